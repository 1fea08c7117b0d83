/**
 * Characters that nobody sees on the screen and that make two texts differ: zero-width spaces and joiners, marks of
 * direction, soft hyphens.
 */
const HIDDEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
/** White space other than the plain space, which looks like one or like nothing. */
const ODD_SPACE = /[\t\n\r\u00A0\u2000-\u200A\u202F\u205F\u3000]/g

export const withoutHidden = (text: string): string => text.replace(HIDDEN, '')

/** The hidden characters and odd spaces of a text, each once, by code point: U+200B. */
export function hiddenCharacters(text: string): string[] {
  const found = [...text.matchAll(HIDDEN), ...text.matchAll(ODD_SPACE)].map(([one]) => codePoint(one))
  return [...new Set(found)]
}

export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
