import { strToU8, type ZipOptions, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A worksheet around its `sheetData`. */
export const worksheet = (data: string, tail = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${tail}</worksheet>`

export const sharedStrings = (entries: string): string => `<?xml version="1.0"?><sst xmlns="${MAIN}">${entries}</sst>`

export const styles = (cellXfs: string, numFmts = ''): string =>
  `<?xml version="1.0"?><styleSheet xmlns="${MAIN}">${numFmts}<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs>${cellXfs}</cellXfs></styleSheet>`

export interface SmallBook {
  sheets?: string[]
  names?: string[]
  sharedStrings?: string
  styles?: string
  /** inside `<workbook>`, before the sheets */
  workbook?: string
  /** further or replaced parts; `undefined` takes one out */
  parts?: Record<string, string | Uint8Array | undefined>
  zip?: ZipOptions
}

/** Parts of the smallest workbook around the given sheets. */
export function smallParts(book: SmallBook): Record<string, Uint8Array> {
  const sheets = book.sheets ?? [worksheet('')]
  const names = sheets.map((_, i) => book.names?.[i] ?? `表${i + 1}`)
  const rels = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  if (book.sharedStrings)
    rels.push(`<Relationship Id="s" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/>`)
  if (book.styles) rels.push(`<Relationship Id="t" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>`)
  const texts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${book.workbook ?? ''}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${rels.join('')}</Relationships>`,
    'xl/sharedStrings.xml': book.sharedStrings,
    'xl/styles.xml': book.styles,
  }
  sheets.forEach((sheet, i) => {
    texts[`xl/worksheets/sheet${i + 1}.xml`] = sheet
  })
  const parts: Record<string, Uint8Array> = {}
  for (const [name, text] of Object.entries({ ...texts, ...book.parts })) {
    if (text !== undefined) parts[name] = typeof text === 'string' ? strToU8(text) : text
  }
  return parts
}

export function smallBook(book: SmallBook): Uint8Array {
  return zipSync(smallParts(book), { mtime: '2026-05-01', ...book.zip })
}
