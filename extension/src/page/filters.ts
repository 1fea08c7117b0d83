import { around, follows, holds, one, parentOf } from './dom.ts'
import { holdsControl } from './labels.ts'
import type { Markup } from './markup.ts'
import { LOOKS } from './selectors.ts'
import { deedOf } from './text.ts'

const isSearch = (deed: Element) =>
  LOOKS.searches.includes(deedOf(deed)) || (!deedOf(deed) && one(deed, LOOKS.lenses) !== null)

/** What a list, or a household, is searched by. */
export interface Filter {
  box: Element
  list?: Element
}

/**
 * 户主姓名 [ ] 身份证号 [ ] [查询] above a list. No field stands between that button and the list, as it does where one
 * number of a form is looked up, and nothing is handed in beside it: the last number of a form may be looked up too.
 * Above a form it is a bar of tools, or has a button that empties it. `fields`: what can be filled in outside of lists.
 */
export function filtersOf(markup: Markup, lists: readonly Element[], fields: readonly Element[]): Filter[] {
  const deeds = markup.found(LOOKS.deeds)
  const isDone = (words: readonly string[], isHere: (deed: Element) => boolean) =>
    deeds.some((deed) => words.includes(deedOf(deed)) && isHere(deed))
  return deeds.filter(isSearch).flatMap((deed): Filter[] => {
    let box: Element | null = deed
    while (box && !holdsControl(box)) box = parentOf(box)
    if (!box) return []
    const list = lists.find((each) => follows(deed, each))
    const form = around(box, 'form, table')
    const whole = form && !(list && holds(form, list)) ? form : box
    // 保存 between the two may be of a list that is changed in place
    const isOfForm = (each: Element) =>
      holds(whole, each) ||
      (list && follows(list, each) && around(each, LOOKS.dialogs) === around(whole, LOOKS.dialogs)) === true
    if (
      list &&
      !holds(whole, list) &&
      !fields.some((field) => follows(deed, field) && follows(field, list)) &&
      !isDone(LOOKS.submits, isOfForm)
    )
      return [{ box: whole, list }]
    const tools = around(deed, LOOKS.bars)
    const bar = tools ?? box
    const isIn = (each: Element) => holds(bar, each)
    const isPlain = (each: Element) => [...LOOKS.searches, ...LOOKS.resets, ...LOOKS.edits, ''].includes(deedOf(each))
    const isBar = tools
      ? !isDone(LOOKS.submits, isIn)
      : isDone(LOOKS.resets, isIn) && fields.filter(isIn).length > 1 && deeds.filter(isIn).every(isPlain)
    return isBar ? [{ box: bar }] : []
  })
}
