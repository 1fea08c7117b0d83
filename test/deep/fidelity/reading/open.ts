/**
 * Points that a text, or a missing local figure, leaves open: a reading is asked once for every way of settling them.
 */

/** Which of the answers is taken this time; the same question has one answer within one reading. */
export type Open = <T>(question: string, answers: readonly T[]) => T

const MOST_READINGS = 2000

/** What `read` says for every way of answering the questions that it asks, one after another. */
export function* everyAnswer<T>(read: (open: Open) => T): Generator<T> {
  let path: number[] | undefined = []
  for (let count = 0; path && count < MOST_READINGS; count++) {
    const given: number[] = path
    const taken: { index: number; of: number }[] = []
    const known = new Map<string, unknown>()
    const open: Open = (question, answers) => {
      if (!known.has(question)) {
        const index = given[taken.length] ?? 0
        taken.push({ index, of: answers.length })
        known.set(question, answers[index])
      }
      return known.get(question) as (typeof answers)[number]
    }
    yield read(open)
    path = nextPath(taken)
  }
}

function nextPath(taken: readonly { index: number; of: number }[]): number[] | undefined {
  const last = taken.findLastIndex(({ index, of }) => index + 1 < of)
  if (last < 0) return undefined
  return [...taken.slice(0, last).map(({ index }) => index), taken[last].index + 1]
}
