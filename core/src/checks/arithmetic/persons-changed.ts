import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'

/**
 * D23. On a list of changes, the persons added or taken off are the difference of those before and after; a list of
 * departures may write them without their sign. A doubt where a remark stands beside it.
 */
export default rowCheck({
  catalogue: 'D23',
  severity: 'error',
  citation: '登记规范（增减人数＝现人口－原人口）',
  needs: ['previousPersons', 'currentPersons', 'personsChange'],
  for: { change: 'amount' },
  judge(row) {
    const { previousPersons: before, currentPersons: after, personsChange: stated, remarks } = row
    const difference = after - before
    if (stated === difference || (stated === Math.abs(difference) && !row.use(writesSigns))) return PASS
    return fail(['personsChange', 'currentPersons', 'previousPersons'], {
      ...(remarks !== undefined && { severity: 'doubt' }),
      expected: difference,
      params: { before, after, difference, stated },
    })
  },
})

/** Whether a list writes departures below nought. */
const writesSigns: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'changes have signs', () => table.number('personsChange').some((change) => change < 0))
