import { type FormEvent, useId } from 'react'
import { determinationText } from '../../text/determination.ts'
import { useLocale } from '../locale.tsx'
import { type AnswerKind, answerKind } from './answers.ts'

const FEN = 100

interface Props {
  path: string
  question: string
  /** it stands above already, and is named here for those who do not see that */
  isSaid?: boolean
  onAnswer: (path: string, value: unknown) => void
}

/** A question and, where it can be answered in a word or a number, the control for it. */
export function Answer({ path, question, isSaid = false, onAnswer }: Props) {
  const id = useId()
  const kind = answerKind(path)
  return (
    <li className="nd-question">
      <span id={id} className={isSaid ? 'nd-visually-hidden' : undefined}>
        {question}
      </span>
      {kind && <Control kind={kind} labelledBy={id} onAnswer={(value) => onAnswer(path, value)} />}
    </li>
  )
}

interface ControlProps {
  kind: AnswerKind
  labelledBy: string
  onAnswer: (value: unknown) => void
}

function Control({ kind, labelledBy, onAnswer }: ControlProps) {
  const locale = useLocale()
  const text = (key: string) => (determinationText.has(key) ? determinationText(locale, key) : key)
  if (kind.kind === 'yes-no')
    return (
      <fieldset className="nd-bar" aria-labelledby={labelledBy}>
        <button type="button" onClick={() => onAnswer(true)}>
          {text('answer.yes')}
        </button>
        <button type="button" onClick={() => onAnswer(false)}>
          {text('answer.no')}
        </button>
      </fieldset>
    )
  if (kind.kind === 'none')
    return (
      <button type="button" aria-describedby={labelledBy} onClick={() => onAnswer(kind.value)}>
        {text('answer.none')}
      </button>
    )
  if (kind.kind === 'choice')
    return (
      <select
        value=""
        aria-labelledby={labelledBy}
        onChange={({ target }) => onAnswer(kind.values.find((value) => String(value) === target.value))}
      >
        <option value="">{text('answer.choose')}</option>
        {kind.values.map((value) => (
          <option key={value} value={value}>
            {text(`answer.${kind.list}.${value}`)}
          </option>
        ))}
      </select>
    )
  if (kind.kind === 'date')
    return (
      <input
        type="date"
        aria-labelledby={labelledBy}
        onChange={({ target }) => target.value && onAnswer(Number(target.value.replaceAll('-', '')))}
      />
    )
  return <NumberControl kind={kind} labelledBy={labelledBy} onAnswer={onAnswer} />
}

function NumberControl({
  kind,
  labelledBy,
  onAnswer,
}: ControlProps & { kind: Extract<AnswerKind, { kind: 'money' | 'count' }> }) {
  const locale = useLocale()
  const from = kind.kind === 'money' ? 0 : kind.from
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('number')
    const number = Number(typed)
    if (typed === '' || !(number >= from && number <= kind.to)) return
    onAnswer(kind.kind === 'money' ? Math.round(number * FEN) : kind.of(Math.round(number)))
  }
  return (
    <form className="nd-bar" onSubmit={submit}>
      <input
        name="number"
        type="number"
        min={from}
        max={kind.to}
        step={kind.kind === 'money' ? '0.01' : '1'}
        aria-labelledby={labelledBy}
      />
      {kind.kind === 'money' && <span>{determinationText(locale, 'answer.yuan')}</span>}
      <button type="submit">{determinationText(locale, 'answer.keep')}</button>
    </form>
  )
}
