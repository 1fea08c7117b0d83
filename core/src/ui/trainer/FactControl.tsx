import { type ReactNode, useId, useState } from 'react'
import { PROGRAMME_IDS, type ProgrammeId } from '../../facts/case.ts'
import { type CaseFact, factAt } from '../../facts/case-facts.ts'
import { determinationText } from '../../text/determination.ts'
import { programmeText } from '../../text/programmes.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { RELATION_WORDS, relationText } from '../../text/who.ts'
import { choiceText, FEN, isoOf, labelOf } from '../fact-values.ts'
import { useLocale } from '../locale.tsx'
import { mostFor, typedNumber, type Unit } from './limits.ts'
import { dayOf, grouped } from './values.ts'

interface Props {
  path: string
  value: unknown
  /** marked, so that the last row sees what was changed */
  isChanged: boolean
  onChange: (path: string, value: unknown) => void
}

/** One fact with the control that fits it, labelled as the dictionary names it. A blank control is an unknown fact. */
export function FactControl({ path, value, isChanged, onChange }: Props) {
  const locale = useLocale()
  const id = useId()
  const fact = factAt(path)
  if (!fact) return null
  const change = (next: unknown) => onChange(path, next)
  const control = controlFor(fact, path, { id, value, change })
  if (!control) return null
  return (
    <div className={isChanged ? 'tr-fact tr-fact-changed' : 'tr-fact'}>
      <label htmlFor={id} id={`${id}-label`}>
        {labelOf(locale, path)}
      </label>
      {control}
    </div>
  )
}

interface Control {
  id: string
  value: unknown
  change: (value: unknown) => void
}

function controlFor(fact: CaseFact, path: string, control: Control): ReactNode {
  switch (fact.type) {
    case 'money':
      return <Money {...control} unit={fact.unit} />
    case 'number':
      return <Count {...control} unit={fact.unit} />
    case 'date':
      return <Day {...control} />
    case 'yes-no':
      return <YesNo {...control} />
    case 'choice':
      return <Choice {...control} fact={fact} />
    case 'text':
      return path.endsWith('.relation') ? <Relation {...control} /> : <Text {...control} />
    case 'none-or':
      return path.endsWith('.receives') ? <Receives {...control} /> : <NoneOr {...control} fact={fact} />
  }
}

/** Sums in yuan on the screen, in fen inside; the slider reaches twice as far as what stands there. */
function Money({ id, value, change, unit }: Control & { unit: Unit }) {
  const locale = useLocale()
  const now = value === undefined ? undefined : (value as number) / FEN
  const most = Math.max(5000, 2 ** Math.ceil(Math.log2(Math.max(1, now ?? 1))))
  const set = (sum: number | undefined) => change(sum === undefined ? undefined : Math.round(sum * FEN))
  return (
    <span className="tr-money">
      <Typed id={id} value={now} most={mostFor(unit)} step="any" onChange={set} />
      <span className="tr-unit">{trainerTexts(locale, `unit.${unit}`)}</span>
      <input
        type="range"
        min={0}
        max={most}
        step={10}
        value={now ?? 0}
        aria-label={trainerTexts(locale, 'change.drag')}
        aria-describedby={`${id}-label`}
        onChange={({ target }) => set(Number(target.value))}
      />
    </span>
  )
}

interface TypedProps {
  id: string
  value: number | undefined
  most: number
  step?: 'any'
  onChange: (value: number | undefined) => void
}

/** A number that cannot be meant is refused in a sentence, and what stood there before still holds. */
function Typed({ id, value, most, step, onChange }: TypedProps) {
  const locale = useLocale()
  const [refused, setRefused] = useState<string>()
  const type = ({ value: text, validity }: HTMLInputElement) => {
    const number = validity.badInput ? 'refused' : typedNumber(text, most)
    setRefused(number === 'refused' ? text : undefined)
    if (number !== 'refused') onChange(number)
  }
  const kept = value === undefined ? determinationText(locale, 'value.unknown') : grouped(String(value))
  return (
    <>
      <input
        id={id}
        type="number"
        min={0}
        max={most}
        step={step}
        value={refused ?? value ?? ''}
        aria-invalid={refused !== undefined}
        aria-describedby={refused === undefined ? undefined : `${id}-refused`}
        onChange={({ target }) => type(target)}
        onBlur={() => setRefused(undefined)}
      />
      {refused !== undefined && (
        <span id={`${id}-refused`} role="alert" className="tr-refused">
          {trainerTexts(locale, 'value.refused', { most: grouped(String(most)), kept })}
        </span>
      )}
    </>
  )
}

