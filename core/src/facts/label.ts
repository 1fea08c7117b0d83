/** Headers and labels as they are compared, and the unit that a header names. */

import { remembered } from './remembered.ts'

/** No header is longer; a cell may hold a hundred times as much. */
const LONGEST = 300

/** `家庭月收入(元)*:` → `家庭月收入`: NFKC, without spaces, brackets with their content, stars, colons. */
export const normaliseLabel = (text: string): string => normalised(text.slice(0, LONGEST))

/** A table's few headers are compared with the words of every field and kind. */
const normalised = remembered((text) => {
  if (PLAIN.test(text)) return text
  const flat = text.normalize('NFKC').replace(/\s+/g, '')
  const bare = flat.replace(/[([{【〔][^)\]}】〕]*[)\]}】〕]/g, '').replace(/[*:·、,。.;/"'“”]/g, '')
  return bare || flat.replace(/[()[\]{}【】〔〕*:]/g, '')
})

/** What stands as it is compared, as nearly all labels do. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]+$/

/** Whether a label has so few characters that it says little. */
export const isBare = (label: string): boolean => normaliseLabel(label).length <= BARE
const BARE = 2

export interface HeaderUnit {
  /** how many yuan, kilograms … one of the column's units is; undefined where the header gives only the period */
  factor?: number
  /** a yearly amount where the field is monthly, or the other way round */
  period?: 'month' | 'year'
  text: string
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/万元/, 10_000],
  [/千元/, 1_000],
  [/百元/, 100],
  [/元/, 1],
  [/万人次|万人|万户/, 10_000],
  [/公斤|千克|kg/i, 1],
  [/斤/, 1],
  [/公顷/, 1],
  [/亩/, 1],
]

/** 元/年, 元/人·月, 年, 每月; a year such as 2009年 is no period. */
const PERIOD = /(?:^|[元人户./·每按、,])(年|月)(?:[/·.]?[人户])?$/

/** 年保障标准, 年供养标准; 年度标准 may be a month's of that year. */
const YEARLY_STANDARD = /^年[\u4e00-\u9fff]{0,6}标准/

/** The unit that a header states in brackets or after 单位, if any: `年收入(万元)` → 10,000, year. */
export function headerUnit(header: string): HeaderUnit | undefined {
  const flat = header.slice(0, LONGEST).normalize('NFKC').replace(/\s+/g, '')
  const stated = [...flat.matchAll(/[([{【〔]([^)\]}】〕]*)[)\]}】〕]/g)].map(([, text]) => text)
  const named = /单位:?(.*)$/.exec(flat)?.[1]
  const inName = YEARLY_STANDARD.test(flat) ? 'year' : undefined
  for (const text of named ? [...stated, named] : stated) {
    const factor = UNITS.find(([pattern]) => pattern.test(text))?.[1]
    const period = PERIOD.exec(text)?.[1]
    if (factor !== undefined || period)
      return { factor, period: period === '年' ? 'year' : period === '月' ? 'month' : inName, text }
  }
  return inName && { period: inName, text: '年' }
}
