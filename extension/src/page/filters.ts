import { around, follows, holds, one, parentOf } from './dom.ts'
import { holdsControl } from './labels.ts'
import type { Markup } from './markup.ts'
import { LOOKS } from './selectors.ts'
import { deedOf } from './text.ts'

const isSearch = (deed: Element) =>
  LOOKS.searches.includes(deedOf(deed)) || (!deedOf(deed) && one(deed, LOOKS.lenses) !== null)

/** What a list is searched by. */
export interface Filter {
  box: Element
  list: Element
}

/**
 * 户主姓名 [ ] 身份证号 [ ] [查询] above a list. No field stands between that button and the list, as it does where one
 * number of a form is looked up, and nothing is handed in beside it: the last number of a form may be looked up too.
 * `fields`: what can be filled in outside of lists.
 */
export function filtersOf(markup: Markup, lists: readonly Element[], fields: readonly Element[]): Filter[] {
  if (lists.length === 0) return []
  const deeds = markup.found(LOOKS.deeds)
  return deeds.flatMap((deed) => {
    const list = lists.find((each) => follows(deed, each))
    if (!list || !isSearch(deed) || fields.some((field) => follows(deed, field) && follows(field, list))) return []
    let box: Element | null = deed
    while (box && !holdsControl(box)) box = parentOf(box)
    const form = box && around(box, 'form, table')
    const whole = form && !holds(form, list) ? form : box
    if (!whole || holds(whole, list)) return []
    // 保存 between the two may be of a list that is changed in place
    const isOfForm = (each: Element) =>
      holds(whole, each) || (follows(list, each) && around(each, LOOKS.dialogs) === around(whole, LOOKS.dialogs))
    if (deeds.some((each) => isOfForm(each) && LOOKS.submits.includes(deedOf(each)))) return []
    return [{ box: whole, list }]
  })
}
