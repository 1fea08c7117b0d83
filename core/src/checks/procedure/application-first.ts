import { householdCheck, toIso } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { papersFirstReader } from '../law/temporary-aid.ts'
import { textReader } from '../people/people.ts'
import { isDay } from '../time/calendar.ts'

const NO = /^(否|无|未|没有|×|不)/

/**
 * H01. Nobody is taken in without an application and a signed authorisation to check income and property. An application after the decision
 * is impossible. Urgent temporary aid (急难型) is given first and its papers follow (临时救助: 支出型 only).
 */
export default householdCheck({
  catalogue: 'H01',
  severity: 'error',
  citation: '民发〔2021〕57号 第二十八条',
  needs: [],
  oneOf: [['applicationDate', 'authorisation', 'applicationMode']],
  for: [{ procedure: 'full' }, { programme: 'temporary-assistance' }],
  bind(table, context, report) {
    const applied = table.has('applicationDate') ? table.householdDate('applicationDate') : undefined
    const decided = table.has('decisionDate') ? table.householdDate('decisionDate') : undefined
    const authorised = table.has('authorisation') ? table.householdText('authorisation') : undefined
    const modeOf = textReader(table, context, 'applicationMode')
    const saysNo = context.fact('says no', (text) => NO.test(text))
    const comeFirst = papersFirstReader(table, context, report)
    const { rows, start } = table.households
    return (household) => {
      const first = rows[start[household]]
      if (!comeFirst(first)) return
      const [application, decision] = [applied?.[household] ?? 0, decided?.[household] ?? 0]
      if (isDay(application) && isDay(decision) && application > decision)
        report.fail(first, ['applicationDate', 'decisionDate'], {
          variant: 'order',
          ...(isOf(table, 'temporary-assistance') && { severity: 'doubt' }),
          params: { applied: toIso(application), decided: toIso(decision) },
        })
      if (/未申请|无申请/.test(modeOf(first))) report.fail(first, ['applicationMode'], { variant: 'application' })
      const authorisation = authorised?.[household] ?? -1
      if (authorisation >= 0 && saysNo(authorisation))
        report.fail(table.householdRow('authorisation', household), ['authorisation'], {
          variant: 'authorisation',
          severity: 'doubt',
        })
      const blank = [
        ...(applied && application <= 0 ? ['applicationDate'] : []),
        ...(authorised && authorisation < 0 ? ['authorisation'] : []),
      ]
      if (blank.length > 0) report.unknown(first, blank)
    }
  },
})
