import { type Locale, loadPolicy } from '@nuandong/core'

const listed = loadPolicy().places.all

/** Places that the law knows, from the country down, by their name in that language. */
export function places(locale: Locale): { ref: string; name: string }[] {
  return listed.map(({ ref, name }) => ({ ref, name: locale === 'en' ? name.en : name.zh }))
}
