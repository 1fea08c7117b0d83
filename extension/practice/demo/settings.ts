import { DEFAULT_PLACE, type Locale } from '@nuandong/core/page'
import { PRACTICE_DATE } from '@nuandong/core/practice'
import type { Settings } from '../../src/store/database.ts'

/** What a practice page is checked with: nothing is stored and nothing can be chosen but the language. */
export function settingsIn(locale: Locale): Settings {
  const site = { paused: [], portals: [], resting: {}, quiet: {} }
  return { locale, place: DEFAULT_PLACE, isPlaceChosen: true, date: PRACTICE_DATE, ...site }
}
