import { all, around, tagOf } from './dom.ts'
import { finished, rowsOf, spread } from './matrix.ts'

interface Layout {
  rows: Element[]
  matrix: (Element | undefined)[][]
  /** of each row, the nearest `th` above it in each column */
  headers: (Element | undefined)[][]
  /** where a row stands among them */
  rowAt: ReadonlyMap<Element, number>
}

function* layoutOf(table: Element): Generator<undefined, Layout> {
  const rows = rowsOf(table)
  const matrix = yield* spread(rows)
  const headers: Layout['headers'] = []
  let above: Layout['headers'][number] = []
  for (const cells of matrix) {
    yield undefined
    headers.push(above)
    if (!cells.some((cell) => cell && tagOf(cell) === 'TH')) continue
    above = Array.from({ length: Math.max(above.length, cells.length) }, (_, column) => {
      const cell = cells[column]
      return cell && tagOf(cell) === 'TH' ? cell : above[column]
    })
  }
  return { rows, matrix, headers, rowAt: new Map(rows.map((row, index) => [row, index])) }
}

function labelsIn(root: Document | ShadowRoot): Map<Element, Element[]> {
  const labels = new Map<Element, Element[]>()
  for (const label of all<HTMLLabelElement>(root, 'label')) {
    const { control } = label
    if (control) labels.set(control, [...(labels.get(control) ?? []), label])
  }
  return labels
}

/** What one reading works out of a page's markup once, though it is asked at each cell and control. */
export class Markup {
  readonly #layouts = new Map<Element, Layout>()
  readonly #labels = new Map<Node, Map<Element, Element[]>>()

  /** The `label` elements of a control. Asked for its `labels`, the browser looks through the whole page. */
  labelsOf(control: Element): readonly Element[] {
    const root = control.getRootNode() as Document | ShadowRoot
    const known = this.#labels.get(root) ?? labelsIn(root)
    this.#labels.set(root, known)
    return known.get(control) ?? []
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
    const table = around(cell, 'table')
    const row = around(cell, 'tr')
    if (!table || !row) return undefined
    const { matrix, headers, rowAt } = this.layout(table)
    const at = rowAt.get(row) ?? -1
    const column = at < 0 ? -1 : matrix[at].indexOf(cell)
    return column < 0 ? undefined : headers[at][column]
  }
}
