import type { KeyboardEvent } from 'react'

/** Where F6 leads: the bar, the grid's text field, the pane's list or first button. */
const REGIONS: readonly [region: string, target: string][] = [
  ['.wb-grid', '.wb-field'],
  ['.nd-pane', '[role=listbox], .nd-bar button:not(:disabled), button:not(:disabled)'],
  ['.wb-top', 'button:not(:disabled)'],
]

/** F6 goes round the regions of the page, Enter in the list of findings to the cell. */
export function goBetweenRegions(event: KeyboardEvent): void {
  if (event.key === 'F6') focusNextRegion(event)
  if (event.key === 'Enter' && isInList(event)) focus(REGIONS[0])
}

/** With Shift the other way round. */
function focusNextRegion(event: KeyboardEvent): void {
  event.preventDefault()
  const present = REGIONS.filter(([region, target]) => document.querySelector(`${region} :is(${target})`))
  const now = present.findIndex(([region]) => document.activeElement?.closest(region))
  const step = event.shiftKey ? -1 : 1
  const next = present[(now + step + present.length) % present.length]
  if (next) focus(next)
}

/** What is typed after Enter is written in the cell that the finding is of. */
const isInList = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('.nd-pane [role=listbox]') !== null

export function focusPane(): void {
  focus(REGIONS[1])
}

function focus([region, target]: (typeof REGIONS)[number]): void {
  for (const selector of target.split(',')) {
    const element = document.querySelector<HTMLElement>(`${region} ${selector.trim()}`)
    if (!element) continue
    element.focus()
    return
  }
}
