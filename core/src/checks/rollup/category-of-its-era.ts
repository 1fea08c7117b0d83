import { valueCheck } from '../engine/index.ts'

/** Names of categories that a rule brought in or replaced. */
const ERAS: readonly { word: RegExp; from?: string; until?: string; variant: string; since: string; other: string }[] =
  [
    { word: /五保/, until: '2016-10-09', variant: 'replaced', since: '民发〔2016〕178号', other: '特困人员' },
    { word: /特困(人员|供养|救助)/, from: '2014-05-01', variant: 'early', since: '国务院令第649号', other: '五保' },
    {
      word: /刚性支出/,
      from: '2025-01-01',
      variant: 'early',
      since: '刚性支出困难家庭认定办法',
      other: '支出型困难家庭',
    },
    {
      word: /低收入(家庭|户)/,
      until: '2021-06-30',
      variant: 'replaced',
      since: '民发〔2021〕57号',
      other: '低保边缘家庭',
    },
  ]

/**
 * I13. A category by a name that was not in use on the register's date: 五保 became 特困人员, 低收入家庭 became
 * 低保边缘家庭. Old names live on: a notice.
 */
export default valueCheck({
  catalogue: 'I13',
  severity: 'notice',
  citation: '国务院令第649号；民发〔2016〕178号；民发〔2021〕57号',
  needs: ['category'],
  judge(text, context) {
    const found = ERAS.find(
      ({ word, from, until }) => word.test(text) && ((from && context.date < from) || (until && context.date > until)),
    )
    return found && { variant: found.variant, params: { other: found.other, since: found.since } }
  },
})
