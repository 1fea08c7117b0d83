import { checkName, type NameProblem } from '../../identity/name.ts'
import { rowCheck } from '../engine/index.ts'

const PROBLEMS: readonly (NameProblem | undefined)[] = [undefined, 'digits', 'title', 'form', 'replaced-character']

/** A rare character as people write it that cannot type it: 李子（韦华）, 李子WEI, 张[火火]. */
const IN_PARTS =
  /\p{Script=Han}\s*([（(【[](?![^）)】\]]*[名户儿女妻夫父母代残保])\p{Script=Han}{2,3}[）)】\]]|[A-Za-z]{1,6})/u

/**
 * A13. A person's row has a name, without digits and without a title. A missing name is an error where the row has an ID number;
 * a title may be part of a real name, so it is a doubt. Replaced characters are A14.
 */
export default rowCheck({
  catalogue: 'A13',
  severity: 'error',
  citation: '登记规范',
  needs: [],
  oneOf: [['name']],
  bind(table, context, report) {
    const names = table.text('name')
    const ids = table.has('idNumber') ? table.text('idNumber') : undefined
    const problems = context.derived.column(table, 'problem of the name', 'row', Uint8Array, () => {
      const problemOf = context.integerFact('problem of a name', (name) => PROBLEMS.indexOf(checkName(name)))
      const codes = table.text('name')
      return (row) => (codes[row] < 0 ? 0 : problemOf(codes[row]))
    })
    return (row) => {
      if (names[row] < 0) {
        if (!ids || ids[row] < 0) return
        // several names beside one number
        if (table.shown('name', row).trim()) report.fail(row, ['name'], { variant: 'form', severity: 'doubt' })
        // of people joined in a cell whose names are fewer than their numbers, nobody's name is known
        else if (!table.personAt(row)?.place) report.fail(row, ['name', 'idNumber'], { variant: 'empty' })
        return
      }
      const problem = PROBLEMS[problems[row]]
      if (problem === 'digits') report.fail(row, ['name'], { variant: 'digits' })
      if (problem === 'title') report.fail(row, ['name'], { variant: 'title', severity: 'doubt' })
      if (problem === 'form')
        report.fail(row, ['name'], {
          variant: IN_PARTS.test(table.shown('name', row)) ? 'parts' : 'form',
          severity: 'doubt',
        })
    }
  },
})
