import type { Looks } from '../../profiles/looks.ts'

/**
 * What libraries of components look like comes with the settings, as the dictionary does: a script that is injected
 * carries neither. Nothing is read before.
 */
export let LOOKS: Looks

/** The same, of what is told by words. */
export let PATTERNS: Record<keyof Looks['patterns'], RegExp>

export function learnLooks(looks: Looks): void {
  LOOKS = looks
  const patterns = Object.entries(looks.patterns).map(([name, source]) => [name, new RegExp(source, 'i')])
  PATTERNS = Object.fromEntries(patterns)
}
