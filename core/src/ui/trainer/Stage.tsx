import { type Dispatch, type ReactNode, useMemo, useState } from 'react'
import { PROGRAMME_IDS, type ProgrammeId } from '../../facts/case.ts'
import type { Policy } from '../../policy/index.ts'
import { type CaseFacts, conflictsIn, determine } from '../../programmes/index.ts'
import { conflictText } from '../../text/conflicts.ts'
import { labelText } from '../../text/policy.ts'
import { amountText, outcomeText, programmeText } from '../../text/programmes.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import { Changed, changesSentence } from './Changed.tsx'
import { asLived } from './change.ts'
import { type Action, type Classroom, stepOf } from './classroom.ts'
import { type Decided, Decision, OUTCOME_SIGNS } from './Decision.tsx'
import { Fitting } from './Fitting.tsx'
import { Guess, Guessed } from './Guess.tsx'
import { usePictures } from './use-pictures.ts'
import { dayOf, grouped } from './values.ts'

interface Props {
  policy: Policy
  room: Classroom
  dispatch: Dispatch<Action>
}

/** The right half: the guess, the decision beside the one before, or the pictures. */
export function Stage({ policy, room, dispatch }: Props) {
  const locale = useLocale()
  const { scenario, other, guesses } = room
  const now = useMemo(() => asLived(room.now), [room.now])
  const before = useMemo(() => asLived(other?.facts ?? room.before), [other, room.before])
  const changed = useMemo(
    () => changesSentence(locale, { policy, before: scenario.facts, now: room.now }),
    [locale, policy, scenario, room.now],
  )
  const [programme, setProgramme] = useState<ProgrammeId>(scenario.asks[0])
  const step = stepOf(room)
  const Pictures = usePictures()
  const decided = useDecided(policy, now, programme)
  const was = useDecided(policy, before, programme)
  const isCompared = other !== undefined || room.now !== room.before
  const isChanged = other ? room.now !== scenario.facts : isCompared
  const who = now.household.members?.[0]?.name ?? labelText(locale, scenario.title)
  if (step.kind === 'guess') {
    const params = { who, programme: programmeText(locale, programme, now.date) }
    return (
      <section className="tr-stage">
        <Guess
          question={trainerTexts(locale, 'guess.question', params)}
          guesses={guesses}
          onGuess={(each) => dispatch({ do: 'guess', guesses: each })}
          onReveal={() => dispatch({ do: 'step', by: 1 })}
        />
      </section>
    )
  }
  const title = labelText(locale, scenario.title)
  const titles: [string, string] = other
    ? [labelText(locale, other.title), isChanged ? trainerTexts(locale, 'beside.changed', { title }) : title]
    : [trainerTexts(locale, 'decision.before'), trainerTexts(locale, 'decision.now')]
  return (
    <section className="tr-stage">
      <ProgrammeChoice asks={scenario.asks} chosen={programme} onChoose={setProgramme} date={now.date} />
      {step.kind === 'pictures' ? (
        Pictures === undefined || Pictures === 'unloaded' ? (
          <p>{trainerTexts(locale, Pictures ? 'pictures.unloaded' : 'pictures.none')}</p>
        ) : (
          <Pictures
            policy={policy}
            facts={now}
            changed={changed}
            programme={programme}
            determination={decided.determination}
          />
        )
      ) : (
        <>
          {room.isAsking && <Guessed guesses={guesses} outcome={decided.determination.outcome} />}
          {isChanged && <Changed policy={policy} before={other ? scenario.facts : room.before} now={room.now} />}
          <Decision
            policy={policy}
            now={decided}
            before={isCompared ? was : undefined}
            titles={titles}
            areTwoFamilies={other !== undefined}
          />
          <Conflicts facts={now} />
          {labelText(locale, scenario.point) && (
            <p className="tr-point">
              <b>{trainerTexts(locale, 'decision.point')}</b> {labelText(locale, scenario.point)}
            </p>
          )}
          <Opened title={trainerTexts(locale, 'fitting')}>
            {() => (
              <Fitting
                policy={policy}
                facts={now}
                programme={programme}
                outcome={decided.determination.outcome}
                onChange={(change) => dispatch({ do: 'change', change })}
              />
            )}
          </Opened>
          <Opened title={trainerTexts(locale, 'decision.all')}>
            {() => <AllProgrammes policy={policy} now={now} before={isCompared ? before : undefined} titles={titles} />}
          </Opened>
        </>
      )}
    </section>
  )
}

function useDecided(policy: Policy, facts: CaseFacts, programme: ProgrammeId): Decided {
  return useMemo(
    () => ({ facts, determination: determine(policy, facts, { programmes: [programme] })[0] }),
    [policy, facts, programme],
  )
}

/** What is inside is worked out only while it is open. */
function Opened({ title, children }: { title: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="tr-opened" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  )
}

interface ChoiceProps {
  asks: readonly ProgrammeId[]
  chosen: ProgrammeId
  onChoose: (programme: ProgrammeId) => void
  date: string
}

function ProgrammeChoice({ asks, chosen, onChoose, date }: ChoiceProps) {
  const locale = useLocale()
  const others = PROGRAMME_IDS.filter((id) => !asks.includes(id))
  return (
    <header className="tr-stage-head">
      <h2 className="nd-visually-hidden">{programmeText(locale, chosen, date)}</h2>
      <select
        className="tr-programme"
        aria-label={trainerTexts(locale, 'picture.line')}
        value={chosen}
        onChange={({ target }) => onChoose(target.value as ProgrammeId)}
      >
        {[...asks, ...others].map((id) => (
          <option key={id} value={id}>
            {programmeText(locale, id, date)}
          </option>
        ))}
      </select>
    </header>
  )
}

function Conflicts({ facts }: { facts: CaseFacts }) {
  const locale = useLocale()
  const conflicts = conflictsIn(facts.household, dayOf(facts.date))
  if (conflicts.length === 0) return null
  return (
    <section className="tr-part tr-conflict" role="alert">
      <h3>{trainerTexts(locale, 'decision.conflict')}</h3>
      {conflicts.map((conflict) => (
        <p key={conflict.paths.join()}>{conflictText(locale, conflict, facts.household)}</p>
      ))}
    </section>
  )
}

interface AllProps {
  policy: Policy
  now: CaseFacts
  before?: CaseFacts
  titles: readonly [string, string]
}

/** Every programme at a glance. */
function AllProgrammes({ policy, now, before, titles }: AllProps) {
  const locale = useLocale()
  const is = useMemo(() => determine(policy, now, { help: false }), [policy, now])
  const was = useMemo(() => before && determine(policy, before, { help: false }), [policy, before])
  const cell = ({ outcome, amount }: (typeof is)[number]) => (
    <span className={`tr-${outcome}`}>
      {OUTCOME_SIGNS[outcome]} {outcomeText(locale, outcome)}
      {outcome === 'eligible' && amount ? ` ${grouped(amountText(locale, amount))}` : ''}
    </span>
  )
  return (
    <table className="nd-table">
      <thead>
        <tr>
          <th scope="col">{trainerTexts(locale, 'picture.line')}</th>
          {was && <th scope="col">{titles[0]}</th>}
          <th scope="col">{was ? titles[1] : trainerTexts(locale, 'decision')}</th>
        </tr>
      </thead>
      <tbody>
        {is.map((determination, index) => (
          <tr
            key={determination.programme}
            className={was && was[index].outcome !== determination.outcome ? 'tr-flipped' : undefined}
          >
            <th scope="row">{programmeText(locale, determination.programme, now.date)}</th>
            {was && <td>{cell(was[index])}</td>}
            <td>{cell(determination)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
