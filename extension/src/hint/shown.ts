import type { HintPart } from './hint.ts'

export interface SignAt {
  anchor: Element
  field: string
  /** worst first */
  parts: readonly HintPart[]
}

/** A sign as it stands on the page, or waits to. */
export interface Shown {
  anchor: Element
  sign: SignAt
  /** made when its field first comes into view: a list may have thousands that never do */
  button?: HTMLButtonElement
  /**
   * where it stands from its field's corner; tight: over the field, for the page has nothing free; null where that is
   * not all in view either
   */
  offset?: { left: number; top: number; isTight: boolean } | null
  inView: boolean
  /** nothing of the page lay over its field when that was looked at last */
  isOnTop: boolean
  /** it is pressed to nothing, or something of the page lies over it that is no dialog: it stays */
  isCovered: boolean
  /** a place is still to be looked for */
  isWaiting: boolean
  /** the field's place in the window for which one was looked for */
  triedAt: string
  /** ms of this page */
  since: number
}

export type Made = Shown & { button: HTMLButtonElement }

export const cornerOf = ({ left, top }: DOMRect): string => `${Math.round(left)},${Math.round(top)}`
