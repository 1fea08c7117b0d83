import { extensionText, type Locale } from '@nuandong/core/page'
import type { Hint } from './hint.ts'

export const SIGNS = { error: '✗', doubt: '?', notice: 'ℹ' } as const

export interface HintWords {
  sign: string
  severity: string
  title: string
  why: string
  basis: string
}

/** What a reader is told of a hint. */
export function wordsOf(hint: Hint, locale: Locale): HintWords {
  const key = hint.variant ? `hint.${hint.check}.${hint.variant}` : `hint.${hint.check}`
  const text = (name: string) => (extensionText.has(name) ? extensionText(locale, name, hint.params) : name)
  return {
    sign: SIGNS[hint.severity],
    severity: text(`severity.${hint.severity}`),
    title: text(key),
    why: text(`${key}.why`),
    basis: hint.citation ? extensionText(locale, 'hint.basis', { citation: hint.citation }) : '',
  }
}
