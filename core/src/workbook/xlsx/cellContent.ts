/** What one cell of a worksheet part holds, as XML. */
import type { CellValue } from '../types.ts'
import { attribute, encodeText, type Tag, tags, textBetween } from '../xml.ts'
import { shiftFormula } from './sharedFormula.ts'
import { withAttribute, withoutAttribute } from './tagSource.ts'

/** What a cell is to hold; `computed` keeps the formula that stands there and replaces the value that it last had. */
export interface CellContent {
  value: CellValue
  computed?: boolean
}

const FORMULA_ELEMENT = /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/(?:\w+:)?f\s*>)/

/** The formula element inside a cell; '' where there is none. */
export const formulaIn = (inner: string): string => FORMULA_ELEMENT.exec(inner)?.[0] ?? ''

/** The cell whose start tag is given, with a value of its own; what the tag says of the former value goes. */
export function contentXml(start: string, value: CellValue, prefix: string, formula = ''): string {
  const bare = ['t', 'cm', 'vm'].reduce(withoutAttribute, start.replace(/\s*\/>$/, '>'))
  const end = `</${prefix}c>`
  if (value === null || value === '') return formula === '' ? bare.replace(/>$/, '/>') : `${bare}${formula}${end}`
  if (typeof value === 'number') return `${bare}${formula}<${prefix}v>${value}</${prefix}v>${end}`
  if (typeof value === 'boolean')
    return `${withAttribute(bare, 't', 'b')}${formula}<${prefix}v>${value ? 1 : 0}</${prefix}v>${end}`
  if (formula !== '')
    return `${withAttribute(bare, 't', 'str')}${formula}<${prefix}v>${encodeText(value)}</${prefix}v>${end}`
  const held = `<${prefix}is><${prefix}t xml:space="preserve">${encodeText(value)}</${prefix}t></${prefix}is>`
  return `${withAttribute(bare, 't', 'inlineStr')}${held}${end}`
}

/**
 * Formulas of a sheet that are overwritten. Cells that share one which stood there get its text themselves, else they
 * would refer to nothing.
 */
export class OrphanedFormulas {
  /** a formula was overwritten */
  dropped = false
  readonly #shared = new Map<string, { text: string; row: number; column: number }>()

  get size(): number {
    return this.#shared.size
  }

  drop(xml: string, row: number, column: number): void {
    this.dropped = true
    const { open, index, text } = readFormula(xml)
    if (index !== undefined && text !== '' && open) this.#shared.set(index, { text, row, column })
  }

  /** The formula element of a cell that shares one which went; undefined for any other. */
  adopt(xml: string, row: number, column: number): string | undefined {
    const { open, index, text } = readFormula(xml)
    const shared = index === undefined || text !== '' ? undefined : this.#shared.get(index)
    if (!shared || !open) return undefined
    const formula = shiftFormula(shared.text, row - shared.row, column - shared.column)
    return `<${open.prefix}f>${encodeText(formula)}</${open.prefix}f>`
  }
}

/** The start tag of a formula element, its index where it is shared, and its own text. */
function readFormula(xml: string): { open?: Tag; index?: string; text: string } {
  const [open] = tags(xml)
  if (!open) return { text: '' }
  const text = open.kind === 'open' ? textBetween(xml, open.end, xml.lastIndexOf('<')) : ''
  return { open, index: attribute(open, 't') === 'shared' ? attribute(open, 'si') : undefined, text }
}
