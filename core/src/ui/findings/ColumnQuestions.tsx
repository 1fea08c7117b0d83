import { type FormEvent, useState } from 'react'
import type { FieldId } from '../../facts/fields.ts'
import { fieldLabel, kindLabel } from '../../findings/describe.ts'
import type { CheckReport } from '../../findings/types.ts'
import { type ColumnChoices, type HeaderChoices, type KindId, kindById } from '../../register/index.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { type AskedColumn, askedColumns, type RegisterColumns } from './asked-columns.ts'
import type { CellTarget } from './FindingDetail.tsx'

interface Props {
  report: CheckReport
  /** what the user said before */
  choices: ColumnChoices
  isBusy: boolean
  onSay: (kind: KindId, headers: HeaderChoices) => void
  onForget: (kind: KindId) => void
  onGo: (target: CellTarget) => void
}

/** Asks what the columns are that were read with doubt, or not at all; once for each header of a kind of register. */
export function ColumnQuestions({ report, choices, isBusy, onSay, onForget, onGo }: Props) {
  const locale = useLocale()
  return askedColumns(report).map((asked) => {
    const said = Object.keys(choices[asked.kind] ?? {}).length
    const register = kindLabel(asked.kind, locale)
    return (
      <div key={asked.kind} className="nd-columns">
        {asked.doubtful.length + asked.unused.length > 0 && (
          <ColumnForm
            // a new report asks anew
            key={[...asked.doubtful, ...asked.unused].map(({ key }) => key).join('/')}
            asked={asked}
            isBusy={isBusy}
            onSay={(headers) => onSay(asked.kind, headers)}
            onGo={onGo}
          />
        )}
        {said > 0 && (
          <p className="nd-muted">
            {uiText(locale, 'columns.chosen', { register, count: said })}{' '}
            <button type="button" className="nd-link" disabled={isBusy} onClick={() => onForget(asked.kind)}>
              {uiText(locale, 'columns.forget')}
            </button>
          </p>
        )}
      </div>
    )
  })
}

interface FormProps {
  asked: RegisterColumns
  isBusy: boolean
  onSay: (headers: HeaderChoices) => void
  onGo: (target: CellTarget) => void
}

/** `''` stands for "not a field". */
type Answers = Readonly<Record<string, FieldId | ''>>

function ColumnForm({ asked: { kind, doubtful, unused, taken }, isBusy, onSay, onGo }: FormProps) {
  const locale = useLocale()
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(doubtful.map(({ key, guess }) => [key, guess])),
  )
  const register = kindLabel(kind, locale)
  const free = (kindById(kind)?.fields ?? []).filter((id) => !taken.has(id))

  function submit(event: FormEvent) {
    event.preventDefault()
    onSay(Object.fromEntries(Object.entries(answers).map(([key, id]) => [key, id || null])))
  }
  const question = (column: AskedColumn, nothing: string) => (
    <ColumnQuestion
      key={column.key}
      column={column}
      answer={answers[column.key] ?? ''}
      offered={free}
      nothing={nothing}
      onAnswer={(id) => setAnswers({ ...answers, [column.key]: id })}
      onGo={onGo}
    />
  )
  return (
    <form onSubmit={submit} className={doubtful.length > 0 ? 'nd-notice-bar nd-warning' : undefined}>
      {doubtful.length > 0 && (
        <fieldset>
          <legend>{uiText(locale, 'columns.title', { register, count: doubtful.length })}</legend>
          <p className="nd-muted">{uiText(locale, 'columns.once')}</p>
          {doubtful.map((column) => question(column, uiText(locale, 'columns.none')))}
        </fieldset>
      )}
      {unused.length > 0 && (
        <details>
          <summary>{uiText(locale, 'columns.unused', { register, count: unused.length })}</summary>
          {unused.map((column) => question(column, uiText(locale, 'columns.leave')))}
        </details>
      )}
      {Object.keys(answers).length > 0 && (
        <button type="submit" className="nd-primary" disabled={isBusy}>
          {uiText(locale, 'columns.apply')}
        </button>
      )}
    </form>
  )
}

interface QuestionProps {
  column: AskedColumn
  answer: FieldId | ''
  offered: readonly FieldId[]
  nothing: string
  onAnswer: (id: FieldId | '') => void
  onGo: (target: CellTarget) => void
}

function ColumnQuestion({ column, answer, offered, nothing, onAnswer, onGo }: QuestionProps) {
  const locale = useLocale()
  const name = uiText(locale, 'columns.column', { column: column.column, header: column.header })
  return (
    <div className="nd-column">
      <button type="button" className="nd-link" onClick={() => onGo(column.cell)}>
        {name}
      </button>
      <select aria-label={name} value={answer} onChange={(event) => onAnswer(event.target.value as FieldId | '')}>
        {offered.map((id) => (
          <option key={id} value={id}>
            {fieldLabel(id, locale)}
          </option>
        ))}
        <option value="">{nothing}</option>
      </select>
    </div>
  )
}
