import type { Control } from './controls.ts'
import { CHOSEN } from './selectors.ts'
import { textOf, tidy } from './text.ts'

const NOTHING_CHOSEN = /^(请选择|请输入|--?请选择--?|全部|-+)$/

/** What the control shows: the chosen text, not the code behind it. */
export function shownValue({ element, anchor, choices }: Control): string {
  if (choices.length)
    return choices
      .filter((choice) => choice.checked)
      .map(choiceText)
      .join('、')
  for (const { box, text } of CHOSEN) {
    const owner = anchor.matches(box) ? anchor : anchor.closest(box)
    if (!owner) continue
    const shown = [...owner.querySelectorAll(text)].map(chosenText).filter(Boolean)
    if (shown.length) return [...new Set(shown)].join('、')
  }
  if (element instanceof HTMLSelectElement) {
    const chosen = [...element.selectedOptions].map((option) => tidy(option.text)).join('、')
    return NOTHING_CHOSEN.test(chosen) ? '' : chosen
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const value = tidy(element.value)
    return element.readOnly && NOTHING_CHOSEN.test(value) ? '' : value
  }
  return textOf(element)
}

function chosenText(element: Element): string {
  const text = textOf(element) || tidy(element.textContent)
  return NOTHING_CHOSEN.test(text) ? '' : text
}

function choiceText(choice: HTMLInputElement): string {
  const label = choice.closest('label') ?? choice.labels?.[0]
  const beside = choice.nextSibling?.nodeType === Node.TEXT_NODE ? tidy(choice.nextSibling.nodeValue) : ''
  return textOf(label) || choice.title || beside || (choice.value === 'on' ? '是' : choice.value)
}
