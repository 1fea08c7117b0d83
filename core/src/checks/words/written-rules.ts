import type { RegisterTable } from '../../register/index.ts'
import { numberSaid } from '../../register/values.ts'
import { onceATable } from '../engine/index.ts'
import { type Sentence, sentencesOf } from './scope.ts'

/** Rules that a sheet's titles and lines set for its rows, each with its sentence as the sheet has it. */

const MUST = /须|应|需|要|至少|不得?少于|不低于|以上|不得?超过|不得|限|最多|只能|为/

const ruleIn = (rule: RegExp, table: RegisterTable): { sentence: Sentence; found: RegExpExecArray } | undefined => {
  for (const sentence of sentencesOf(table)) {
    const found = rule.exec(sentence.text)
    if (found && MUST.test(sentence.text)) return { sentence, found }
  }
  return undefined
}

const TWO = String.raw`(?:[2二两双]\s*[名人个位])(?!次)`
const TWO_INVESTIGATE = new RegExp(`(?:调查|入户|走访|核查)\\D{0,12}?${TWO}|${TWO}\\D{0,10}?(?:调查|入户|走访|核查)`)

/** 入户调查须2人以上: the sentence by which two or more go to a household; '' where there is none. */
export const twoInvestigatorsAsked = onceATable((table): string => ruleIn(TWO_INVESTIGATE, table)?.sentence.shown ?? '')

const A_YEAR =
  /(?:每年|一年内?|年度内?|同一?年度?内?|全年|当年|12个月内|一个自然年度?内?)[^,\d一二两三四]{0,10}(?:不得?超过|最多|限|至多|只能|不多于|不高于)[^,\d一二两三四]{0,6}([\d一二两三四])次/

const CAUSE = /同一(?:事由|原因|困难|事项)/

/** 每户每年救助不超过2次. */
export interface TimesAYear {
  sentence: string
  times: number
  /** 同一事由: of one cause alone */
  isOfCause: boolean
}

export const timesAYear = onceATable((table): TimesAYear | undefined => {
  const { sentence, found } = ruleIn(A_YEAR, table) ?? {}
  if (!sentence || !found) return undefined
  return { sentence: sentence.shown, times: numberSaid(found[1]), isOfCause: CAUSE.test(sentence.text) }
})

const NO_VEHICLE = /(?:无|没有|不得?(?:拥有|有|购买))[^,]{0,6}(?:机动车|车辆|轿车|汽车)/
/** Vehicles up to some worth, or of some use, are another rule; 无车辆的填“无” is none. */
const BUT = /填|写|栏|登记|注明|超过|以上|除|另|营运|经营|价值|高档|豪华|原则|一般|残疾|代步|\d万?元/

/** 名下无机动车: the sentence by which nobody of the sheet has a vehicle; '' where there is none. */
export const noVehicleAsked = onceATable(
  (table): string => sentencesOf(table).find(({ text }) => NO_VEHICLE.test(text) && !BUT.test(text))?.shown ?? '',
)
