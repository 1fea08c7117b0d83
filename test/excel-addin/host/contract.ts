import type { CellContent, CellPlace, CellValue, MarkLevel, WorkbookHost } from '../../../excel-addin/src/host/port.ts'

/**
 * Every adapter of the host port must pass these cases; they run in Node and in a browser, so they bring their own
 * asserts.
 */
export interface SheetSpec {
  name: string
  values: CellValue[][]
  /** address → format code */
  formats?: Record<string, string>
  /** address → formula, its value standing in `values` */
  formulas?: Record<string, string>
  /** address → fill of the user's own */
  fills?: Record<string, string>
  merges?: { top: number; left: number; bottom: number; right: number }[]
  hiddenRows?: number[]
}

/** The adapter, and the hands and eyes of a user at the same workbook. Sheets go by name here. */
export interface Bench {
  host: WorkbookHost
  /** the host of a pane that is opened on the same workbook later */
  later?: () => WorkbookHost
  user: {
    edit(sheet: string, address: string, value: CellValue): Promise<void>
    insertRow(sheet: string, row: number): Promise<void>
    rename(sheet: string, to: string): Promise<void>
    remove(sheet: string): Promise<void>
    hide(sheet: string): Promise<void>
    select(sheet: string, address: string): Promise<void>
    content(sheet: string, address: string): Promise<CellContent>
    fill(sheet: string, address: string): Promise<string | undefined>
    mark(sheet: string, address: string): Promise<MarkLevel | undefined>
    selection(): Promise<{ sheet: string; address: string } | undefined>
  }
}

export interface ContractCase {
  title: string
  /** what an old host cannot do, and says that it cannot */
  needs?: 'merges'
  sheets: SheetSpec[]
  run(bench: Bench): Promise<void>
}

const ID = '510185197003120958'
const roll: SheetSpec = {
  name: '花名册',
  values: [
    ['简阳市农村低保花名册', null, null, null, null],
    ['户编号', '姓名', '身份证号码', '月补助金额', '批准日期'],
    ['JY1', '甲', ID, 450.5, 45000],
    [null, '乙', '51018519900101097X', 0, null],
    ['JY2', '丙', '510185198811230951', 900, 45001],
    ['合计', null, null, 1350.5, null],
  ],
  formats: { C3: '@', E3: 'yyyy/m/d', E5: 'yyyy/m/d', C4: '@', C5: '@' },
  formulas: { D6: '=SUM(D3:D5)' },
  fills: { B3: '#FFFF00' },
  merges: [
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 2, left: 0, bottom: 3, right: 0 },
  ],
  hiddenRows: [4],
}
const other: SheetSpec = {
  name: '汇总',
  values: [
    ['村', '户数'],
    ['一村', 2],
  ],
}

function same(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value))
  if (a !== b) throw new Error(`${what}: ${a}, not ${b}`)
}

async function refused(work: Promise<unknown>, fault: string): Promise<void> {
  const got = await work.then(
    () => 'nothing',
    (error: { fault?: string }) => error.fault ?? String(error),
  )
  same(got, fault, 'refused with')
}

