import type { Policy } from '../../policy/index.ts'
import type { CaseFacts } from '../../programmes/index.ts'
import type { Locale } from '../../text/area.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { whoText } from '../../text/who.ts'
import { labelOf, shownFact } from '../fact-values.ts'
import { useLocale } from '../locale.tsx'
import { factsBetween } from './compare.ts'
import { placeName } from './Placed.tsx'
import { valueAt } from './values.ts'

interface Told {
  policy: Policy
  before: CaseFacts
  now: CaseFacts
}

/** Which facts are others than before, and from what to what: `罗婷 是否在校`, `大专、本科 → 研究生`. */
export function changesTold(locale: Locale, { policy, before, now }: Told): { label: string; text: string }[] {
  const fromTo = (from: string, to: string) => trainerTexts(locale, 'value.from-to', { from, to })
  const lines = factsBetween(before, now).map((path) => ({
    label: `${whoText(locale, path, now.household)} ${labelOf(locale, path)}`.trim(),
    text: fromTo(
      shownFact(locale, path, valueAt(before.household, path)),
      shownFact(locale, path, valueAt(now.household, path)),
    ),
  }))
  if (before.date !== now.date) lines.push({ label: trainerTexts(locale, 'when'), text: fromTo(before.date, now.date) })
  if (before.place !== now.place) {
    const name = (place: string) => placeName(policy, place, locale)
    lines.push({ label: trainerTexts(locale, 'where'), text: fromTo(name(before.place), name(now.place)) })
  }
  return lines
}

/** The same in one sentence; nothing where nothing was changed. */
export function changesSentence(locale: Locale, told: Told): string {
  const changes = changesTold(locale, told).map(({ label, text }) => `${label} ${text}`)
  if (changes.length === 0) return ''
  return trainerTexts(locale, 'picture.changed', { changes: changes.join(trainerTexts(locale, 'join')) })
}

export function Changed(told: Told) {
  const locale = useLocale()
  return (
    <ul className="tr-changed" aria-label={trainerTexts(locale, 'decision.changed')}>
      {changesTold(locale, told).map(({ label, text }) => (
        <li key={label}>
          {label} <strong>{text}</strong>
        </li>
      ))}
    </ul>
  )
}
