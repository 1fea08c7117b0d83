import type { Dispatch } from 'react'
import { labelText } from '../../text/policy.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import { type Action, type Classroom, type Step, stepsOf } from './classroom.ts'

interface Props {
  room: Classroom
  dispatch: Dispatch<Action>
}

/** Back, where the trainer stands, next. */
export function StepBar({ room, dispatch }: Props) {
  const locale = useLocale()
  const steps = stepsOf(room)
  const nameOf = (step: Step) =>
    step.kind === 'try'
      ? labelText(locale, room.scenario.tries[step.index].say)
      : trainerTexts(locale, `step.${step.kind}`)
  return (
    <footer className="tr-steps-bar">
      <button type="button" className="tr-main" onClick={() => dispatch({ do: 'step', by: -1 })}>
        {trainerTexts(locale, 'step.back')}
      </button>
      <ol aria-label={trainerTexts(locale, 'step.of', { number: room.step + 1, count: steps.length })}>
        {steps.map((step, index) => (
          <li key={nameOf(step)}>
            <button
              type="button"
              aria-current={index === room.step ? 'step' : undefined}
              onClick={() => dispatch({ do: 'go', step: index })}
            >
              {nameOf(step)}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="tr-main" onClick={() => dispatch({ do: 'step', by: 1 })}>
        {trainerTexts(locale, 'step.next')}
      </button>
    </footer>
  )
}
