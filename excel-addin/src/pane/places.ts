import { DEFAULT_PLACE, type Law, type Locale, loadPolicy, PROVINCES } from '@nuandong/core'

/** Places of the law, from the country down, then the other provinces, by their name in that language. */
export function places(law: Law, locale: Locale): { ref: string; name: string }[] {
  const others = PROVINCES.filter(({ ref }) => !law.places.some((place) => place.ref === ref))
  return [...law.places, ...others].map(({ ref, name }) => ({ ref, name: locale === 'en' ? name.en : name.zh }))
}

/** The place that is meant where nobody names one. */
export const defaultPlaceName = (locale: Locale): string =>
  loadPolicy().places.find(DEFAULT_PLACE)?.name[locale === 'en' ? 'en' : 'zh'] ?? DEFAULT_PLACE
