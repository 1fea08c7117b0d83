/** What somebody who went to see wrote beside a doubt on the sheet 待核实. */
export interface Answer {
  /** names the doubt and what its cells held */
  code: string
  /** which of the doubts of one sheet that have this code, from 1 */
  nth: number
  result: string
  by: string
  on: string
}

/** By what an answer is known among others. */
export const answerKey = ({ code, nth }: Answer): string => `${code}/${nth}`

/** Whether something that was kept is an answer. */
export function isAnswer(value: unknown): value is Answer {
  const one = value as Record<string, unknown> | null
  return (
    typeof one === 'object' &&
    one !== null &&
    Number.isInteger(one.nth) &&
    ['code', 'result', 'by', 'on'].every((key) => typeof one[key] === 'string')
  )
}
