import type { Control } from './controls.ts'
import { after, all, around, attribute, is, isText } from './dom.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { flat, textOf, tidy, valueText } from './text.ts'

/** What a box to tick says that has no words of its own. */
export const TICKED = '是'

export const saysNothing = (value: string): boolean => PATTERNS.empty.test(value)

/** The ends of one box with two of them. */
export const endsOf = ({ anchor }: Control): string[] =>
  all<HTMLInputElement>(anchor, 'input').map(({ value }) => flat(value))

/** What the control shows: the chosen text, not the code behind it. */
export function shownValue({ element, anchor, choices, isRange }: Control): string {
  if (isRange) return ''
  for (const { box, text } of LOOKS.chosen) {
    const owner = is(anchor, box) ? anchor : around(anchor, box)
    if (!owner) continue
    const shown = all(owner, text).map(chosenText).filter(Boolean)
    if (shown.length) return [...new Set(shown)].join('、')
  }
  if (choices.length === 1 && offText(choices[0])) return switchText(choices[0])
  if (choices.length)
    return choices
      .filter((choice) => choice.checked)
      .map(choiceText)
      .join('、')
  const drawn = is(element, LOOKS.drawnChoices) ? [element] : all(element, LOOKS.drawnChoices)
  if (drawn.length)
    return drawn
      .filter((choice) => attribute(choice, 'aria-checked') === 'true')
      .map((choice) => textOf(choice) || TICKED)
      .join('、')
  if (element instanceof HTMLSelectElement) {
    const chosen = [...element.selectedOptions].map((option) => tidy(option.text)).join('、')
    return PATTERNS.nothingChosen.test(chosen) ? '' : chosen
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const value = flat(element.value)
    return element.readOnly && PATTERNS.nothingChosen.test(value) ? '' : value
  }
  return valueText(element)
}

function chosenText(element: Element): string {
  const text = textOf(element) || tidy(element.textContent)
  return PATTERNS.nothingChosen.test(text) ? '' : text
}

/** 是|否: the words of a switch for on and off, of which it shows one. */
const wordsOf = (choice: HTMLInputElement): string[] =>
  (attribute(choice, 'lay-text') ?? choice.title).split('|').map(tidy)

const offText = (choice: HTMLInputElement): string => wordsOf(choice)[1] ?? ''

const switchText = (choice: HTMLInputElement): string => wordsOf(choice)[choice.checked ? 0 : 1]

function choiceText(choice: HTMLInputElement): string {
  // without an id no label elsewhere can name it, and looking for one takes the browser through the whole page
  const label = around(choice, 'label') ?? (choice.id ? choice.labels?.[0] : undefined)
  const next = after(choice)
  const beside = isText(next) ? textOf(next) : ''
  return textOf(label) || choice.title || beside || (choice.value === 'on' ? TICKED : choice.value)
}
