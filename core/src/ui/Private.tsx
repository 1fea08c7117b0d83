import { type ClipboardEvent, createContext, useContext } from 'react'
import { maskText } from '../identity/mask/index.ts'

interface Props {
  children: string
  /** as it leaves the screen; left out: every number that identifies masked */
  masked?: string
}

const Shown = createContext(false)
/** Whether the numbers that identify are shown in full within, as the sheet beside them does; masked by default. */
export const PrivateShown = Shown.Provider

/** A text that is masked unless the user asked for it in full, and then copied and printed masked all the same. */
export function Private({ children: shown, masked = maskText(shown) }: Props) {
  const isShown = useContext(Shown)
  if (masked === shown) return shown
  if (!isShown) return masked
  return (
    <span className="nd-private" data-masked={masked}>
      {shown}
    </span>
  )
}

const BLOCKS = 'p, li, dt, dd, h1, h2, .nd-item-head, .nd-item-message'

/** Puts what is selected into the clipboard as plain text, masked; what the user typed into a field stays as it is. */
export function copyMasked(event: ClipboardEvent): void {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || event.target instanceof HTMLInputElement) return
  const copied = document.createElement('div')
  for (let index = 0; index < selection.rangeCount; index++)
    copied.append(...maskedContents(selection.getRangeAt(index)))
  for (const block of copied.querySelectorAll(BLOCKS)) block.append('\n')
  event.clipboardData.setData('text/plain', maskText(copied.textContent ?? ''))
  event.preventDefault()
}

/** A part of a private text is copied as the whole of it. */
function maskedContents(range: Range): Node[] {
  const { commonAncestorContainer: within } = range
  const element = within instanceof Element ? within : within.parentElement
  const whole = element?.closest<HTMLElement>('[data-masked]')
  if (whole) return [document.createTextNode(whole.dataset.masked ?? '')]
  const contents = range.cloneContents()
  for (const one of contents.querySelectorAll<HTMLElement>('[data-masked]')) one.textContent = one.dataset.masked ?? ''
  return [contents]
}
