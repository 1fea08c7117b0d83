import type { Locale } from '@nuandong/core'
import { addinText, placeLabel } from '@nuandong/core/ui'
import { useLaw } from './law.ts'
import { defaultPlaceName, places } from './places.ts'
import type { PaneSession, PaneState, Scope } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** Under which law: place and date; and how much of the workbook. */
export function Options({ session, state }: Props) {
  const { locale, report, place, date, scope, fullNumbers } = state
  const listed = places(useLaw(place), locale)
  return (
    <details className="nd-options">
      <summary>{optionsSummary(state, listed)}</summary>
      <label>
        {addinText(locale, 'options.place')}
        <select value={place} onChange={(event) => session.setPlace(event.target.value)}>
          <option value="">{automatic(locale)}</option>
          {listed.map(({ ref, name }) => (
            <option key={ref} value={ref}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {addinText(locale, 'options.date')}
        <input
          type="date"
          value={date || report?.policy.date || ''}
          onChange={(event) => session.setDate(event.target.value)}
        />
      </label>
      {date && (
        <button type="button" className="nd-link" onClick={() => session.setDate('')}>
          {addinText(locale, 'options.registerDate')}
        </button>
      )}
      <label>
        {addinText(locale, 'options.scope')}
        <select value={scope} onChange={(event) => session.setScope(event.target.value as Scope)}>
          <option value="sheet">{addinText(locale, 'options.scope.sheet')}</option>
          <option value="workbook">{addinText(locale, 'options.scope.workbook')}</option>
        </select>
      </label>
      <label className="nd-option-box">
        <input type="checkbox" checked={fullNumbers} onChange={(event) => session.showNumbers(event.target.checked)} />
        {addinText(locale, 'options.fullNumbers')}
      </label>
    </details>
  )
}

/** What the last check went by; before a check, what the next will. */
function optionsSummary(
  { locale, report, place, date, scope }: PaneState,
  listed: readonly { ref: string; name: string }[],
): string {
  const where = report ? placeLabel(report, locale) : place
  const name = listed.find(({ ref }) => ref === where)?.name ?? (where || automatic(locale))
  return addinText(locale, 'options.summary', {
    place: name,
    scope: addinText(locale, `options.scope.${scope}`),
    date: report?.policy.date || date || addinText(locale, 'options.registerDate'),
  })
}

const automatic = (locale: Locale) => addinText(locale, 'options.defaultPlace', { place: defaultPlaceName(locale) })
