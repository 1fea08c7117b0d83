import { determinationText } from '../../text/determination.ts'
import type { Asked } from '../../text/questions.ts'
import { whoText } from '../../text/who.ts'
import { labelOf, shownFact } from '../fact-values.ts'
import { useLocale } from '../locale.tsx'

interface Props {
  /** facts by their path, as they were told here */
  answers: Readonly<Record<string, unknown>>
  asked: Pick<Asked, 'household'>
  onUndo: (path: string) => void
}

/** What was answered beside the form: of whom, what, and the answer, each to be taken back. */
export function GivenAnswers({ answers, asked: { household }, onUndo }: Props) {
  const locale = useLocale()
  return (
    <ul className="nd-answers">
      {Object.entries(answers).map(([path, value]) => (
        <li key={path}>
          {determinationText(locale, 'answer.given', {
            fact: [whoText(locale, path, household), labelOf(locale, path)].filter(Boolean).join(' '),
            value: shownFact(locale, path, value),
          })}{' '}
          <button type="button" className="nd-link" onClick={() => onUndo(path)}>
            {determinationText(locale, 'answer.undo')}
          </button>
        </li>
      ))}
    </ul>
  )
}
