import { isMaskedName } from '../../identity/mend.ts'
import { checkName } from '../../identity/name.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'

/** A public notice masks the names of all; one character replaced in a few names was lost. */
const MASKED_SHARE = 0.5

/** A14. A rare character that some software could not store stands as ?, □, * or a private code. Nothing is said where the names are masked throughout. */
export default rowCheck({
  catalogue: 'A14',
  severity: 'doubt',
  citation: 'GB 18030-2022',
  needs: ['name'],
  when: ['name'],
  judge: (person) => (person.use(isReplaced) ? fail('name') : PASS),
})

const isReplaced: Reader<boolean> = (table, context) => {
  const replaced = context.derived.column(table, 'replaced characters in names', 'row', Uint8Array, () => {
    const names = table.text('name')
    const found = context.integerFact('replaced character in a name', (name) =>
      checkName(name) !== 'replaced-character' ? 0 : isMaskedName(name) ? 2 : 1,
    )
    return (row) => (names[row] < 0 ? 0 : found(names[row]))
  })
  const masked = replaced.reduce((count, one) => (one === 2 ? count + 1 : count), 0)
  const isNotice = masked >= Math.max(2, table.rowCount * MASKED_SHARE)
  return (row) => replaced[row] === 1 || (replaced[row] === 2 && !isNotice)
}
