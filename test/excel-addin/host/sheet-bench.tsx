import { createRoot, type Root } from 'react-dom/client'
import { cellAt } from '../../../excel-addin/src/host/a1.ts'
import { MARK_COLOURS, MARK_LEVELS } from '../../../excel-addin/src/host/marks.ts'
import type { MarkLevel } from '../../../excel-addin/src/host/port.ts'
import { contentOf, gridContent } from '../../../excel-addin/src/host/sheet/cells.ts'
import type { GridInstance, GridSheet } from '../../../excel-addin/src/host/sheet/grid.ts'
import { type StandIn, standIn } from '../../../excel-addin/src/host/sheet/sheet.ts'
import { Grid } from '../../../excel-addin/workbench/Grid.tsx'
import { type Bench, contract, type SheetSpec } from './contract.ts'

/** The stand-in grid under the contract; runs in a browser, as the grid needs a canvas. */
let root: Root | undefined

function gridSheet(
  { name, values, formats = {}, formulas = {}, fills = {}, merges = [], hiddenRows = [] }: SheetSpec,
  order: number,
): GridSheet {
  const columns = Math.max(5, ...values.map((row) => row.length))
  const at = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`
  const merged = (r: number, c: number) => {
    const merge = merges.find(({ top, left, bottom, right }) => r >= top && r <= bottom && c >= left && c <= right)
    if (!merge) return {}
    const span = merge.top === r && merge.left === c ? { rs: merge.bottom - r + 1, cs: merge.right - c + 1 } : {}
    return { mc: { r: merge.top, c: merge.left, ...span } }
  }
  const celldata = values.flatMap((row, r) =>
    row.map((value, c) => {
      const address = at(r, c)
      const content = gridContent({ value, numberFormat: formats[address] ?? 'General' })
      return {
        r,
        c,
        v: {
          ...content,
          ...merged(r, c),
          ...(formulas[address] && { f: formulas[address] }),
          ...(fills[address] && { bg: fills[address] }),
        },
      }
    }),
  )
  const merge = Object.fromEntries(
    merges.map(({ top, left, bottom, right }) => [
      `${top}_${left}`,
      { r: top, c: left, rs: bottom - top + 1, cs: right - left + 1 },
    ]),
  )
  const rowhidden = Object.fromEntries(hiddenRows.map((row) => [row, 0]))
  return {
    id: `s${order}`,
    name,
    order,
    status: order === 0 ? 1 : 0,
    row: values.length + 10,
    column: columns,
    celldata,
    config: { merge, rowhidden },
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

async function openBench(sheets: SheetSpec[]): Promise<Bench> {
  root?.unmount()
  root = createRoot(document.getElementById('grid') as HTMLElement)
  const { host, grid } = standIn('台账.xlsx')
  let instance: GridInstance | null = null
  const ref = (next: GridInstance | null) => {
    instance = next
    grid.ref(next)
  }
  root.render(<Grid grid={{ ...noteBoxes(grid), ref }} sheets={sheets.map(gridSheet)} locale="zh-CN" />)
  await pause(150)
  const api = () => instance as unknown as GridInstance
  const idOf = (name: string) =>
    api()
      .getAllSheets()
      .find((sheet) => sheet.name === name)?.id
  const cell = (name: string, address: string) => {
    const { row, column } = cellAt(address)
    return api()
      .getAllSheets()
      .find((sheet) => sheet.name === name)?.data?.[row]?.[column]
  }
  return {
    host,
    user: {
      async edit(sheet, address, value) {
        const { row, column } = cellAt(address)
        api().setCellValue(row, column, value, { id: idOf(sheet) })
        await pause(30)
      },
      async insertRow(sheet, row) {
        api().insertRowOrColumn('row', row, 1, 'lefttop', { id: idOf(sheet) })
        await pause(50)
      },
      async select(sheet, address) {
        const { row, column } = cellAt(address)
        api().setSelection([{ row: [row, row], column: [column, column] }], { id: idOf(sheet) })
        await pause(30)
      },
      content: async (sheet, address) => contentOf(cell(sheet, address)),
      fill: async (sheet, address) => cell(sheet, address)?.bg,
      mark: (sheet, address) => paintedLevel(api(), idOf(sheet), address, cell(sheet, address)?.bg),
      async selection() {
        const { id } = api().getSheet()
        const [chosen] = api().getSelection() ?? []
        const name =
          api()
            .getAllSheets()
            .find((sheet) => sheet.id === id)?.name ?? ''
        return chosen && { sheet: name, address: `${String.fromCharCode(65 + chosen.column[0])}${chosen.row[0] + 1}` }
      },
    },
  }
}

type Box = Parameters<NonNullable<StandIn['grid']['hooks']['afterRenderCell']>>[1]
/** where the grid drew each cell last */
const boxes = new Map<string, Box>()

function noteBoxes(grid: StandIn['grid']): StandIn['grid'] {
  const hooks: typeof grid.hooks = {
    ...grid.hooks,
    beforeRenderCellArea(...args) {
      boxes.clear()
      return grid.hooks.beforeRenderCellArea?.(...args) ?? true
    },
    afterRenderCell(cell, box, canvas) {
      boxes.set(`${box.row}/${box.column}`, box)
      grid.hooks.afterRenderCell?.(cell, box, canvas)
    },
  }
  return { ...grid, hooks }
}

const channels = (colour: string) => [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))

/** The mark that is painted over a cell, read back from the canvas: its colour multiplied with the cell's own fill. */
async function paintedLevel(
  api: GridInstance,
  id: string | undefined,
  address: string,
  fill = '#ffffff',
): Promise<MarkLevel | undefined> {
  const { row, column } = cellAt(address)
  if (api.getSheet().id !== id) {
    api.activateSheet({ id })
    await pause(80)
  }
  api.scroll({ targetRow: Math.max(0, row - 3), targetColumn: 0 })
  await pause(80)
  const box = boxes.get(`${row}/${column}`)
  if (!box) throw new Error(`${address} was not drawn`)
  const canvas = document.querySelector('.fortune-sheet-canvas') as HTMLCanvasElement
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const { data } = context.getImageData(Math.round(box.endX - 5), Math.round(box.startY + 3), 1, 1)
  const own = channels(fill)
  return MARK_LEVELS.find((level) =>
    channels(MARK_COLOURS[level]).every((mark, i) => Math.abs(data[i] - (mark * own[i]) / 255) <= 2),
  )
}

Object.assign(globalThis, {
  async runCase(title: string): Promise<void> {
    const found = contract.find((one) => one.title === title)
    if (!found) throw new Error(`no case ${title}`)
    await found.run(await openBench(found.sheets))
  },
})
