import { address, columnName } from '../address.ts'
import { defuse } from '../defuse.ts'
import type { Annotations } from '../types.ts'
import { encodeText } from '../xml.ts'

type FindingsSheet = NonNullable<Annotations['findingsSheet']>

const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const DEFAULT_WIDTH = 16
const MAX_TEXT = 32_767

/** Cell formats of the sheet: its head, and text that wraps and is never taken for anything but text. */
export const HEAD_XF =
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
export const BODY_XF =
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'

export interface FindingsStyles {
  head: number
  body: number
}

/** The worksheet part: first row fixed and filterable, texts defused. */
export function findingsSheetXml(
  sheet: FindingsSheet,
  styles: FindingsStyles,
  dialect: 'strict' | 'transitional',
): string {
  const width = Math.max(1, ...sheet.rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, c) => {
    const size = sheet.columnWidths?.[c] ?? DEFAULT_WIDTH
    return `<col min="${c + 1}" max="${c + 1}" width="${size}" customWidth="1"/>`
  })
  const rows = sheet.rows.map((row, r) => {
    const style = r === 0 ? styles.head : styles.body
    return `<row r="${r + 1}">${row.map((value, c) => cell(value, address(r, c), style)).join('')}</row>`
  })
  const filter = sheet.rows.length > 1 ? `<autoFilter ref="A1:${columnName(width - 1)}${sheet.rows.length}"/>` : ''
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${dialect === 'strict' ? STRICT : TRANSITIONAL}">` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${filter}</worksheet>`
  )
}

function cell(value: string | number | null, at: string, style: number): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : ''
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encodeText(defuse(value).slice(0, MAX_TEXT))}</t></is></c>`
}

/** A sheet name that spreadsheets accept and no other sheet has. */
export function freeSheetName(wanted: string, taken: string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const base =
    wanted
      .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || '1'
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `(${number})`
    const name = base.slice(0, 31 - ending.length) + ending
    if (!used.has(name.toLowerCase())) return name
  }
}
