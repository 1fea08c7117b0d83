import type { NumberFormat } from './types.ts'

/**
 * Format codes of the ids that files leave out (ECMA-376 part 1, 18.8.30). 27–36 and 50–58 depend on the language; here
 * as Chinese Excel shows them.
 */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;-"¥"#,##0',
  6: '"¥"#,##0;[Red]-"¥"#,##0',
  7: '"¥"#,##0.00;-"¥"#,##0.00',
  8: '"¥"#,##0.00;[Red]-"¥"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The built-in number of a code; undefined where it has none. */
export function builtInId(code: string): number | undefined {
  const entry = Object.entries(BUILT_IN).find(([, known]) => known === code)
  return entry && Number(entry[0])
}

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General'
}

/** spreadsheets allow 255 characters; what follows does not change the kind */
const LONGEST_CODE = 1000

/** What a format code shows: quoted text, escapes, colours and conditions do not count. */
export function formatKind(wholeCode: string): NumberFormat['kind'] {
  const code = wholeCode.slice(0, LONGEST_CODE)
  if (code === '' || /^general$/i.test(code)) return 'general'
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
  const first = bare.split(';')[0]
  if (/^[\s@]*@[\s@]*$/.test(first)) return 'text'
  if (/general/i.test(first)) return 'general'
  if (/[ymdhsＹ年]|e(?![+-])|AM\/PM/i.test(first.replace(/[0#?]E[+-]/gi, ''))) return 'date'
  return 'number'
}

/** Number formats of one workbook, each code once; entry 0 is General. */
export class FormatTable {
  readonly formats: NumberFormat[] = [{ code: 'General', kind: 'general' }]
  #codes = new Map<string, number>([['General', 0]])

  /** Index of a code; 0 (General) beyond the 65,535 that `Column.formats` can hold. */
  intern(code: string): number {
    const known = this.#codes.get(code)
    if (known !== undefined) return known
    if (this.formats.length > 0xffff) return 0
    const index = this.formats.length
    this.formats.push({ code, kind: formatKind(code) })
    this.#codes.set(code, index)
    return index
  }
}
