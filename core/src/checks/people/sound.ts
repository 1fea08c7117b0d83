import { charactersBySyllable } from './syllables.generated.ts'

/** No name is longer; what is longer is compared as it stands. */
export const LONGEST_NAME = 40

let syllables: Map<string, string> | undefined

function syllableOf(character: string): string {
  if (!syllables) {
    syllables = new Map()
    for (const [syllable, characters] of Object.entries(charactersBySyllable))
      for (const each of characters) syllables.set(each, syllable)
  }
  return syllables.get(character) ?? character
}

/** How a name sounds, without tones: 蒋祥碧 and 江湘碧 are both `jiang xiang bi`. */
export function soundOf(name: string): string {
  return name.length > LONGEST_NAME ? name : Array.from(name, syllableOf).join(' ')
}
