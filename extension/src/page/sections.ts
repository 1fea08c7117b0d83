import { around, attribute, elementBefore, follows, holds, is, one, parentOf, textsIn } from './dom.ts'
import type { Markup } from './markup.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { textOf, tidy } from './text.ts'
import { isShown } from './visible.ts'

/** Whose facts a part of the page holds. */
export type Role = 'household' | 'members' | 'supporters' | 'others'

export interface Section {
  /** the box or the heading: two fields of one part have the same */
  element: Element | undefined
  title: string
  role: Role
  /** of what an office does with the case: who is named there may be an official, or again the applicant */
  isOfOffice: boolean
  /** as it was before the change that the page is about */
  isPast: boolean
  /** it says by what a household is looked up */
  isQuery: boolean
  /** it lies over the page for a while: a dialog, a drawer */
  floats: boolean
}

const withoutForm = (title: string) => title.split(PATTERNS.ofTheCase).join('')

export function roleOf(title: string): Role | undefined {
  const plain = withoutForm(title)
  return LOOKS.whose.find((one) => plain.match(one.title))?.role
}

export const isOfOffice = (title: string): boolean => PATTERNS.ofOffice.test(withoutForm(title))

export const LONGEST_TURN = 20

interface Box {
  element: Element
  title: string
}

/** The part of the page in which an element stands: the nearest box with a title, and the last heading before it. */
export class Sections {
  readonly #markup: Markup
  #headings: readonly Element[] = []
  /** rows above lists: their titles are those of the lists, and of nothing that follows */
  readonly aboveLists = new Set<Element | null>()

  constructor(markup: Markup) {
    this.#markup = markup
  }

  /** 变更前 in bold, or in a row of its own, announces what stands below as a heading does; 变更后 ends it. */
  *learn(): Generator<void> {
    const markup = this.#markup
    const found = markup.found(LOOKS.headings).filter((heading) => isShown(heading) && textOf(heading))
    const headings = found.length
    for (const node of textsIn(markup.roots)) {
      yield
      const text = tidy(node.nodeValue)
      const box = text.length <= LONGEST_TURN && (PATTERNS.past.test(text) || PATTERNS.now.test(text)) && parentOf(node)
      if (box && !around(box, `label, ${LOOKS.elsewhere}`) && textOf(around(box, 'tr') ?? box) === text && isShown(box))
        found.push(box)
    }
    this.#headings = found.length > headings ? found.sort((a, b) => (follows(a, b) ? -1 : 1)) : found
  }

  of(anchor: Element): Section {
    const boxes = this.#boxesOf(anchor)
    const [box] = boxes
    const heading = this.#headingBefore(anchor)
    const titles = boxes.map(({ title }) => title)
    const named = titles.map(roleOf).find((role) => role !== undefined)
    const isHeaded = heading && (!box || box.element.contains(heading))
    const title = isHeaded ? textOf(heading) : (titles[0] ?? '')
    const role = isHeaded
      ? (roleOf(title) ?? named)
      : (named ?? (PATTERNS.card.test(title) ? this.#roleBefore(box.element) : undefined))
    return {
      element: isHeaded ? heading : box?.element,
      title,
      role: role ?? 'household',
      isOfOffice: isOfOffice(title),
      isPast: [title, ...titles].some((one) => PATTERNS.past.test(one)),
      isQuery: PATTERNS.query.test(title),
      floats: around(anchor, LOOKS.dialogs) !== null,
    }
  }

  /** The heading above a row of cards says whose they are. */
  #roleBefore(card: Element): Role | undefined {
    const heading = this.#headingBefore(card)
    return heading && roleOf(textOf(heading))
  }

  /** The boxes around, the nearest first; a dialog is one without a title too: what stands before it is not its. */
  #boxesOf(anchor: Element): Box[] {
    const group = this.#groupOf(anchor)
    const boxes: Box[] = group ? [group] : []
    let element = around(anchor, LOOKS.sectionBoxes)
    while (element) {
      const title = titleOf(element)
      if (title || is(element, LOOKS.dialogs)) boxes.push({ element, title })
      const outer = parentOf(element)
      element = outer && around(outer, LOOKS.sectionBoxes)
    }
    return boxes
  }

  /**
   * 监护人 | 姓名 | 某某 | 电话 | 1: what begins a row, or reaches down beside several, names a group of pairs; so does
   * a row of its own above them.
   */
  #groupOf(anchor: Element): Box | undefined {
    const { cells, title } = this.#markup.rowOf(anchor)
    const above = title && !this.aboveLists.has(parentOf(title)) ? title : undefined
    const [first] = cells
    const width = new Set(cells).size
    const isHead =
      first && !holds(first, anchor) && ((first as HTMLTableCellElement).rowSpan > 1 || (width > 3 && width % 2 > 0))
    for (const element of [isHead ? first : undefined, above]) {
      const title = element && titleIn(element)
      if (title) return { element, title }
    }
    return undefined
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

/** 赡养人情况 beside a cell that holds a table of its own. */
const titleBeside = (cell: Element) => (one(cell, 'table') ? titleIn(elementBefore(cell)) : '')

/** What a cell says of what stands beside it; not what one leads to. */
function titleIn(cell: Element | null): string {
  const title = cell && !one(cell, 'a') ? textOf(cell) : ''
  return title.length <= LONGEST_TURN && (roleOf(title) || PATTERNS.past.test(title)) ? title : ''
}

function titleOf(box: Element): string {
  if (is(box, 'td')) return titleBeside(box)
  for (const { box: selector, title } of LOOKS.sections) {
    if (!is(box, selector)) continue
    const text = textOf(one(box, title))
    if (text) return text
  }
  return attribute(box, 'aria-label') ?? ''
}
