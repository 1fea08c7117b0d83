import type { HouseholdFacts } from '../facts/case.ts'
import type { Conflict } from '../programmes/conflicts.ts'
import type { Locale } from './area.ts'
import { programmeTexts } from './programmes.ts'
import { whoText } from './who.ts'

/** One sentence: which facts contradict each other, and that none of them was used. */
export function conflictText(locale: Locale, { kind, paths, params }: Conflict, household: HouseholdFacts): string {
  const people = paths.flatMap((path) => /^household\.(?:members|supporters)\[\d+\]/.exec(path)?.[0] ?? [])
  const who = [...new Set(people)].map((person) => whoText(locale, person, household))
  return programmeTexts(locale, `conflict.${kind}`, {
    ...params,
    who: who.join(programmeTexts(locale, 'conflict.and')),
  })
}
