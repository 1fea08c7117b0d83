import type { ParameterResult } from '../../policy/index.ts'
import { endOfMonth, type Period, type RegisterTable } from '../../register/index.ts'
import { type CheckContext, tableCheck, toIso, yuan } from '../engine/index.ts'
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
 * I04. Money divided by 人次 (else by 人 and months) must be a possible amount a head: dibao makes up to the standard (社会救助暂行办法 第十二条), so
 * that an average above it is questioned, with the arithmetic (24,574.59万元 ÷ 64.44万人次 = 381.36元, 2009). Where the place's standard is not
 * known, the published average standard is the measure. A supplement or a one-off payment explains more: a doubt.
 */
export default tableCheck({
  catalogue: 'I04',
  severity: 'doubt',
  citation: AMOUNT,
  needs: ['totalAmount'],
  oneOf: [['personTimes', 'personCount']],
  for: { lists: 'figures' },
  run(table, context, report) {
    const amounts = table.number('totalAmount')
    const times = table.has('personTimes') ? table.number('personTimes') : undefined
    const persons = table.has('personCount') ? table.number('personCount') : undefined
    const period = periodOf(table)
    const months = period ? period.to - period.from + 1 : 1
    const title = table.title
    for (let row = 0; row < table.rowCount; row++) {
      const label = `${rowText(table, row)} ${title}`
      const ownTimes = times?.[row] ?? Number.NaN
      const divisor = ownTimes > 0 ? ownTimes : (persons?.[row] ?? Number.NaN) * months
      if (!(divisor > 0) || Number.isNaN(amounts[row])) {
        report.unknown(row, Number.isNaN(amounts[row]) ? ['totalAmount'] : ['personTimes'])
        continue
      }
      const programme = programmeOf(label)
      if (programme === 'other') continue
      const bound = highestStandard(programme, label, period, context)
      if (!bound.known) {
        report.unknown(-1, [bound.path])
        continue
      }
      const average = amounts[row] / divisor
      if (average <= bound.value * 100) continue
      report.fail(row, ['totalAmount', ownTimes > 0 ? 'personTimes' : 'personCount'], {
        variant: `${ownTimes > 0 ? 'times' : 'persons'}${bound.id === 'dibao.averageStandard' ? '-average' : ''}`,
        params: {
          amount: yuan(amounts[row]),
          divisor,
          months,
          average: yuan(average),
          bound: bound.value,
          source: bound.source.number ?? bound.source.document,
        },
      })
    }
  },
})

function rowText(table: RegisterTable, row: number): string {
  return table.columns.map(({ field }) => (table.blank(field)[row] ? '' : table.shown(field, row))).join(' ')
}

/** What is paid by the month; a label that names no programme is judged as dibao, the highest line that is known for 2009. */
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
