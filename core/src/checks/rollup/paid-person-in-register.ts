import type { RegisterTable } from '../../register/index.ts'
import { relatedCells, setCheck } from '../engine/index.ts'
import { APPLICATION } from '../law/clauses.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { standingIn } from '../people/same-person.ts'
import { similarNames } from '../people/similar-name.ts'

/**
 * I07. Who is on the payment list stands in a register of grantees, by ID number, or by account where the register pays
 * another member. A doubt: the register may be of another month. Where the list says of which programme its money is,
 * only if a register of it is among the files; of who is supported at home none where each register is of those in a
 * home, and the other way round. A similar name in the same household or under the same account is shown as the likely
 * one.
 */
export default setCheck({
  catalogue: 'I07',
  severity: 'doubt',
  citation: APPLICATION,
  needs: [],
  compares: [{ role: 'payment' }, { lists: 'people', pays: 'monthly' }],
  run(context, report) {
    const registers = context.tables({ lists: 'people', pays: 'monthly' })
    const people = standingIn(registers, context, report)
    if (people.isEmpty) return
    const guardians = standingIn(
      registers.filter((table) => table.has('guardianIdNumber')),
      context,
      report,
      'guardianIdNumber',
    )
    const similar = similarNames(registers, context)
    for (const list of context.tables({ role: 'payment' })) {
      const persons = context.persons.of(list)
      if (!persons) {
        report(list).unknown(-1, ['idNumber'])
        continue
      }
      const programmesOf = programmesReader(list)
      for (let row = 0; row < list.rowCount; row++) {
        const paid = programmesOf(row)
        if (paid.length > 0 && !registers.some(({ kind }) => shareProgramme(kind.programmes ?? [], paid))) continue
        if (registers.every((table) => table !== list && areOfOtherPeople(table, list))) continue
        const person = persons[row]
        if (person === 0) {
          report(list).unknown(row, ['idNumber'])
          continue
        }
        if (people.has(person) || guardians.has(person)) continue
        const candidate = similar(list, row)
        report(list).fail(row, ['idNumber', 'name', 'paidAmount'], {
          variant: candidate ? 'similar' : 'absent',
          params: candidate ? { name: candidate.table.shown('name', candidate.row) } : {},
          related: candidate && relatedCells([candidate], 'name'),
        })
      }
    }
  },
})

const PLACES = [/集中供养|敬老院|福利院/, /分散供养|居家供养/] as const

/** Of which of them a table is by its title, or its sheet; −1 where it says neither, or both. */
function placeOf({ title, sheet }: RegisterTable): number {
  const said = PLACES.map((words) => words.test(title) || words.test(sheet.name))
  return said[0] === said[1] ? -1 : said.indexOf(true)
}

/** 集中供养 in the one title, 分散供养 in the other. */
const areOfOtherPeople = (one: RegisterTable, other: RegisterTable): boolean =>
  placeOf(one) >= 0 && placeOf(other) >= 0 && placeOf(one) !== placeOf(other)