async function read(host: WorkbookHost, name = roll.name) {
  const sheet = (await host.sheets()).find((candidate) => candidate.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return host.readSheet(sheet.id)
}

/** Events may come a moment after the act. */
const settle = () => new Promise((done) => setTimeout(done, 60))

export const contract: ContractCase[] = [
  {
    title: 'lists the sheets in order and knows the active one',
    sheets: [roll, other],
    async run({ host }) {
      same(
        (await host.sheets()).map((sheet) => sheet.name),
        ['花名册', '汇总'],
        'sheets',
      )
      same((await host.activeSheet()).name, '花名册', 'active sheet')
    },
  },
  {
    title: 'tells on which sheets anything stands',
    sheets: [roll, { name: 'Sheet2', values: [] }, other],
    async run({ host }) {
      same(
        (await host.filledSheets()).map((sheet) => sheet.name),
        ['花名册', '汇总'],
        'filled sheets',
      )
    },
  },
  {
    title: 'reads values with their types, formats, merges and hidden rows',
    needs: 'merges',
    sheets: [roll],
    async run({ host }) {
      const snapshot = await read(host)
      same(snapshot.values, roll.values, 'values')
      same(snapshot.numberFormats[2][2], '@', 'format of C3')
      same(snapshot.numberFormats[2][4], 'yyyy/m/d', 'format of E3')
      const merges = snapshot.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])
      same(
        merges.sort(),
        [
          [0, 0, 0, 4],
          [2, 0, 3, 0],
        ],
        'merges',
      )
      same(snapshot.hiddenRows, [4], 'hidden rows')
      same([snapshot.fingerprint.rows, snapshot.fingerprint.columns], [6, 5], 'used size')
    },
  },
  {
    title: 'counts rows and columns from A1 even where the register begins further down',
    sheets: [
      {
        name: '花名册',
        values: [
          [null, null],
          [null, null],
          [null, '姓名'],
          [null, '甲'],
        ],
      },
    ],
    async run({ host }) {
      same(
        (await read(host)).values,
        [
          [null, null],
          [null, null],
          [null, '姓名'],
          [null, '甲'],
        ],
        'values',
      )
    },
  },
  {
    title: 'reads an empty sheet as no rows',
    sheets: [{ name: '空', values: [] }],
    async run({ host }) {
      const { values, fingerprint } = await read(host, '空')
      same([values, fingerprint.rows], [[], 0], 'values')
    },
  },
  {
    title: 'stops reading when cancelled',
    sheets: [roll],
    async run({ host }) {
      const [sheet] = await host.sheets()
      const got = await host.readSheet(sheet.id, { signal: AbortSignal.abort() }).then(
        () => 'read',
        (error: Error) => error.name,
      )
      same(got, 'AbortError', 'cancelled with')
    },
  },
  {
    title: 'selects a cell on another sheet and changes nothing by reading and selecting',
    sheets: [roll, other],
    async run({ host, user }) {
      const edits: string[] = []
      await host.onEdit((sheet) => edits.push(sheet))
      const before = await read(host)
      const { sheet } = await read(host, other.name)
      await host.select({ sheet: sheet.id, address: 'B2' })
      same(await user.selection(), { sheet: '汇总', address: 'B2' }, 'selection')
      same((await host.activeSheet()).name, '汇总', 'active sheet')
      await settle()
      same((await read(host)).values, before.values, 'values afterwards')
      same(edits, [], 'edits told')
    },
  },
  {
    title: 'marks the gravest level of each cell over the user’s own fill, and replaces marks when marking again',
    sheets: [roll],
    async run({ host, user }) {
      const { fingerprint } = await read(host)
      await host.mark(fingerprint, [
        { address: 'B3', level: 'notice' },
        { address: 'B3', level: 'error' },
        { address: 'C4', level: 'doubt' },
      ])
      same(
        [await user.mark('花名册', 'B3'), await user.mark('花名册', 'C4'), await user.mark('花名册', 'D6')],
        ['error', 'doubt', undefined],
        'marks',
      )
      same(await user.fill('花名册', 'B3'), '#FFFF00', 'own fill while marked')
      await host.mark(fingerprint, [{ address: 'C6', level: 'notice' }])
      same(
        [await user.mark('花名册', 'B3'), await user.mark('花名册', 'C6')],
        [undefined, 'notice'],
        'marks after marking again',
      )
    },
  },
  {
    title: 'clears every mark, tells on how many sheets, and leaves the user’s own fill',
    sheets: [roll, other],
    async run({ host, user }) {
      await host.mark((await read(host)).fingerprint, [{ address: 'B3', level: 'error' }])
      await host.mark((await read(host, other.name)).fingerprint, [{ address: 'B2', level: 'doubt' }])
      same(await host.clearMarks(), 2, 'sheets cleared')
      same([await user.mark('花名册', 'B3'), await user.mark('汇总', 'B2')], [undefined, undefined], 'marks')
      same(await user.fill('花名册', 'B3'), '#FFFF00', 'own fill')
      same(await host.clearMarks(), 0, 'sheets cleared the second time')
    },
  },
  {
    title: 'marks five thousand scattered cells',
    sheets: [{ name: '大表', values: Array.from({ length: 10_001 }, (_, row) => [row, 'x', row % 7]) }],
    async run({ host, user }) {
      const { fingerprint } = await read(host, '大表')
      const marks = Array.from({ length: 5_000 }, (_, i) => ({ address: `B${i * 2 + 1}`, level: 'doubt' as const }))
      await host.mark(fingerprint, marks)
      same(
        [await user.mark('大表', 'B1'), await user.mark('大表', 'B2'), await user.mark('大表', 'B9999')],
        ['doubt', undefined, 'doubt'],
        'marks',
      )
      same(await host.clearMarks(), 1, 'sheets cleared')
    },
  },
  {
    title: 'writes an ID number as text with all its digits, and undo puts value and format back',
    sheets: [
      {
        name: '花名册',
        values: [
          ['姓名', '身份证号码'],
          ['甲', 510185197003120000],
        ],
      },
    ],
    async run({ host, user }) {
      const receipt = await host.write((await read(host)).fingerprint, [{ address: 'B2', text: ID }])
      same(await user.content('花名册', 'B2'), { value: ID, numberFormat: '@' }, 'written')
      await host.undo(receipt)
      same(await user.content('花名册', 'B2'), { value: 510185197003120000, numberFormat: 'General' }, 'undone')
    },
  },
  {
    title: 'undo puts back digits that stood as text without the text format',
    sheets: [
      {
        name: '花名册',
        values: [
          ['姓名', '手机'],
          ['甲', '0832 7001234'],
        ],
      },
    ],
    async run({ host, user }) {
      const receipt = await host.write((await read(host)).fingerprint, [{ address: 'B2', text: '08327001234' }])
      await host.undo(receipt)
      same((await user.content('花名册', 'B2')).value, '0832 7001234', 'undone')
    },
  },
  {
    title: 'writes a number as a number and a date as a date where the cell held one',
    sheets: [roll],
    async run({ host, user }) {
      const { fingerprint } = await read(host)
      await host.write(fingerprint, [
        { address: 'D3', text: '430.25' },
        { address: 'E3', text: '2023-04-01' },
      ])
      same(await user.content('花名册', 'D3'), { value: 430.25, numberFormat: 'General' }, 'D3')
      same(await user.content('花名册', 'E3'), { value: 45017, numberFormat: 'yyyy/m/d' }, 'E3')
    },
  },
  {
    title: 'refuses to write to a row that was edited since it was read',
    sheets: [roll],
    async run({ host, user }) {
      const { fingerprint } = await read(host)
      await user.edit('花名册', 'B5', '丁')
      await refused(host.write(fingerprint, [{ address: 'D5', text: '1' }]), 'sheet-changed')
      same((await user.content('花名册', 'D5')).value, 900, 'D5')
    },
  },
  {
    title: 'refuses to undo what was edited since it was written',
    sheets: [roll],
    async run({ host, user }) {
      const receipt = await host.write((await read(host)).fingerprint, [{ address: 'D3', text: '430' }])
      await user.edit('花名册', 'D3', 431)
      await refused(host.undo(receipt), 'cell-changed')
      same((await user.content('花名册', 'D3')).value, 431, 'D3')
    },
  },
  {
    title: 'does not overwrite a formula',
    sheets: [roll],
    async run({ host }) {
      await refused(host.write((await read(host)).fingerprint, [{ address: 'D6', text: '1350' }]), 'formula')
    },
  },
  {
    title: 'says that a sheet is missing',
    sheets: [roll],
    async run({ host }) {
      const { fingerprint } = await read(host)
      await refused(host.mark({ ...fingerprint, sheet: 'gone' }, []), 'sheet-missing')
    },
  },
  {
    title: 'tells edits of the user and not its own',
    sheets: [roll],
    async run({ host, user }) {
      const edits: string[] = []
      const { sheet, fingerprint } = await read(host)
      await host.onEdit((id) => edits.push(id))
      await host.write(fingerprint, [{ address: 'D3', text: '430' }])
      await settle()
      same(edits, [], 'edits after an own write')
      await user.edit('花名册', 'B5', '丁')
      await settle()
      same([...new Set(edits)], [sheet.id], 'edits after the user’s')
    },
  },
  {
    title: 'tells which cell the user selected, until it is asked to stop',
    sheets: [roll],
    async run({ host, user }) {
      const places: CellPlace[] = []
      const { sheet } = await read(host)
      const stop = await host.onSelect((place) => places.push(place))
      await user.select('花名册', 'C4')
      await settle()
      same(places.at(-1), { sheet: sheet.id, address: 'C4' }, 'selection told')
      stop()
      await settle()
      const told = places.length
      await user.select('花名册', 'C5')
      await settle()
      same(places.length, told, 'selections told after stopping')
    },
  },
]

