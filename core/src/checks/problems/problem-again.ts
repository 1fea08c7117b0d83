import { distance } from 'fastest-levenshtein'
import { type Located, relatedCells, setCheck } from '../engine/index.ts'
import { whomReader } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'

/** Texts of one person that differ in no more than this share of their characters say the same. */
const SAME = 0.2

interface Problem extends Located {
  text: string
  /** ID number, else name; '' where the row names nobody */
  who: string
  village: string
}

/**
 * With so many earlier problems of one person is a new one compared letter by letter; with those that it equals always.
 */
const MOST_COMPARED = 50
/** Longer texts are the same only where they are equal. */
const LONGEST = 1000

/** The problems of one person: the first of each text, and the first few to compare letter by letter. */
interface Earlier {
  byText: Map<string, Problem>
  compared: Problem[]
}

/** L05. The same problem of the same person (of the same village, where nobody is named) was entered before. */
export default setCheck({
  catalogue: 'L05',
  severity: 'doubt',
  citation: '问题台账登记规范（不重复登记）',
  needs: [],
  compares: [{ lists: 'problems', role: 'ledger' }],
  run(context, report) {
    const groups = new Map<string, Earlier>()
    for (const table of context.tables({ lists: 'problems', role: 'ledger' })) {
      const whomOf = whomReader(table, context)
      const text = textReader(table, context, 'problem')
      for (let row = 0; row < table.rowCount; row++) {
        const { numbers, names, village } = whomOf([row])
        const problem = {
          table,
          row,
          text: text(row).replace(/[\s\p{P}]/gu, ''),
          who: numbers[0] ?? names[0] ?? '',
          village,
        }
        if (problem.text === '') {
          report(table).unknown(row, ['problem'])
          continue
        }
        const key = numbers[0] ?? `${village} ${problem.who}`
        const earlier = groups.get(key) ?? { byText: new Map(), compared: [] }
        groups.set(key, earlier)
        const same = earlierSame(earlier, problem)
        if (same)
          report(table).fail(row, ['problem', 'problemHousehold', 'idNumber'], {
            related: relatedCells([same], 'problem'),
          })
      }
    }
  },
})

/** The earlier problem that a new one repeats; the new one is kept for those to come. */
function earlierSame({ byText, compared }: Earlier, problem: Problem): Problem | undefined {
  const equal = byText.get(problem.text)
  const isTold = problem.who !== '' || (problem.village !== '' && problem.text.length > SHORT)
  if (equal) return isTold ? equal : undefined
  const same = compared.find((one) => isAlike(one, problem))
  byText.set(problem.text, problem)
  if (compared.length < MOST_COMPARED && problem.text.length <= LONGEST) compared.push(problem)
  return same
}

function isAlike(a: Problem, b: Problem): boolean {
  const length = Math.max(a.text.length, b.text.length)
  return (
    a.who !== '' &&
    Math.abs(a.text.length - b.text.length) <= SAME * length &&
    distance(a.text, b.text) <= SAME * length
  )
}

/** 低保, 危房: so short a text without a name is a heading, not one problem. */
const SHORT = 6
