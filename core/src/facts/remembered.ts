/** A page or a register of a hundred thousand cells says few things. */
const MOST = 5_000

/**
 * A function of a text that keeps its answers, for texts of which there are few and the same come again and again:
 * paths, labels.
 */
export function remembered<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const found = answers.get(text)
    if (found !== undefined) return found
    if (answers.size >= MOST) answers.clear()
    const answer = answerTo(text)
    answers.set(text, answer)
    return answer
  }
}
