import type { Dispatch } from 'react'
import { labelText } from '../../text/policy.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import { type Action, type Classroom, canMove, type Step, stepsOf } from './classroom.ts'

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
      <Move room={room} dispatch={dispatch} by={-1} />
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
      <Move room={room} dispatch={dispatch} by={1} />
    </footer>
  )
}

function Move({ room, dispatch, by }: Props & { by: 1 | -1 }) {
  const locale = useLocale()
  return (
    <button
      type="button"
      className="tr-main"
      disabled={!canMove(room, by)}
      onClick={() => dispatch({ do: 'step', by })}
    >
      {trainerTexts(locale, by === 1 ? 'step.next' : 'step.back')}
    </button>
  )
}
