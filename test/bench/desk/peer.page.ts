/** The grid that the workbench does not use, with the same values: open, and scroll. */
import { ListTable } from '@visactor/vtable'

declare global {
  interface Window {
    showPeer(rows: number, columns: number): Promise<number>
    peer: ListTable
  }
}

window.showPeer = async (rows, columns) => {
  const start = performance.now()
  const records = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column % 3 === 0 ? row * column : `第${row}行${column}列`)),
  )
  window.peer = new ListTable({
    container: document.getElementById('grid') as HTMLElement,
    columns: Array.from({ length: columns }, (_, column) => ({
      field: String(column),
      title: `列${column}`,
      width: 90,
    })),
    records,
    frozenColCount: 2,
    keyboardOptions: { moveFocusCellOnTab: true },
  })
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return performance.now() - start
}
