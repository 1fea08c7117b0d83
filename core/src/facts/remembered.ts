const MOST = 2_000

/** A function of a path that keeps its answers: a case has few paths, and the same ones come again and again. */
export function remembered<Answer>(answerTo: (path: string) => Answer): (path: string) => Answer {
  const answers = new Map<string, Answer>()
  return (path) => {
    const found = answers.get(path)
    if (found !== undefined) return found
    if (answers.size >= MOST) answers.clear()
    const answer = answerTo(path)
    answers.set(path, answer)
    return answer
  }
}
