import { all, around, attribute, follows, holds, one, parentOf } from './dom.ts'
import { holdsControl } from './labels.ts'
import { DEEDS, LENSES, SEARCHES } from './selectors.ts'
import { tidy } from './text.ts'

function isSearch(deed: Element): boolean {
  const words = tidy(attribute(deed, 'value') ?? deed.textContent).replace(/\s/g, '')
  return SEARCHES.includes(words) || (words === '' && one(deed, LENSES) !== null)
}

/**
 * Boxes in which stands what a list is searched by: 户主姓名 [　] 身份证号 [　] [查询]. No field stands between that button and the list, as it does
 * where one number of a form is looked up. `fields`: what can be filled in outside of lists.
 */
export function filterBoxes(root: Document, lists: readonly Element[], fields: readonly Element[]): Element[] {
  if (lists.length === 0) return []
  return all(root, DEEDS).flatMap((deed) => {
    const list = lists.find((each) => follows(deed, each))
    if (!list || !isSearch(deed) || fields.some((field) => follows(deed, field) && follows(field, list))) return []
    let box: Element | null = deed
    while (box && !holdsControl(box)) box = parentOf(box)
    const form = box && around(box, 'form, table')
    const whole = form && !holds(form, list) ? form : box
    return whole && !holds(whole, list) ? [whole] : []
  })
}
