import type { Dispatch } from 'react'
import { dayBefore, type Policy } from '../../policy/index.ts'
import { labelText } from '../../text/policy.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import { asLived } from './change.ts'
import type { Action, Classroom } from './classroom.ts'
import { Family } from './Family.tsx'
import { OwnCases } from './OwnCases.tsx'
import { Placed } from './Placed.tsx'
import type { Scenario } from './scenario.ts'
import type { OwnFamilies } from './use-own-cases.ts'

/** 社会救助法 */
const ACT_IN_FORCE = '2026-07-01'

interface Props {
  policy: Policy
  room: Classroom
  dispatch: Dispatch<Action>
  families: readonly Scenario[]
  own: OwnFamilies
}

/** The left half: the family’s story, and one column of choices. */
export function FamilySide({ policy, room, dispatch, families, own }: Props) {
  const locale = useLocale()
  const { scenario, now, before, other } = room
  const isChanged = now !== scenario.facts || before !== scenario.facts
  const seeAct = () => {
    dispatch({ do: 'change', change: { date: dayBefore(ACT_IN_FORCE) } })
    dispatch({ do: 'keep' })
    dispatch({ do: 'change', change: { date: ACT_IN_FORCE } })
  }
  return (
    <section className="tr-side" aria-label={trainerTexts(locale, 'family')}>
      <h2>{labelText(locale, scenario.title)}</h2>
      <p className="tr-story">{labelText(locale, scenario.story)}</p>
      <div className="tr-change-head">
        <h3>{trainerTexts(locale, 'change')}</h3>
        <button type="button" disabled={!isChanged} onClick={() => dispatch({ do: 'restore' })}>
          {trainerTexts(locale, 'change.reset')}
        </button>
        <button type="button" disabled={now === before} onClick={() => dispatch({ do: 'keep' })}>
          {trainerTexts(locale, 'change.keep')}
        </button>
      </div>
      <Placed policy={policy} now={now} onChange={(change) => dispatch({ do: 'change', change })} onAct={seeAct} />
      <Family
        now={now.household}
        before={before.household}
        isOwn={own.isOwn}
        onChange={(change) => dispatch({ do: 'change', change })}
      />
      <fieldset className="tr-subject">
        <legend>{trainerTexts(locale, 'beside')}</legend>
        <select
          aria-label={trainerTexts(locale, 'beside')}
          value={other?.id ?? ''}
          onChange={({ target }) => dispatch({ do: 'beside', other: families.find(({ id }) => id === target.value) })}
        >
          <option value="">{trainerTexts(locale, 'beside.none')}</option>
          {families
            .filter(({ id }) => id !== scenario.id)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {labelText(locale, title)}
              </option>
            ))}
        </select>
      </fieldset>
      <fieldset className="tr-subject">
        <legend>{trainerTexts(locale, 'own')}</legend>
        <OwnCases shown={{ ...scenario, facts: asLived(now) }} own={own} />
      </fieldset>
    </section>
  )
}
