import type { Answer } from './register.ts'

/** What became of a planted slip: untouched, changed to something else, or put right. */
export type Solved = 'missed' | 'found' | 'right'

export interface Score {
  /** beside the answers */
  solved: Solved[]
  found: number
  right: number
  total: number
  /** cells that were right and were changed */
  spoilt: string[]
}

/**
 * Compares a person's work with the answers. `now` is the text of a cell at present; `changed` lists the cells that differ from the file.
 * Whoever cannot know the right value, of a number with a wrong digit, has found the slip by changing the cell in any way.
 */
export function scoreOf(answers: readonly Answer[], now: (cell: string) => string, changed: readonly string[]): Score {
  const solved = answers.map(({ cells }): Solved => {
    if (cells.every(({ cell, right }) => now(cell) === right)) return 'right'
    return cells.some(({ cell, wrote }) => now(cell) !== wrote) ? 'found' : 'missed'
  })
  const planted = new Set(answers.flatMap(({ cells }) => cells.map(({ cell }) => cell)))
  return {
    solved,
    found: solved.filter((one) => one !== 'missed').length,
    right: solved.filter((one) => one === 'right').length,
    total: answers.length,
    spoilt: changed.filter((cell) => !planted.has(cell)),
  }
}

/** A seed as an address gives it; `first` where it gives none or what is none. */
export function seedIn(text: string | null, first = 1): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : first
}