function Count({ id, value, change, unit }: Control & { unit: Unit }) {
  const locale = useLocale()
  return (
    <span className="tr-money">
      <Typed id={id} value={value as number | undefined} most={mostFor(unit)} onChange={change} />
      <span className="tr-unit">{trainerTexts(locale, `unit.${unit}`)}</span>
    </span>
  )
}

function Day({ id, value, change }: Control) {
  return (
    <input
      id={id}
      type="date"
      min="1900-01-01"
      value={value === undefined ? '' : isoOf(value as number)}
      onChange={({ target }) => change(target.value === '' ? undefined : dayOf(target.value))}
    />
  )
}

interface OptionsProps extends Control {
  options: readonly (readonly [value: unknown, text: string])[]
}

function Options({ id, value: stated, change, options }: OptionsProps) {
  const locale = useLocale()
  const chosen = options.findIndex(([each]) => each === stated)
  return (
    <select
      id={id}
      value={chosen < 0 ? '' : chosen}
      onChange={({ target }) => change(target.value === '' ? undefined : options[Number(target.value)][0])}
    >
      <option value="">{determinationText(locale, 'value.unknown')}</option>
      {options.map(([value, text], index) => (
        <option key={String(value)} value={index}>
          {text}
        </option>
      ))}
    </select>
  )
}

function YesNo(control: Control) {
  const locale = useLocale()
  const options = [
    [true, determinationText(locale, 'answer.yes')],
    [false, determinationText(locale, 'answer.no')],
  ] as const
  return <Options {...control} options={options} />
}

function Choice({ fact, ...control }: Control & { fact: Extract<CaseFact, { type: 'choice' }> }) {
  const locale = useLocale()
  return (
    <Options
      {...control}
      options={fact.values.map((value) => [value, choiceText(locale, fact.list, value)] as const)}
    />
  )
}

/** Other words for 配偶: read where they are written, not offered beside it. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(['夫', '妻', '丈夫', '妻子'])

function Relation(control: Control) {
  const locale = useLocale()
  const stated = control.value === undefined ? [] : [String(control.value)]
  const offered = [...new Set([...RELATION_WORDS.filter((word) => !SAID_OTHERWISE.has(word)), ...stated])]
  return <Options {...control} options={offered.map((word) => [word, relationText(locale, word)] as const)} />
}

function Text({ id, value, change }: Control) {
  return (
    <input
      id={id}
      type="text"
      value={value === undefined ? '' : String(value)}
      onChange={({ target }) => change(target.value === '' ? undefined : target.value)}
    />
  )
}

/** What a fact stands for while only that there is something is known. */
const SOMETHING = { list: [{}], object: {} } as const

/** None, or what there is: its own facts have controls of their own below. */
function NoneOr({ fact, value, ...control }: Control & { fact: Extract<CaseFact, { type: 'none-or' }> }) {
  const locale = useLocale()
  const isList = Array.isArray(fact.none)
  const none = isList ? '[]' : 'none'
  const state = value === undefined ? undefined : JSON.stringify(value).replaceAll('"', '') === none ? 'none' : 'has'
  const options = [
    ['none', determinationText(locale, 'answer.none')],
    ['has', trainerTexts(locale, 'value.has')],
  ] as const
  const change = (next: unknown) => {
    if (next === 'none') control.change(fact.none)
    else control.change(next === 'has' ? (isList ? SOMETHING.list : SOMETHING.object) : undefined)
  }
  return <Options {...control} value={state} change={change} options={options} />
}

/** Several programmes may be drawn at once. */
function Receives({ id, value, change }: Control) {
  const locale = useLocale()
  const drawn = (value ?? []) as readonly ProgrammeId[]
  const toggle = (programme: ProgrammeId) =>
    change(drawn.includes(programme) ? drawn.filter((one) => one !== programme) : [...drawn, programme])
  return (
    <details className="tr-receives">
      <summary id={id}>
        {value === undefined
          ? determinationText(locale, 'value.unknown')
          : drawn.map((one) => programmeText(locale, one)).join(determinationText(locale, 'value.and')) ||
            determinationText(locale, 'answer.none')}
      </summary>
      {PROGRAMME_IDS.map((programme) => (
        <label key={programme}>
          <input
            type="checkbox"
            className="tr-check"
            checked={drawn.includes(programme)}
            onChange={() => toggle(programme)}
          />
          {programmeText(locale, programme)}
        </label>
      ))}
    </details>
  )
}
