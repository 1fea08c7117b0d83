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
    .map((path) => /^household\.members\[(\d+)\]/.exec(path)?.[1])
    .filter((index, position, all) => index !== undefined && all.indexOf(index) === position)
    .map((index) => names[Number(index)] || programmeTexts(locale, 'conflict.member', { number: Number(index) + 1 }))
  const separator = programmeTexts(locale, 'conflict.and')
  return programmeTexts(locale, `conflict.${kind}`, { ...params, who: who.join(separator) })
}
