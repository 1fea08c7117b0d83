import { basename } from 'node:path'
import { type Identifiers, shownName, shownPath } from '../src/findings/mask.ts'
import { maskText } from '../src/identity/index.ts'

let shown: Identifiers = 'masked'
/**
 * how the files that the command was given are named in a sentence: those with a number in their name by their position
 * too
 */
let names: readonly (readonly [name: string, shown: string])[] = []

/** Tells which files the sentences of this run are about, and whether they may show numbers that identify. */
export function speakOf(paths: readonly string[], identifiers: Identifiers): void {
  shown = identifiers
  names = paths
    .flatMap((path, index) => [
      [path, shownPath(path, index + 1)] as const,
      [basename(path), shownName(basename(path), index + 1)] as const,
    ])
    .filter(([name, masked]) => name !== masked)
}

/** A sentence for standard error, as it may be written. */
export function sentence(text: string): string {
  if (shown === 'shown') return text
  let named = text
  for (const [name, masked] of names) named = named.replaceAll(name, () => masked)
  return maskText(named)
}
