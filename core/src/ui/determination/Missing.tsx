import { determinationText } from '../../text/determination.ts'
import { type Asked, questionText } from '../../text/questions.ts'
import { useLocale } from '../locale.tsx'
import { Answer } from './Answer.tsx'
import { Fold, Items } from './Fold.tsx'

interface Props {
  /** facts and parameters that are open, the most decisive first */
  paths: readonly string[]
  asked: Asked
  onAnswer: (answers: Readonly<Record<string, unknown>>) => void
}

/** Since when, is asked once it is known what. */
function waits(path: string, paths: readonly string[]): boolean {
  return path.endsWith('.statusSince') && paths.includes(path.replace(/Since$/, ''))
}

/**
 * Everything that is open, on request: questions that can be answered here, then the local standards that nobody found.
 */
export function Missing({ paths, asked, onAnswer }: Props) {
  const locale = useLocale()
  const questions = paths.filter((path) => !path.startsWith('parameter:') && !waits(path, paths))
  const gaps = paths.filter((path) => path.startsWith('parameter:'))
  return (
    <>
      {questions.length > 0 && (
        <Fold summary={determinationText(locale, 'heading.missing', { count: questions.length })}>
          {() => (
            <ul>
              <Items items={questions}>
                {(path) => (
                  <Answer
                    key={path}
                    path={path}
                    question={questionText(locale, path, asked)}
                    onAnswer={(_, value) => onAnswer({ [path]: value })}
                  />
                )}
              </Items>
            </ul>
          )}
        </Fold>
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
