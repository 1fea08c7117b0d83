import { address } from '../workbook/index.ts'
import type { Answer, PracticeRegister } from './register.ts'

/** What became of a planted slip: untouched, changed to something else, or put right. */
export type Solved = 'missed' | 'found' | 'right'

export interface Score {
  /** beside the answers of the register */
  solved: Solved[]
  found: number
  right: number
  total: number
  /** cells that were right and say something else now, in A1 */
  spoilt: string[]
}

/**
 * Compares a person's work with the answers. `now` is the text of a cell at present. Who cannot know the right value,
 * as of a number with a wrong digit, has found the slip by changing the cell in any way.
 */
export function scoreOf({ answers, values }: PracticeRegister, now: (cell: string) => string): Score {
  const solved = answers.map((answer) => solvedOf(answer, now))
  const planted = new Set(answers.flatMap(({ cells }) => cells.map(({ cell }) => cell)))
  const spoilt = values.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const cell = address(at, column)
      return planted.has(cell) || now(cell) === String(value ?? '') ? [] : [cell]
    }),
  )
  const count = (wanted: readonly Solved[]) => solved.filter((one) => wanted.includes(one)).length
  return { solved, found: count(['found', 'right']), right: count(['right']), total: answers.length, spoilt }
}

function solvedOf({ cells }: Answer, now: (cell: string) => string): Solved {
  if (cells.every(({ cell, right }) => now(cell) === right)) return 'right'
  return cells.some(({ cell, wrote }) => now(cell) !== wrote) ? 'found' : 'missed'
}
