import { strToU8, zipSync } from 'fflate'

const NAMESPACES = ['office', 'table', 'text', 'calcext', 'dc']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'

/** The content part of an .ods of one sheet, or with the root `document` a flat one. */
export const odsContent = (rows: string, root: 'document-content' | 'document' = 'document-content'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMESPACES}><office:body><office:spreadsheet><table:table table:name="花名册">${rows}</table:table></office:spreadsheet></office:body></office:${root}>`

export const smallOds = (rows: string): Uint8Array =>
  zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(odsContent(rows)),
      'styles.xml': strToU8(`<office:document-styles ${NAMESPACES}/>`),
      'META-INF/manifest.xml': strToU8(MANIFEST),
    },
    { mtime: '2026-05-01' },
  )

export const times = (what: 'rows' | 'columns', count: number | string): string =>
  ` table:number-${what}-repeated="${count}"`
export const textCell = (value: string, repeated = ''): string =>
  `<table:table-cell office:value-type="string"${repeated}><text:p>${value}</text:p></table:table-cell>`
export const odsRow = (cells: string, repeated = ''): string => `<table:table-row${repeated}>${cells}</table:table-row>`
