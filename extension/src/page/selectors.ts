import type { Looks } from '../../profiles/looks.ts'

/** Choices that a library draws without any control of the browser's own. */
export const DRAWN_CHOICE = '[role=radio], [role=checkbox], [role=switch]'

/**
 * What libraries of components look like comes with the settings, as the dictionary does: a script that is injected
 * carries neither. Nothing is read before.
 */
export let LOOKS: Looks

/** The same, of what is told by words. */
export let PATTERNS: Record<keyof Looks['patterns'], RegExp>

export function learnLooks(looks: Looks): void {
  LOOKS = looks
  const patterns = Object.entries(looks.patterns).map(([name, source]) => [name, new RegExp(source)])
  PATTERNS = Object.fromEntries(patterns)
}
