import { all, around, childrenOf, tagOf } from './dom.ts'

/** Table rows with merged cells spread out: `matrix[row][column]` is the cell that covers it. */
export function matrixOf(rows: Element[]): (Element | undefined)[][] {
  return finished(spread(rows))
}

/** As `matrixOf`, for very many rows: pauses after each. */
export function* spread(rows: Element[]): Generator<undefined, (Element | undefined)[][]> {
  const matrix: (Element | undefined)[][] = rows.map(() => [])
  for (const [top, row] of rows.entries()) {
    yield undefined
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
  }
  return matrix
}

/** What is worked out with pauses, without them. */
export function finished<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The rows of a table itself, without those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  return all(table, 'tr').filter((row) => around(row, 'table') === table)
}
