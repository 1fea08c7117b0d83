import type { DeterminationOutcome } from '../../programmes/index.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import type { Guesses } from './classroom.ts'

const ANSWERS = ['eligible', 'ineligible', 'undetermined'] as const
const total = (guesses: Guesses) => ANSWERS.reduce((sum, answer) => sum + guesses[answer], 0)

interface Props {
  question: string
  guesses: Guesses
  onGuess: (guesses: Guesses) => void
  onReveal: () => void
}

/** The room guesses by show of hands; the answer is not on the screen yet. */
export function Guess({ question, guesses, onGuess, onReveal }: Props) {
  const locale = useLocale()
  return (
    <section className="tr-guess" aria-label={trainerTexts(locale, 'step.guess')}>
      <h2>{question}</h2>
      <p>{trainerTexts(locale, 'guess.hands')}</p>
      <div className="tr-hands">
        {ANSWERS.map((answer) => (
          <label key={answer}>
            <span>{trainerTexts(locale, `guess.${answer}`)}</span>
            <input
              className="tr-hand"
              type="number"
              min={0}
              max={999}
              value={guesses[answer] || ''}
              placeholder="0"
              onChange={({ target }) =>
                onGuess({ ...guesses, [answer]: Math.min(999, Math.max(0, Math.trunc(Number(target.value)) || 0)) })
              }
            />
          </label>
        ))}
      </div>
      <Bars guesses={guesses} />
      <button type="button" className="tr-main" onClick={onReveal}>
        {trainerTexts(locale, 'guess.reveal')}
      </button>
    </section>
  )
}

/** How the room guessed, and how many were right. */
export function Guessed({ guesses, outcome }: { guesses: Guesses; outcome: DeterminationOutcome }) {
  const locale = useLocale()
  const count = total(guesses)
  if (count === 0) return null
  const right = outcome === 'not-applicable' ? 'ineligible' : outcome
  return (
    <div className="tr-guessed">
      <p>{trainerTexts(locale, 'guess.right', { count, right: guesses[right] })}</p>
      <Bars guesses={guesses} right={right} />
    </div>
  )
}

/** The right answer, once it is told, has its sign. */
function Bars({ guesses, right }: { guesses: Guesses; right?: keyof Guesses }) {
  const locale = useLocale()
  const count = total(guesses)
  if (count === 0) return null
  return (
    <dl className="tr-bars">
      {ANSWERS.map((answer) => (
        <div key={answer}>
          <dt>
            {answer === right && <b aria-hidden="true">✓ </b>}
            {trainerTexts(locale, `guess.${answer}`)}
          </dt>
          <dd>
            <span className="tr-bar" aria-hidden="true" style={{ inlineSize: `${(70 * guesses[answer]) / count}%` }} />
            {trainerTexts(locale, 'guess.count', { count: guesses[answer] })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
