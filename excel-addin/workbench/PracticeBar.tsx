import { type FieldId, field, type Locale } from '@nuandong/core'
import { type Answer, type PracticeRegister, type Score, type Solved, scoreOf } from '@nuandong/core/practice'
import { practiceText } from '@nuandong/core/ui'
import { useState, useSyncExternalStore } from 'react'
import { cellAt } from '../src/host/a1.ts'
import type { OpenRegister } from './opened.ts'

interface Props {
  exercise: PracticeRegister
  register: OpenRegister
  locale: Locale
  onNext: () => void
}

/** What the exercise is, and on demand how far the person has come and what the answers are. */
export function PracticeBar({ exercise, register, locale, onNext }: Props) {
  const [isScored, setScored] = useState(false)
  const [isAnswered, setAnswered] = useState(false)
  const { view, book } = register
  // every edit counts anew
  useSyncExternalStore(view.subscribe, view.getState)
  const { seed, answers, sheet } = exercise
  const text = (cell: string) => {
    const { row, column } = cellAt(cell)
    return book.find(sheet)?.text(row, column) ?? ''
  }
  return (
    <section className="wb-practice" aria-label={practiceText(locale, 'score.title', { seed })}>
      <strong>{practiceText(locale, 'score.title', { seed })}</strong>
      <p>{practiceText(locale, 'score.what', { total: answers.length })}</p>
      <button type="button" aria-expanded={isScored} onClick={() => setScored(!isScored)}>
        {practiceText(locale, isScored ? 'score.hide' : 'score.show')}
      </button>
      <button type="button" onClick={onNext}>
        {practiceText(locale, 'score.next')}
      </button>
      {isScored && (
        <div className="wb-score">
          <Result score={scoreOf(exercise, text)} locale={locale} />
          <button type="button" aria-expanded={isAnswered} onClick={() => setAnswered(!isAnswered)}>
            {practiceText(locale, isAnswered ? 'answers.hide' : 'answers.show')}
          </button>
          {isAnswered && (
            <Answers
              answers={answers}
              solved={scoreOf(exercise, text).solved}
              locale={locale}
              onShow={(cell) => view.show(sheet, cellAt(cell))}
            />
          )}
        </div>
      )}
    </section>
  )
}

function Result({ score: { total, found, right, spoilt }, locale }: { score: Score; locale: Locale }) {
  return (
    <p role="status">
      {practiceText(locale, 'score.line', { total, found, right })}
      {spoilt.length > 0 && ` ${practiceText(locale, 'score.spoilt', { cells: spoilt.join('、') })}`}
    </p>
  )
}

interface AnswersProps {
  answers: readonly Answer[]
  solved: readonly Solved[]
  locale: Locale
  onShow: (cell: string) => void
}

const nameOf = (id: FieldId, locale: Locale) => (locale === 'en' ? field(id).en : field(id).zh)

/** A row a slip: a click shows its cell. */
function Answers({ answers, solved, locale, onShow }: AnswersProps) {
  return (
    <ol>
      {answers.map(({ slip, name, cells: [{ cell, field: id, wrote, right }] }, at) => (
        <li key={cell}>
          <button type="button" onClick={() => onShow(cell)}>
            {cell}
          </button>{' '}
          <strong>{practiceText(locale, `slip.${slip}`)}</strong>{' '}
          {practiceText(locale, 'answers.wrote', { name, label: nameOf(id, locale), wrote, right })}{' '}
          <strong className={solved[at] === 'missed' ? 'nd-error' : 'nd-good'}>
            {practiceText(locale, `score.${solved[at]}`)}
          </strong>
        </li>
      ))}
    </ol>
  )
}
