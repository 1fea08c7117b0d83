import type { PackProblem } from '../policy/pack.ts'
import type { CaseProblem } from '../programmes/case-file.ts'
import type { Locale } from './area.ts'
import { packProblemText, policyText } from './policy.ts'
import { programmeTexts } from './programmes.ts'

/** One sentence: which file, line and key, what is wrong, what to do. */
export function caseProblemText(locale: Locale, problem: CaseProblem): string {
  const own = `problem.${problem.code}`
  if (!programmeTexts.has(own)) return packProblemText(locale, problem as PackProblem)
  const { file, line, key, params } = problem
  const message = programmeTexts(locale, own, params)
  return policyText(locale, key ? 'problem.lineAndKey' : 'problem.line', { file, line, key, message })
}
