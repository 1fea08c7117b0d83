import { type Policy, PROVINCES } from '@nuandong/core/determination'
import { extensionText, LOCALES, type Locale } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { useId } from 'react'
import type { DateSource } from '../case/household.ts'
import type { Settings } from '../store/database.ts'

interface Props {
  settings: Settings
  policy: Policy
  /** the date used and where it comes from */
  date: { value: string; from: DateSource }
  onChange: (part: Partial<Settings>) => void
}

/** Place, date and language; remembered. */
export function Choices({ settings, policy, date, onChange }: Props) {
  const locale = useLocale()
  const [place, day, language] = [useId(), useId(), useId()]
  const towns = policy.places.all.filter(({ kind }) => kind === 'town')
  const counties = policy.places.all.filter(({ kind }) => kind === 'county' || kind === 'zone')
  const others = PROVINCES.filter(({ ref }) => !policy.places.find(ref))
  const groups = [
    { title: extensionText(locale, 'choices.counties'), places: counties },
    { title: extensionText(locale, 'choices.towns'), places: towns },
    { title: extensionText(locale, 'choices.provinces'), places: others },
  ].filter(({ places }) => places.length > 0)
  const listed = [...counties, ...towns].some(({ ref }) => ref === settings.place)
  return (
    <section className="nd-choices" aria-label={extensionText(locale, 'choices')}>
      <label htmlFor={place}>{extensionText(locale, 'choices.place')}</label>
      <select
        id={place}
        value={settings.place}
        onChange={(event) => onChange({ place: event.target.value, isPlaceChosen: true })}
      >
        {!listed && <option value={settings.place}>{settings.place}</option>}
        {groups.map(({ title, places }) => (
          <optgroup key={title} label={title}>
            {places.map(({ ref, name }) => (
              <option key={ref} value={ref}>
                {locale === 'en' ? name.en : name.zh}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label htmlFor={day}>{extensionText(locale, 'choices.date')}</label>
      <span className="nd-bar">
        <input id={day} type="date" value={date.value} onChange={(event) => onChange({ date: event.target.value })} />
        {date.from === 'chosen' ? (
          <button type="button" className="nd-link" onClick={() => onChange({ date: '' })}>
            {extensionText(locale, 'choices.date.reset')}
          </button>
        ) : (
          <span className="nd-muted">{extensionText(locale, `choices.date.${date.from}`)}</span>
        )}
      </span>
      <label htmlFor={language}>{extensionText(locale, 'choices.language')}</label>
      <select
        id={language}
        value={settings.locale}
        onChange={(event) => onChange({ locale: event.target.value as Locale })}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each}>
            {each === 'en' ? 'English' : '简体中文'}
          </option>
        ))}
      </select>
    </section>
  )
}