/** Two people whose rows say the same where the first is corrected. */
const sexes: SheetSpec = {
  name: '花名册',
  values: [
    ['姓名', '性别', '年龄'],
    ['甲', '男', 30],
    ['乙', '女', 40],
    ['丙', '男', 50],
  ],
}

/** Where the user can insert rows. */
export const whereRowsMove: ContractCase[] = [
  {
    title: 'refuses to write and to mark after a row was inserted',
    sheets: [roll],
    async run({ host, user }) {
      const { fingerprint } = await read(host)
      await user.insertRow('花名册', 3)
      await refused(host.write(fingerprint, [{ address: 'D5', text: '1' }]), 'sheet-changed')
      await refused(host.mark(fingerprint, [{ address: 'D5', level: 'error' }]), 'sheet-changed')
      same((await user.content('花名册', 'D5')).value, 0, 'D5, where D4 has moved')
    },
  },
  {
    title: 'refuses to undo where another row has come into the place of the one that was written',
    sheets: [sexes],
    async run({ host, user }) {
      const receipt = await host.write((await read(host)).fingerprint, [{ address: 'B3', text: '男' }])
      await user.insertRow('花名册', 1)
      await refused(host.undo(receipt), 'cell-changed')
      same((await user.content('花名册', 'B3')).value, '男', 'B3, where the row before has moved')
      same((await user.content('花名册', 'B4')).value, '男', 'B4, as it was written')
    },
  },
  {
    title: 'undoes in a row whose numbers have changed since, and where rows were added below',
    sheets: [sexes],
    async run({ host, user }) {
      const receipt = await host.write((await read(host)).fingerprint, [{ address: 'B3', text: '男' }])
      await user.edit('花名册', 'C3', 41)
      await user.edit('花名册', 'A5', '丁')
      await host.undo(receipt)
      same((await user.content('花名册', 'B3')).value, '女', 'B3')
    },
  },
]

