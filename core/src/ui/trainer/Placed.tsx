import { useMemo } from 'react'
import type { IsoDate, Policy } from '../../policy/index.ts'
import { type CaseFacts, criteriaChangeDates } from '../../programmes/index.ts'
import { labelText } from '../../text/policy.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import { lawDays } from './fitting.ts'
import type { Change } from './scenario.ts'

export const FIRST_DAY: IsoDate = '2009-01-01'
const DAY = 86_400_000

const numberOfDay = (iso: IsoDate) => Math.round(Date.parse(iso) / DAY)
const dayOfNumber = (number: number): IsoDate => new Date(number * DAY).toISOString().slice(0, 10)

/** Today or, where the machine's clock is behind the law, the last day on which the rules change. */
export function lastDay(): IsoDate {
  const today = new Date().toLocaleDateString('sv')
  return [today, criteriaChangeDates().at(-1) ?? today].sort()[1]
}

interface Props {
  policy: Policy
  now: CaseFacts
  onChange: (change: Change) => void
  /** the Act's first day beside the day before */
  onAct: () => void
}

/**
 * Where and when: a slider from 2009 to today that can jump from one change of the law to the next, and the places of
 * the law.
 */
export function Placed({ policy, now: { date, place }, onChange, onAct }: Props) {
  const locale = useLocale()
  const days = useMemo(() => lawDays(policy).filter((day) => day >= FIRST_DAY), [policy])
  const last = useMemo(lastDay, [])
  const before = days.findLast((day) => day < date)
  const after = days.find((day) => day > date && day <= last)
  const places = policy.places.all.filter(({ kind, ref }) => kind !== 'town' || ref === place)
  const isListed = places.some(({ ref }) => ref === place)
  return (
    <fieldset className="tr-subject tr-placed">
      <legend>{`${trainerTexts(locale, 'when')} · ${trainerTexts(locale, 'where')}`}</legend>
      <div className="tr-fact">
        <label htmlFor="tr-date">{trainerTexts(locale, 'when')}</label>
        <span className="tr-money">
          <input
            id="tr-date"
            type="date"
            value={date}
            min={FIRST_DAY}
            max={last}
            onChange={({ target }) => target.value && onChange({ date: target.value })}
          />
          <input
            type="range"
            min={numberOfDay(FIRST_DAY)}
            max={numberOfDay(last)}
            value={numberOfDay(date)}
            aria-label={trainerTexts(locale, 'change.drag')}
            aria-describedby="tr-date"
            onChange={({ target }) => onChange({ date: dayOfNumber(Number(target.value)) })}
          />
        </span>
      </div>
      <div className="tr-fact">
        <label htmlFor="tr-place">{trainerTexts(locale, 'where')}</label>
        <select id="tr-place" value={place} onChange={({ target }) => onChange({ place: target.value })}>
          {!isListed && <option value={place}>{placeName(policy, place, locale)}</option>}
          {places.map(({ ref, name }) => (
            <option key={ref} value={ref}>
              {labelText(locale, name)}
            </option>
          ))}
        </select>
      </div>
      <div className="tr-jumps">
        <button type="button" disabled={!before} onClick={() => before && onChange({ date: before })}>
          {trainerTexts(locale, 'when.before')}
        </button>
        <button type="button" disabled={!after} onClick={() => after && onChange({ date: after })}>
          {trainerTexts(locale, 'when.after')}
        </button>
        <button type="button" onClick={onAct}>
          {trainerTexts(locale, 'when.act')}
        </button>
      </div>
    </fieldset>
  )
}

export function placeName(policy: Policy, ref: string, locale: 'zh-CN' | 'en'): string {
  const place = policy.places.find(ref)
  return place ? labelText(locale, place.name) : ref
}
