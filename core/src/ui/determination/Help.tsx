import { factAt } from '../../facts/case-facts.ts'
import type { Help as HelpFacts, Question } from '../../programmes/index.ts'
import { askText, askTexts, assumptionText, confirmChoices, presumedText } from '../../text/ask.ts'
import { type Asked, questionText } from '../../text/questions.ts'
import { useLocale } from '../locale.tsx'
import { Answer } from './Answer.tsx'
import { answerKind } from './answers.ts'
import { Fold, Items } from './Fold.tsx'

interface Props {
  help: HelpFacts
  /** the case that was determined */
  asked: Asked
  /** facts by their path */
  onAnswer: (answers: Readonly<Record<string, unknown>>) => void
}

/** Beside an undetermined outcome: what follows in the ordinary case, what no answer settles, and what to ask first. */
export function Help({ help: { presumed, ask, rounds, blockedBy }, asked, onAnswer }: Props) {
  const locale = useLocale()
  return (
    <section className="nd-help">
      {presumed && <p className="nd-presumed">{presumedText(locale, presumed)}</p>}
      {presumed && presumed.assumptions.length > 0 && (
        <>
          <h4>{askTexts(locale, 'heading.assumptions')}</h4>
          <ul>
            <Items items={presumed.assumptions}>
              {(assumption) => <li key={assumption.id}>{assumptionText(locale, assumption, asked)}</li>}
            </Items>
          </ul>
        </>
      )}
      {blockedBy.length > 0 && (
        <>
          <h4>{askTexts(locale, 'heading.blocked')}</h4>
          <ul>
            {blockedBy.map((path) => (
              <li key={path}>{questionText(locale, path, asked)}</li>
            ))}
          </ul>
          <p className="nd-muted">{askTexts(locale, 'blocked.whatToDo')}</p>
        </>
      )}
      {ask.length > 0 && (
        <>
          <h4>{askTexts(locale, rounds > 0 ? 'heading.askMore' : 'heading.ask', { count: ask.length, rounds })}</h4>
          <ol>
            <Items items={ask}>
              {(question) => (
                <GroupedQuestion key={question.id} question={question} asked={asked} onAnswer={onAnswer} />
              )}
            </Items>
          </ol>
        </>
      )}
    </section>
  )
}

/** Answered at once where all is as usual, else fact by fact. */
function GroupedQuestion({ question, asked, onAnswer }: { question: Question } & Pick<Props, 'asked' | 'onAnswer'>) {
  const locale = useLocale()
  const { paths, presumed } = question
  const isConfirmed = paths.every((path) => path in presumed)
  const said = askText(locale, question, asked)
  const [usual, other] = confirmChoices(locale, Object.keys(presumed))
  const sums = paths.filter((path) => !(path in presumed) && factAt(path)?.type === 'money')
  const parts = paths.map((path) => {
    const text = questionText(locale, path, asked)
    return { path, text, isSaid: said.startsWith(text) }
  })
  // what is said already and cannot be answered here would be an empty box
  const shown = parts.filter(({ path, isSaid }) => !isSaid || answerKind(path))
  const facts = () =>
    shown.length > 0 && (
      <ul>
        <Items items={shown}>
          {({ path, text, isSaid }) => (
            <Answer
              key={path}
              path={path}
              question={text}
              isSaid={isSaid}
              onAnswer={(_, value) => onAnswer({ [path]: value })}
            />
          )}
        </Items>
      </ul>
    )
  return (
    <li className="nd-question">
      <span>{said}</span>
      {Object.keys(presumed).length > 0 && (
        <button type="button" onClick={() => onAnswer(presumed)}>
          {usual}
        </button>
      )}
      {sums.length > 1 && (
        <button type="button" onClick={() => onAnswer(Object.fromEntries(sums.map((path) => [path, 0])))}>
          {askTexts(locale, 'answer.restIsNothing')}
        </button>
      )}
      {isConfirmed ? <Fold summary={other}>{facts}</Fold> : facts()}
    </li>
  )
}
