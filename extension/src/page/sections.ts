import { HEADINGS, SECTION_BOXES, SECTIONS } from './selectors.ts'
import { textOf } from './text.ts'
import { isShown } from './visible.ts'

/** Whose facts a part of the page holds. */
export type Role = 'household' | 'members' | 'supporters' | 'others'

export interface Section {
  /** the box or the heading: two fields of one part have the same */
  element: Element | undefined
  title: string
  role: Role
}

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/赡养|扶养|抚养人|法定义务|供养义务/, 'supporters'],
  [/代理|代办|代申请|委托|经办|联系人|监护|调查人|审核|审批|帮扶|包户|开户|登录/, 'others'],
  [/家庭成员|共同生活|成员信息|成员列表|家庭人员/, 'members'],
]

export function roleOf(title: string): Role | undefined {
  return ROLES.find(([pattern]) => pattern.test(title))?.[1]
}

/** The part of the page in which an element stands: the nearest box with a title, and the last heading before it. */
export class Sections {
  readonly #headings: Element[]

  constructor(root: ParentNode) {
    this.#headings = [...root.querySelectorAll(HEADINGS)].filter((heading) => isShown(heading) && textOf(heading))
  }

  of(anchor: Element): Section {
    const box = this.#boxOf(anchor)
    const heading = this.#headingBefore(anchor)
    if (heading && (!box || box.element.contains(heading))) {
      const title = textOf(heading)
      return { element: heading, title, role: roleOf(title) ?? (box ? roleOf(box.title) : undefined) ?? 'household' }
    }
    return { element: box?.element, title: box?.title ?? '', role: roleOf(box?.title ?? '') ?? 'household' }
  }

  #boxOf(anchor: Element): { element: Element; title: string } | undefined {
    for (
      let element = anchor.closest(SECTION_BOXES);
      element;
      element = element.parentElement?.closest(SECTION_BOXES) ?? null
    )
      for (const { box, title } of SECTIONS) {
        if (!element.matches(box)) continue
        const text = textOf(element.querySelector(title))
        if (text) return { element, title: text }
      }
    return undefined
  }

  /** Headings stand in document order: the last one before the anchor is found by halving. */
  #headingBefore(anchor: Element): Element | undefined {
    let low = 0
    let high = this.#headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      const before = this.#headings[middle].compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_FOLLOWING
      if (before) low = middle + 1
      else high = middle
    }
    return this.#headings[low - 1]
  }
}
