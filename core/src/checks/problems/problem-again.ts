import { distance } from 'fastest-levenshtein'
import { type Located, setCheck } from '../check.ts'
import { PERSON_FIELDS, whomReader } from '../known-people.ts'
import { textReader } from '../people.ts'
import { relatedCells } from '../related.ts'

/** Texts of one person that differ in no more than this share of their characters say the same. */
const SAME = 0.2

interface Problem extends Located {
  text: string
  /** ID number, else name; '' where the row names nobody */
  who: string
  village: string
}

/** L05. The same problem of the same person (of the same village, where nobody is named) was entered before. */
export default setCheck({
  catalogue: 'L05',
  severity: 'doubt',
  citation: '问题台账登记规范（不重复登记）',
  needs: [],
  compares: [['problem-ledger']],
  concerns: (id) => [...PERSON_FIELDS, 'problem'].includes(id),
  run(context, report) {
    const groups = new Map<string, Problem[]>()
    for (const table of context.tables('problem-ledger')) {
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
        const earlier = groups.get(key) ?? []
        const same = earlier.find((one) => isSame(one, problem))
        earlier.push(problem)
        groups.set(key, earlier)
        if (same)
          report(table).fail(row, ['problem', 'problemHousehold', 'idNumber'], {
            related: relatedCells([same], 'problem'),
          })
      }
    }
  },
})

function isSame(a: Problem, b: Problem): boolean {
  if (a.text === b.text) return a.who !== '' || a.text.length > SHORT
  const length = Math.max(a.text.length, b.text.length)
  return (
    a.who !== '' &&
    Math.abs(a.text.length - b.text.length) <= SAME * length &&
    distance(a.text, b.text) <= SAME * length
  )
}

/** 低保, 危房: so short a text without a name is a heading, not one problem. */
const SHORT = 6
