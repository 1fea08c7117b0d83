import { all, around, follows, is, one, parentOf } from './dom.ts'
import { DIALOGS, HEADINGS, SECTION_BOXES, SECTIONS } from './selectors.ts'
import { textOf } from './text.ts'
import { isShown } from './visible.ts'

/** Whose facts a part of the page holds. */
export type Role = 'household' | 'members' | 'supporters' | 'others'

export interface Section {
  /** the box or the heading: two fields of one part have the same */
  element: Element | undefined
  title: string
  role: Role
  /** it lies over the page for a while: a dialog, a drawer */
  floats: boolean
}

/** 成员1, 家庭成员（二）, 第 3 人: one of several cards */
const CARD = /^(家庭)?(成员|人员)?信?息?\s*[（(#第]*\s*[\d一二三四五六七八九十]+\s*[）)位名人号、.:：]*/

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/赡养|扶养|抚养人|义务人|法定义务|供养义务/, 'supporters'],
  [/代理|代办|代申请|委托|经办|联系人|监护|调查人|审核|审批|帮扶|包户|开户|登录/, 'others'],
  [/家庭成员|共同生活|成员信息|成员列表|家庭人员|^成员|(新增|添加|编辑|修改)成员|成员$/, 'members'],
]

export function roleOf(title: string): Role | undefined {
  // 低保审批表, 入户调查表: about the household, whoever fills it in
  const plain = title.replace(/(申请|审批|审核|调查|登记|经办|受理)+(登记)?(表|书|单|详情|信息表)/g, '')
  return ROLES.find(([pattern]) => pattern.test(plain))?.[1]
}

interface Box {
  element: Element
  title: string
}

/** The part of the page in which an element stands: the nearest box with a title, and the last heading before it. */
export class Sections {
  readonly #headings: Element[]

  constructor(root: Document) {
    this.#headings = all(root, HEADINGS).filter((heading) => isShown(heading) && textOf(heading))
  }

  of(anchor: Element): Section {
    const boxes = this.#boxesOf(anchor)
    const [box] = boxes
    const heading = this.#headingBefore(anchor)
    const floats = around(anchor, DIALOGS) !== null
    const named = boxes.map(({ title }) => roleOf(title)).find((role) => role !== undefined)
    if (heading && (!box || box.element.contains(heading))) {
      const title = textOf(heading)
      return { element: heading, title, role: roleOf(title) ?? named ?? 'household', floats }
    }
    const role = named ?? (box && CARD.test(box.title) ? this.#roleBefore(box.element) : undefined)
    return { element: box?.element, title: box?.title ?? '', role: role ?? 'household', floats }
  }

  /** The heading above a row of cards says whose they are. */
  #roleBefore(card: Element): Role | undefined {
    const heading = this.#headingBefore(card)
    return heading && roleOf(textOf(heading))
  }

  /** The boxes around, the nearest first. */
  #boxesOf(anchor: Element): Box[] {
    const boxes: Box[] = []
    let element = around(anchor, SECTION_BOXES)
    while (element) {
      const title = titleOf(element)
      if (title) boxes.push({ element, title })
      const outer = parentOf(element)
      element = outer && around(outer, SECTION_BOXES)
    }
    return boxes
  }

  /** Headings stand in document order: the last one before the anchor is found by halving. */
  #headingBefore(anchor: Element): Element | undefined {
    let low = 0
    let high = this.#headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (follows(this.#headings[middle], anchor)) low = middle + 1
      else high = middle
    }
    return this.#headings[low - 1]
  }
}

function titleOf(box: Element): string {
  for (const { box: selector, title } of SECTIONS) {
    if (!is(box, selector)) continue
    const text = textOf(one(box, title))
    if (text) return text
  }
  return ''
}
