import { all, around, childrenOf, tagOf } from './dom.ts'

/** Table rows with merged cells spread out: `matrix[row][column]` is the cell that covers it. */
export function matrixOf(rows: Element[]): (Element | undefined)[][] {
  const matrix: (Element | undefined)[][] = rows.map(() => [])
  rows.forEach((row, top) => {
    let column = 0
    for (const cell of childrenOf(row)) {
      if (!/^(TD|TH)$/.test(tagOf(cell))) continue
      while (matrix[top][column]) column++
      const { rowSpan = 1, colSpan = 1 } = cell as HTMLTableCellElement
      // rowspan=0 means: to the end of the section
      const bottom = Math.min(rows.length, rowSpan === 0 ? rows.length : top + rowSpan)
      for (let r = top; r < bottom; r++) for (let c = column; c < column + colSpan; c++) matrix[r][c] = cell
      column += colSpan
    }
  })
  return matrix
}

/** The rows of a table itself, without those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  return all(table, 'tr').filter((row) => around(row, 'table') === table)
}

interface Layout {
  rows: Element[]
  matrix: (Element | undefined)[][]
  /** of each row, the nearest `th` above it in each column */
  headers: (Element | undefined)[][]
  /** where a row stands among them */
  rowAt: ReadonlyMap<Element, number>
}

function layoutOf(table: Element): Layout {
  const rows = rowsOf(table)
  const matrix = matrixOf(rows)
  const headers: Layout['headers'] = []
  let above: Layout['headers'][number] = []
  for (const cells of matrix) {
    headers.push(above)
    if (!cells.some((cell) => cell && tagOf(cell) === 'TH')) continue
    above = Array.from({ length: Math.max(above.length, cells.length) }, (_, column) => {
      const cell = cells[column]
      return cell && tagOf(cell) === 'TH' ? cell : above[column]
    })
  }
  return { rows, matrix, headers, rowAt: new Map(rows.map((row, index) => [row, index])) }
}

/** Layouts of the tables met in one reading: a table of a thousand rows is spread out once, not once a cell. */
export class Tables {
  readonly #layouts = new Map<Element, Layout>()

  layout(table: Element): Layout {
    const known = this.#layouts.get(table)
    if (known) return known
    const layout = layoutOf(table)
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
