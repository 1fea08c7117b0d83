import type { FieldId } from '../../facts/fields.ts'
import { fromYuan, over, yuan } from '../../facts/money.ts'
import type { ParameterResult } from '../../policy/index.ts'
import { endOfMonth, type Period } from '../../register/index.ts'
import {
  type CheckContext,
  fail,
  ofRegister,
  PASS,
  type RowView,
  rowCheck,
  toIso,
  unknown,
  unknownHere,
} from '../engine/index.ts'
import { AMOUNT } from '../law/clauses.ts'
import { periodOf } from '../time/period.ts'

/** Programmes whose monthly amount a head the law bounds by a standard. */
type StandardId = 'dibao.standard' | 'dibao.averageStandard' | 'tekun.standard'
const STANDARDS: Readonly<Record<'dibao' | 'tekun', readonly StandardId[]>> = {
  dibao: ['dibao.standard', 'dibao.averageStandard'],
  tekun: ['tekun.standard'],
}
const OTHER_PROGRAMMES = /临时|医疗|慈善|捐赠|冬春|受灾|残疾|高龄|津贴|孤儿|慰问/

/**
 * I04. Money divided by 人次 (else by 人 and months) must be a possible amount a head: dibao makes up to the standard
 * (社会救助暂行办法 第十二条), so that an average above it is questioned, with the arithmetic (24,574.59万元 ÷
 * 64.44万人次 = 381.36元, 2009). Where the place's standard is not known, the published average standard is the
 * measure. A supplement or a one-off payment explains more: a doubt.
 */
export default rowCheck({
  catalogue: 'I04',
  severity: 'doubt',
  citation: AMOUNT,
  needs: ['totalAmount'],
  oneOf: [['personTimes', 'personCount']],
  for: { lists: 'figures' },
  judge(row) {
    if (!row.use(areOfOneGroup)) return PASS
    const { totalAmount: amount, personTimes = 0, personCount = 0 } = row
    const period = row.use(ownPeriod)
    const months = period ? period.to - period.from + 1 : 1
    const isByTimes = personTimes > 0
    const divisor = isByTimes ? personTimes : personCount * months
    if (divisor <= 0) return unknown('personTimes')
    const label = `${textOf(row)} ${row.table.title}`
    const programme = programmeOf(label)
    if (programme === 'other') return PASS
    const bound = highestStandard(programme, label, period, row.context)
    if (!bound.known) return unknownHere(bound.path)
    const average = over(amount, divisor)
    if (average <= fromYuan(bound.value)) return PASS
    return fail(['totalAmount', isByTimes ? 'personTimes' : 'personCount'], {
      variant: `${isByTimes ? 'times' : 'persons'}${bound.id === 'dibao.averageStandard' ? '-average' : ''}`,
      params: {
        amount: yuan(amount),
        divisor,
        months,
        average: yuan(average),
        bound: bound.value,
        source: bound.source.number ?? bound.source.document,
      },
    })
  },
})

/** Whether the money and the people stand under one header: not 低保 | 支出金额 beside 临时救助 | 人次. */
const areOfOneGroup = ofRegister(({ table }) => {
  const groupOf = (id: FieldId) => (table.layout.headers[table.column(id)?.column ?? -1] ?? []).slice(0, -1).join('/')
  const groups = (['totalAmount', 'personTimes', 'personCount'] as const).filter((id) => table.has(id)).map(groupOf)
  return new Set(groups.filter((group) => group !== '')).size < 2
})

const ownPeriod = ofRegister(({ table }) => periodOf(table))

/** What its cells say, of those that have a value. */
const textOf = (row: RowView): string =>
  row.table.columns.map(({ field }) => (row[field] === undefined ? '' : row.shown(field))).join(' ')

/**
 * What is paid by the month; a label that names no programme is judged as dibao, the highest line that is known for
 * 2009.
 */
function programmeOf(label: string): 'dibao' | 'tekun' | 'other' {
  if (/低保|最低生活保障/.test(label)) return 'dibao'
  if (/特困|五保|供养/.test(label)) return 'tekun'
  return OTHER_PROGRAMMES.test(label) ? 'other' : 'dibao'
}

/** The highest standard of town and country, of the one only that the label names. */
function highestStandard(
  programme: 'dibao' | 'tekun',
  label: string,
  period: Period | undefined,
  context: CheckContext,
): ParameterResult<StandardId> {
  const date = period && period.to >= 12 ? toIso(endOfMonth(period.to)) : context.date
  const areas = /农村/.test(label)
    ? (['rural'] as const)
    : /城(市|镇)低保/.test(label)
      ? (['urban'] as const)
      : (['urban', 'rural'] as const)
  let gap: ParameterResult<StandardId> | undefined
  for (const id of STANDARDS[programme]) {
    const found = areas.map((area) => context.parameter(id, context.place, area, date))
    const known = found.filter((one) => one.known).sort((a, b) => Number(b.value) - Number(a.value))
    if (known.length > 0) return known[0]
    gap ??= found[0]
  }
  return gap as ParameterResult<StandardId>
}
