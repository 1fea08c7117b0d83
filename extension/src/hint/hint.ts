export type Severity = 'error' | 'doubt' | 'notice'

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'doubt', 'notice']

export const SIGNS = { error: '✗', doubt: '?', notice: 'ℹ' } as const

/** One finding about a field, in words; the worker writes them, the page only shows them. */
export interface HintPart {
  severity: Severity
  heading: string
  /** by which its sign is called: the field, the heading, and why */
  name: string
  /** what was found, with the figures, and what to do */
  why: string
  /** the clause or standard; '' where it only compares what the page itself says */
  basis: string
  /** what is typed is too short to be judged: it waits until the field is left */
  waits: boolean
}

/** What stands beside one field. */
export interface Sign {
  key: string
  /** what the page calls the field */
  field: string
  /** worst first */
  parts: HintPart[]
}

/** The words around signs, in the language chosen, and how they look: the script in a page carries neither. */
export interface SignWords {
  style: string
  signs: Readonly<Record<Severity, string>>
  /** of the element that holds them */
  host: string
  close: string
  /** to want no sign beside this field any more; '' where that cannot be chosen */
  quiet: string
  /** that a sign has further findings, with `{count}` */
  more: string
  /** while the official points at a field */
  pick: string
}
