import { checkName, type NameProblem } from '../../identity/name.ts'
import type { CheckContext } from '../engine/index.ts'

const PROBLEMS: readonly (NameProblem | undefined)[] = [undefined, 'digits', 'title', 'form', 'replaced-character']

/** What is wrong with a name by itself, by the code of its text; looked at once for all checks. */
export function nameProblemReader(context: CheckContext): (code: number) => NameProblem | undefined {
  const problemOf = context.integerFact('problem of a name', (name) => PROBLEMS.indexOf(checkName(name)))
  return (code) => PROBLEMS[problemOf(code)]
}
