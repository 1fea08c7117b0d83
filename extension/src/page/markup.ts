import { all, around, each, is, page, shadowOf, tagOf } from './dom.ts'
import { finished, rowsOf, spread } from './matrix.ts'
import { LOOKS } from './selectors.ts'

interface Layout {
  rows: Element[]
  matrix: (Element | undefined)[][]
  /** of each row, the nearest `th` above it in each column */
  headers: (Element | undefined)[][]
  /** of each row, the nearest row above it that is one cell, as it stands above all columns */
  titles: (Element | undefined)[]
  /** where a row stands among them */
  rowAt: ReadonlyMap<Element, number>
}

function* layoutOf(table: Element): Generator<undefined, Layout> {
  const rows = rowsOf(table)
  const matrix = yield* spread(rows)
  const headers: Layout['headers'] = []
  let above: Layout['headers'][number] = []
  const titles: Layout['titles'] = []
  let title: Element | undefined
  for (const cells of matrix) {
    yield undefined
    headers.push(above)
    titles.push(title)
    if (cells.length > 1 && new Set(cells).size === 1) title = cells[0]
    if (!cells.some((cell) => cell && tagOf(cell) === 'TH')) continue
    above = Array.from({ length: Math.max(above.length, cells.length) }, (_, column) => {
      const cell = cells[column]
      return cell && tagOf(cell) === 'TH' ? cell : above[column]
    })
  }
  return { rows, matrix, headers, titles, rowAt: new Map(rows.map((row, index) => [row, index])) }
}

/** What one reading works out of a page's markup once, though it is asked at each cell and control. */
export class Markup {
  readonly #layouts = new Map<Element, Layout>()
  readonly #root: Document
  #found: Element[] | undefined
  #labels: Map<Element | null, Element[]> | undefined
  /** the page and its shadow roots */
  readonly roots: [Document, ...ShadowRoot[]]

  constructor(root: Document) {
    this.#root = root
    this.roots = [root]
  }

  /**
   * Finds all that is looked for all over the page in one walk, with pauses: for a page of a hundred thousand cells the
   * browser needs long to look for anything.
   */
  *learn(): Generator<void> {
    const wanted = [
      LOOKS.headings,
      LOOKS.titles,
      LOOKS.itemBoxes,
      LOOKS.controls,
      LOOKS.chosenBoxes,
      LOOKS.drawnChoices,
      LOOKS.descriptionLabels,
    ]
    const selector = [...wanted, LOOKS.gridRoots, LOOKS.deeds, LOOKS.pages, LOOKS.frames, 'table, label, dt'].join()
    const found: Element[] = []
    yield* this.#walk(each(page.body(this.#root), '*'), selector, found)
    this.#found = found
  }

  *#walk(elements: Iterable<Element>, selector: string, found: Element[]): Generator<void> {
    for (const element of elements) {
      yield
      if (is(element, selector)) found.push(element)
      const shadow = shadowOf(element)
      if (!shadow) continue
      this.roots.push(shadow)
      yield* this.#walk(each(shadow, '*'), selector, found)
    }
  }

  /** Of what was looked for: what is such a thing. */
  found<E extends Element = Element>(selector: string): E[] {
    return (this.#found?.filter((element) => is(element, selector)) as E[]) ?? all<E>(this.#root, selector)
  }

  /** The `label` elements of a control. Asked for its `labels`, the browser looks through the whole page. */
  labelsOf(control: Element): readonly Element[] {
    if (!this.#labels) {
      this.#labels = new Map()
      for (const label of this.found<HTMLLabelElement>('label'))
        this.#labels.set(label.control, [...(this.#labels.get(label.control) ?? []), label])
    }
    return this.#labels.get(control) ?? []
  }

  layout(table: Element): Layout {
    return finished(this.layingOut(table))
  }

  /** As `layout`, with pauses where it is asked for the first time. */
  *layingOut(table: Element): Generator<undefined, Layout> {
    const layout = this.#layouts.get(table) ?? (yield* layoutOf(table))
    this.#layouts.set(table, layout)
    return layout
  }

  /** The header cell above a cell: the nearest `th` above it in its column. */
  headerAbove(cell: Element): Element | undefined {
    const { cells, headers } = this.rowOf(cell)
    const column = cells.indexOf(cell)
    return column < 0 ? undefined : headers[column]
  }

  /** The cells of the row in which an element stands, those too that reach down into it, with what stands above. */
  rowOf(element: Element): {
    cells: Layout['matrix'][number]
    headers: Layout['headers'][number]
    title?: Element | undefined
  } {
    const table = around(element, 'table')
    const row = around(element, 'tr')
    const layout = table && row && this.layout(table)
    const at = layout ? layout.rowAt.get(row) : undefined
    return layout && at !== undefined
      ? { cells: layout.matrix[at], headers: layout.headers[at], title: layout.titles[at] }
      : { cells: [], headers: [] }
  }
}
