import { all, around, attribute, follows, holds, one, parentOf } from './dom.ts'
import { holdsControl } from './labels.ts'
import { DEEDS, LENSES, SEARCHES } from './selectors.ts'
import { tidy } from './text.ts'

function isSearch(deed: Element): boolean {
  const words = tidy(attribute(deed, 'value') ?? deed.textContent).replace(/\s/g, '')
  return SEARCHES.includes(words) || (words === '' && one(deed, LENSES) !== null)
}

/** What a list is searched by. */
export interface Filter {
  box: Element
  list: Element
}

/**
 * 户主姓名 [　] 身份证号 [　] [查询] above a list. No field stands between that button and the list, as it does where one number of a form is looked
 * up. `fields`: what can be filled in outside of lists.
 */
export function filtersOf(root: Document, lists: readonly Element[], fields: readonly Element[]): Filter[] {
  if (lists.length === 0) return []
  return all(root, DEEDS).flatMap((deed) => {
    const list = lists.find((each) => follows(deed, each))
    if (!list || !isSearch(deed) || fields.some((field) => follows(deed, field) && follows(field, list))) return []
    let box: Element | null = deed
    while (box && !holdsControl(box)) box = parentOf(box)
    const form = box && around(box, 'form, table')
    const whole = form && !holds(form, list) ? form : box
    return whole && !holds(whole, list) ? [{ box: whole, list }] : []
  })
}
