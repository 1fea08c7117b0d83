import {
  loadPolicy,
  type NotChecked,
  type PackProblem,
  type ParameterDefinition,
  type ParameterId,
} from '@nuandong/core'
import { addinText, labelText, packProblemText, unitText, useLocale } from '@nuandong/core/ui'
import { type FormEvent, useId, useState } from 'react'
import { downloadText } from './download.ts'
import { useLaw } from './law.ts'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
  items: readonly NotChecked[]
}

/** Values that one field can state; bands and lists are written in a pack of one's own. */
const PLAIN: ReadonlySet<string> = new Set(['number', 'byArea', 'choice', 'flag'])

interface Gap {
  definition: ParameterDefinition
  place: string
}

/** Fills in what the law data lacks for a place: the figure with its document, number and first day. */
export function FigureForm({ session, state, items }: Props) {
  const locale = useLocale()
  const { places } = loadPolicy([], useLaw(state.place))
  const placeName = (place: string) => places.find(place)?.name[locale === 'en' ? 'en' : 'zh'] ?? place
  const gaps = gapsIn(items)
  const plain = gaps.filter(({ definition }) => PLAIN.has(definition.kind))
  const [chosen, setChosen] = useState('')
  const [problems, setProblems] = useState<readonly PackProblem[]>([])
  const gap = plain.find((one) => keyOf(one) === chosen) ?? plain[0]

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!gap) return
    const form = event.currentTarget
    const said = new FormData(form)
    const text = (name: string) => String(said.get(name) ?? '').trim()
    const found = await session.addFigure(
      {
        parameter: gap.definition.id,
        place: gap.place,
        value: figureValue(gap.definition, text('value')),
        document: text('document'),
        number: text('number'),
        from: text('from'),
      },
      addinText(locale, 'figure.pack', { place: placeName(gap.place) }),
    )
    setProblems(found)
    // the next figure stands in a document of its own
    if (found.length === 0) form.reset()
  }

  return (
    <>
      {gap && (
        <form className="nd-figure" onSubmit={submit}>
          <p className="nd-muted">{addinText(locale, 'figure.explain')}</p>
          <label>
            {addinText(locale, 'figure.which')}
            <select value={keyOf(gap)} onChange={(event) => setChosen(event.target.value)}>
              {plain.map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {`${placeName(one.place)} ${labelText(locale, one.definition.label)}`}
                </option>
              ))}
            </select>
          </label>
          <ValueField key={keyOf(gap)} definition={gap.definition} />
          <label>
            {addinText(locale, 'figure.document')}
            <input name="document" required maxLength={200} />
          </label>
          <label>
            {addinText(locale, 'figure.number')}
            <input name="number" required maxLength={80} />
          </label>
          <label>
            {addinText(locale, 'figure.from')}
            <input name="from" type="date" required />
          </label>
          <button type="submit" className="nd-primary">
            {addinText(locale, 'figure.use')}
          </button>
        </form>
      )}
      {problems.length > 0 && (
        <ul role="alert" className="nd-error">
          {problems.map((problem) => (
            <li key={packProblemText(locale, problem)}>{packProblemText(locale, problem)}</li>
          ))}
        </ul>
      )}
      {plain.length < gaps.length && (
        <p className="nd-muted">{addinText(locale, 'figure.others', { count: gaps.length - plain.length })}</p>
      )}
      <KeptPacks session={session} state={state} />
    </>
  )
}

function ValueField({ definition }: { definition: ParameterDefinition }) {
  const locale = useLocale()
  const id = useId()
  const { kind, unit, min, max, choices = {} } = definition
  const answers: Record<string, string> =
    kind === 'flag'
      ? { true: addinText(locale, 'figure.yes'), false: addinText(locale, 'figure.no') }
      : Object.fromEntries(Object.entries(choices).map(([choice, label]) => [choice, labelText(locale, label)]))
  return (
    <p>
      <label htmlFor={id}>{addinText(locale, 'figure.value', { unit: unitText(locale, unit) })}</label>
      {kind === 'choice' || kind === 'flag' ? (
        <select id={id} name="value">
          {Object.entries(answers).map(([answer, text]) => (
            <option key={answer} value={answer}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} name="value" type="number" step="any" min={min} max={max} required />
      )}
    </p>
  )
}

/** The packs that were made here: each can be taken as a file, and away. */
export function KeptPacks({ session, state: { packs, locale } }: Omit<Props, 'items'>) {
  if (packs.length === 0) return null
  return (
    <ul className="nd-packs" aria-label={addinText(locale, 'figure.kept')}>
      {packs.map(({ id, source, pack }) => (
        <li key={id}>
          {pack.title}{' '}
          <button type="button" className="nd-link" onClick={() => downloadText(`${id}.json`, source)}>
            {addinText(locale, 'figure.download')}
          </button>{' '}
          <button type="button" className="nd-link" onClick={() => session.removePack(id)}>
            {addinText(locale, 'figure.remove')}
          </button>
        </li>
      ))}
    </ul>
  )
}

const keyOf = ({ definition, place }: Gap): string => `${definition.id}@${place}`

/** What was not checked for want of a figure, each figure once: `dibao.standard@510185`. */
function gapsIn(items: readonly NotChecked[]): Gap[] {
  const policy = loadPolicy()
  const paths = new Set(items.map(({ params }) => String(params.parameter ?? '')).filter((path) => path.includes('@')))
  return [...paths].map((path) => {
    const at = path.lastIndexOf('@')
    return { definition: policy.definition(path.slice(0, at) as ParameterId), place: path.slice(at + 1) }
  })
}

function figureValue({ kind }: ParameterDefinition, text: string): number | string | boolean {
  if (kind === 'flag') return text === 'true'
  return kind === 'choice' ? text : Number(text)
}
