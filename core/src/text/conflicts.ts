import type { Conflict } from '../programmes/conflicts.ts'
import type { Locale } from './area.ts'
import { programmeTexts } from './programmes.ts'

/** One sentence: which facts contradict each other, and that none of them was used. */
export function conflictText(
  locale: Locale,
  { kind, paths, params }: Conflict,
  names: readonly (string | undefined)[],
): string {
  const who = paths
    .map((path) => /^household\.(?:members|supporters)\[\d+\]/.exec(path)?.[0])
    .filter((person, position, all) => person !== undefined && all.indexOf(person) === position)
    .map((person) => {
      const index = Number(/\d+/.exec(person ?? ''))
      if (person?.includes('supporters')) return programmeTexts(locale, 'conflict.supporter', { number: index + 1 })
      return names[index] || programmeTexts(locale, 'conflict.member', { number: index + 1 })
    })
  const separator = programmeTexts(locale, 'conflict.and')
  return programmeTexts(locale, `conflict.${kind}`, { ...params, who: who.join(separator) })
}
