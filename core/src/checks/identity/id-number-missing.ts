import type { FieldId } from '../../facts/fields.ts'
import { fail, marked, type OverColumns, type Reader, type RowView, rowCheck, type Verdict } from '../engine/index.ts'
import { monthsBefore } from '../people/people.ts'
import { birthOf } from '../people/person.ts'

/** Who has an ID number, and its column. */
const NUMBERS = [
  { name: 'name', number: 'idNumber' },
  { name: 'kinName', number: 'kinIdNumber' },
  { name: 'handler', number: 'handlerIdNumber' },
] as const satisfies readonly Record<'name' | 'number', FieldId>[]

const NAMED_ALONE: OverColumns = {
  measured: '13 → 4 ms',
  bind(table) {
    const pairs = NUMBERS.filter(({ name, number }) => table.has(name) && table.has(number))
    return pairs.flatMap(({ name, number }) => {
      const isNameless = table.blank(name)
      return marked(table.blank(number)).filter((row) => isNameless[row] === 0)
    })
  },
}

/**
 * A16. A member, a kinsman on record or the handler he is kin to has no ID number. A doubt: a child is registered
 * within a month of birth (户口登记条例 第七条), and until then, by the column 出生日期, nothing is said; others may
 * wait for a hukou, as a remark may say. Nor is anything said of a number that is masked or of another paper.
 */
export default rowCheck({
  catalogue: 'A16',
  severity: 'doubt',
  citation: '户口登记条例 第七条',
  needs: [],
  oneOf: [NUMBERS.map(({ name }) => name), NUMBERS.map(({ number }) => number)],
  for: [{ lists: 'people' }, { lists: 'kin' }],
  overColumns: NAMED_ALONE,
  judge(row) {
    let missing: Verdict[] | undefined
    for (const { name, number } of NUMBERS) {
      if (row[name] === undefined || row[number] !== undefined || !row.has(number) || row.isUnread(number)) continue
      if (number === 'idNumber' && !row.use(hasItsPlace)) continue
      if (number === 'idNumber' && (isNewborn(row) || SAYS_WHY.test(row.remarks ?? ''))) continue
      missing = [...(missing ?? []), fail([number, name])]
    }
    return missing
  },
})

/** A cell that lists members by name and age has no place for their numbers. */
const hasItsPlace: Reader<boolean> =
  ({ members }) =>
  (row) =>
    members?.hasPlace('idNumber', row) !== false

/** Why somebody has no number yet: 户口遗失，正在补录. */
const SAYS_WHY = /补录|补[办领]|上户|落户|入户|(无|没有|遗失|丢失)户口|户口.{0,4}(遗失|丢失)|[无没]有?.{0,3}身份证/

const isNewborn = (person: RowView): boolean => birthOf(person) >= monthsBefore(person.today, 1)
