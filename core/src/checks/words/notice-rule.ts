import { onceATable, type RowView } from '../engine/index.ts'
import { sentencesOf } from './scope.ts'

/** For how many days a sheet itself has the notice stand, and for what: 支出型须公示7天. */
export interface NoticeRule {
  sentence: string
  days: number
  /** the kind of aid that it is for; '' for all */
  kind: string
}

const RULE =
  /([^,;:]*?)公示(?:期限?|时间)?(?:须|应|需|不少于|不得少于|不低于|满|为|:|不|少于|至少)*(\d{1,2}|[三五七十])个?(?:工作)?[天日]/
const KIND = /支出|急难|小额/
const WORDS: Readonly<Record<string, number>> = { 三: 3, 五: 5, 七: 7, 十: 10 }

const rulesOf = onceATable((table): readonly NoticeRule[] =>
  sentencesOf(table).flatMap(({ shown, text }) => {
    const [, before = '', days] = RULE.exec(text) ?? []
    if (!days || /[未不无]$/.test(before)) return []
    return [{ sentence: shown, days: WORDS[days] ?? Number(days), kind: KIND.exec(before)?.[0] ?? '' }]
  }),
)

/** The rule of a sheet that is for the notice of a row. */
export const noticeRuleOf = ({ table, aidKind = '' }: RowView): NoticeRule | undefined =>
  rulesOf(table).find(({ kind }) => aidKind.includes(kind))
