import { isMaskedName } from '../../identity/mend.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, flagged, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { nameProblemReader } from '../people/name-problem.ts'

/** A public notice masks the names of all; one character replaced in a few names was lost. */
const MASKED_SHARE = 0.5

/**
 * A14. A rare character that some software could not store stands as ?, □, * or a private code. Nothing is said where
 * the names are masked throughout, nor of one masked in what its title calls a public notice.
 */
export default rowCheck({
  catalogue: 'A14',
  severity: 'doubt',
  citation: 'GB 18030-2022',
  needs: ['name'],
  when: ['name'],
  overColumns: { measured: '40 → 25 ms', bind: (table, context) => flagged(replacedIn(table, context)) },
  judge: (person) => (person.use(isReplaced) ? fail('name') : PASS),
})

const LOST = 1
const MASKED = 2

/** For each row what became of a character of the name: lost, or hidden as a notice hides it; else 0. */
const replacedIn = (table: RegisterTable, context: CheckContext): Uint8Array =>
  context.derived.column(table, 'replaced characters in names', 'row', Uint8Array, () => {
    const names = table.text('name')
    const problemOf = nameProblemReader(context)
    return (values, from, end) => {
      for (let row = from; row < end; row++)
        if (names[row] < 0 || problemOf(names[row]) !== 'replaced-character') values[row] = 0
        else values[row] = isMaskedName(context.textOf(names[row])) ? MASKED : LOST
    }
  })

const isReplaced: Reader<boolean> = (table, context) => {
  const replaced = replacedIn(table, context)
  const isNotice = context.derived.whole(table, 'names are masked', () => {
    const masked = replacedIn(table, context).reduce((count, one) => (one === MASKED ? count + 1 : count), 0)
    return masked >= Math.max(2, table.rowCount * MASKED_SHARE) || /公示|公告/.test(table.title)
  })
  return (row) => replaced[row] === LOST || (replaced[row] === MASKED && !isNotice())
}
