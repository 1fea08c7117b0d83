import { determinationText } from '../../text/determination.ts'
import { type Asked, questionText } from '../../text/questions.ts'
import { useLocale } from '../locale.tsx'
import { Answer } from './Answer.tsx'

interface Props {
  /** facts and parameters that are open, the most decisive first */
  paths: readonly string[]
  asked: Asked
  onAnswer: (path: string, value: unknown) => void
}

/** So many questions are asked at once; the others follow on request. */
const ASKED_FIRST = 5

/** Since when, is asked once it is known what. */
function waits(path: string, paths: readonly string[]): boolean {
  return path.endsWith('.statusSince') && paths.includes(path.replace(/Since$/, ''))
}

/** What would settle the household: questions that can be answered here, then the local standards that nobody found. */
export function Missing({ paths, asked, onAnswer }: Props) {
  const locale = useLocale()
  const questions = paths.filter((path) => !path.startsWith('parameter:') && !waits(path, paths))
  const gaps = paths.filter((path) => path.startsWith('parameter:'))
  const ask = (some: readonly string[]) => (
    <ul>
      {some.map((path) => (
        <Answer key={path} path={path} question={questionText(locale, path, asked)} onAnswer={onAnswer} />
      ))}
    </ul>
  )
  return (
    <>
      {questions.length > 0 && <h4>{determinationText(locale, 'heading.missing', { count: questions.length })}</h4>}
      {ask(questions.slice(0, ASKED_FIRST))}
      {questions.length > ASKED_FIRST && (
        <details>
          <summary>{determinationText(locale, 'heading.more', { count: questions.length - ASKED_FIRST })}</summary>
          {ask(questions.slice(ASKED_FIRST))}
        </details>
      )}
      {gaps.length > 0 && (
        <details>
          <summary>{determinationText(locale, 'heading.gaps', { count: gaps.length })}</summary>
          <p className="nd-muted">{determinationText(locale, 'gap.explain')}</p>
          <ul>
            {gaps.map((path) => (
              <li key={path}>{questionText(locale, path, asked)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