/** Where the user can rename, delete and hide sheets. */
export const whereSheetsMove: ContractCase[] = [
  {
    title: 'knows a sheet again that was renamed since it was read',
    sheets: [roll, other],
    async run({ host, user }) {
      const { sheet, fingerprint } = await read(host)
      await user.rename('花名册', '低保花名册')
      await host.mark(fingerprint, [{ address: 'B3', level: 'error' }])
      same(await user.mark('低保花名册', 'B3'), 'error', 'mark')
      await host.undo(await host.write(fingerprint, [{ address: 'D3', text: '430' }]))
      await host.select({ sheet: sheet.id, address: 'B3' })
      same(await user.selection(), { sheet: '低保花名册', address: 'B3' }, 'selection')
    },
  },
  {
    title: 'says that a sheet is gone that was deleted since it was read, and touches no other',
    sheets: [roll, { ...roll, name: '花名册 (2)' }],
    async run({ host, user }) {
      const { sheet, fingerprint } = await read(host)
      const receipt = await host.write(fingerprint, [{ address: 'D3', text: '430' }])
      await user.remove('花名册')
      await refused(host.mark(fingerprint, [{ address: 'B3', level: 'error' }]), 'sheet-missing')
      await refused(host.write(fingerprint, [{ address: 'D3', text: '1' }]), 'sheet-missing')
      await refused(host.undo(receipt), 'sheet-missing')
      await refused(host.select({ sheet: sheet.id, address: 'B3' }), 'sheet-missing')
      same((await user.content('花名册 (2)', 'D3')).value, 450.5, 'the same cell of the other sheet')
      same(await user.mark('花名册 (2)', 'B3'), undefined, 'mark on the other sheet')
    },
  },
  {
    title: 'says that a sheet is hidden instead of showing another, and still marks it',
    sheets: [roll, other],
    async run({ host, user }) {
      const { sheet, fingerprint } = await read(host, other.name)
      await user.hide('汇总')
      await refused(host.select({ sheet: sheet.id, address: 'B2' }), 'sheet-hidden')
      same((await host.activeSheet()).name, '花名册', 'active sheet')
      await host.mark(fingerprint, [{ address: 'B2', level: 'doubt' }])
      same(await user.mark('汇总', 'B2'), 'doubt', 'mark')
    },
  },
]

/** Where work is kept in the workbook itself; the desk keeps it in the file that it saves. */
export const whereWorkIsKept: ContractCase[] = [
  {
    title: 'has nothing kept in a workbook where nothing was done',
    sheets: [roll],
    async run({ host }) {
      same(await host.keeper?.read(), undefined, 'kept')
    },
  },
  {
    title: 'gives what was kept back to a pane that is opened later, the last in the place of the first',
    sheets: [roll],
    async run({ host, later }) {
      await host.keeper?.read()
      await host.keeper?.write({ version: 1, receipts: [1] })
      await host.keeper?.write({ version: 1, receipts: ['二'] })
      const next = later?.()
      same(await next?.keeper?.read(), { version: 1, receipts: ['二'] }, 'kept')
      await next?.keeper?.write({ version: 1, receipts: [] })
      same(await later?.().keeper?.read(), { version: 1, receipts: [] }, 'kept by the later pane')
    },
  },
  {
    title: 'takes back what an earlier pane wrote, which knew the sheet by its name alone',
    sheets: [roll, other],
    async run({ host, user, later }) {
      const { sheet, cells, rows } = await host.write((await read(host)).fingerprint, [{ address: 'D3', text: '430' }])
      const next = later?.() ?? host
      await next.keeper?.read()
      await next.undo({ sheet: { id: sheet.name, name: sheet.name }, cells, rows })
      same((await user.content('花名册', 'D3')).value, 450.5, 'D3')
    },
  },
]
