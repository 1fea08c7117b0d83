import { builtInFormat, type FormatTable } from '../numberFormats.ts'
import { attribute, integer, tags } from '../xml.ts'

/** The codes of the number formats that `styles.xml` has of its own, by their numbers. */
export function ownFormats(styles: string): Map<number, string> {
  const codes = new Map<number, string>()
  // differential styles repeat numFmt deeper down with ids of their own
  for (const tag of tags(styles))
    if (tag.name === 'numFmt' && tag.depth === 2 && tag.kind !== 'close')
      codes.set(integer(attribute(tag, 'numFmtId')) ?? -1, attribute(tag, 'formatCode') ?? '')
  return codes
}

/** Index into the workbook's number formats for each cell style (`s` of a cell) of `styles.xml`. */
export function readStyleFormats(styles: string, formats: FormatTable): Uint16Array {
  const codes = ownFormats(styles)
  const ofStyles: number[] = []
  let inCellXfs = false
  for (const tag of tags(styles)) {
    if (tag.name === 'cellXfs') inCellXfs = tag.kind === 'open'
    if (tag.kind === 'close') continue
    if (tag.name === 'xf' && inCellXfs) {
      const id = integer(attribute(tag, 'numFmtId')) ?? 0
      ofStyles.push(formats.intern(codes.get(id) ?? builtInFormat(id)))
    }
  }
  return Uint16Array.from(ofStyles)
}
