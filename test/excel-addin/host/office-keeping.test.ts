import { WORK_NAMESPACE, workToXml } from '@nuandong/core'
import { afterEach, describe, expect, test } from 'vitest'
import { HostError } from '../../../excel-addin/src/host/port.ts'
import { rememberedInMemory } from '../../../excel-addin/src/host/remembered.ts'
import { hostExaminer } from '../../../excel-addin/src/pane/examine.ts'
import { checkingHere } from '../../../excel-addin/src/pane/run-check.ts'
import { createSession } from '../../../excel-addin/src/pane/session.ts'
import { sheetsOf, WORKBENCH_SAMPLE } from '../registers.ts'
import { type OfficeBench, officeBench } from './office-bench.ts'

const roll = [
  {
    name: '花名册',
    values: [
      ['姓名', '金额'],
      ['甲', 1],
    ],
  },
]
const rest = () => new Promise((done) => setTimeout(done, 60))

describe('what is kept in the workbook in Excel', () => {
  let bench: OfficeBench
  afterEach(() => expect(bench.office.unknown).toEqual({}))

  const sessionOf = async ({ host }: OfficeBench) => {
    const session = createSession({
      host,
      examine: hostExaminer(host, checkingHere().check),
      remembered: rememberedInMemory(),
    })
    await session.connect()
    return session
  }

  test('is one part of the workbook, under our namespace', async () => {
    bench = await officeBench(roll)
    await bench.host.keeper?.write({ version: 1 })
    await bench.host.keeper?.write({ version: 1 })
    expect([...bench.book.xmlParts.values()]).toEqual([expect.stringContaining(`xmlns="${WORK_NAMESPACE}"`)])
  })

  test.each(['', '<work xmlns="urn:nuandong:work">???</work>'])('damaged (%j) is as none', async (xml) => {
    bench = await officeBench(roll)
    bench.book.xmlParts.set('{X1', xml)
    expect(await bench.host.keeper?.read()).toBeUndefined()
  })

  test('checking and walking write nothing into the workbook', async () => {
    bench = await officeBench(await sheetsOf(WORKBENCH_SAMPLE))
    const session = await sessionOf(bench)
    await session.check()
    await session.open(0)
    await rest()
    expect(bench.book.xmlParts.size).toBe(0)
  })

  test('a correction can be taken back after the workbook was closed and opened again', async () => {
    bench = await officeBench(await sheetsOf(WORKBENCH_SAMPLE))
    const first = await sessionOf(bench)
    await first.check()
    const finding = first.getState().report?.findings.find(({ fix }) => fix)
    if (!finding?.fix) throw new Error('the sample has a certain fix')
    const [address] = Object.keys(finding.fix)
    const before = await bench.user.content(finding.sheet, address)
    await first.fix(finding)
    await rest()
    expect(await bench.user.content(finding.sheet, address)).not.toEqual(before)
    const later = await sessionOf(bench)
    expect(later.getState().receipts).toHaveLength(1)
    await later.undo()
    expect(await bench.user.content(finding.sheet, address)).toEqual(before)
    await rest()
    expect(await bench.host.keeper?.read()).toMatchObject({ receipts: [] })
  })

  test('what is set aside while the last one is being written is kept too', async () => {
    bench = await officeBench(await sheetsOf(WORKBENCH_SAMPLE))
    const session = await sessionOf(bench)
    await session.check()
    const findings = session.getState().report?.findings.filter(({ row }) => row !== null) ?? []
    for (const finding of findings.slice(0, 3)) session.ignore([finding], '已核实', '甲')
    await rest()
    expect(await bench.host.keeper?.read()).toMatchObject({ ignored: [{}, {}, {}] })
  })

  test('what an earlier session kept is not replaced where it could not be read', async () => {
    bench = await officeBench(roll)
    const ignored = [
      {
        check: 'a',
        sheet: '花名册',
        cells: ['A2'],
        row: 2,
        rowMark: '1',
        says: '',
        reason: '已核实',
        by: '甲',
        on: '2026-01-01',
      },
    ]
    await bench.host.keeper?.write({ version: 1, receipts: [], choices: {}, ignored })
    const { host } = bench
    const keeper = { ...host.keeper, read: () => Promise.reject(new HostError('cell-edit')) }
    const session = createSession({
      host: { ...host, keeper: keeper as typeof host.keeper },
      examine: hostExaminer(host, checkingHere().check),
      remembered: rememberedInMemory(),
    })
    await session.connect()
    expect(session.getState().message?.key).toBe('fault.cell-edit')
    await session.sayColumns('dibao', { 甲项: 'name' })
    await rest()
    expect(await bench.host.keeper?.read()).toMatchObject({ ignored })
  })

  test('what the workbench left in the file is taken up, although it knew the sheet by its name', async () => {
    bench = await officeBench(roll)
    const cell = {
      address: 'B2',
      before: { value: 7, numberFormat: 'General' },
      after: { value: 1, numberFormat: 'General' },
    }
    const receipt = { sheet: { id: '花名册', name: '花名册' }, cells: [cell] }
    bench.book.xmlParts.set('{X1', workToXml({ version: 1, receipts: [receipt], choices: {} }))
    const session = await sessionOf(bench)
    await session.undo()
    expect(bench.book.sheets[0].at(1, 1)?.value).toBe(7)
  })
})

describe('the list of findings in Excel', () => {
  let bench: OfficeBench
  afterEach(() => expect(bench.office.unknown).toEqual({}))

  test('is a sheet behind the last, whose texts are texts; one that stands there is not replaced', async () => {
    bench = await officeBench([...roll, { name: '问题清单', values: [['手写的']] }])
    const rows = [
      ['级别', '值', '行'],
      ['错误', '510185197003120958', 3],
      ['疑点', '=1+1', null],
    ]
    const added = await bench.host.addSheet?.({ name: '问题清单', rows, widths: [8, 20, 6] })
    expect(added?.name).toBe('问题清单(2)')
    expect(bench.book.sheets.map(({ name }) => name)).toEqual(['花名册', '问题清单', '问题清单(2)'])
    const { values } = await bench.host.readSheet(added?.id ?? '')
    expect(values).toEqual(rows)
    expect(bench.book.sheets[2].frozenRows).toBe(1)
    expect((await bench.user.content('问题清单', 'A1')).value).toBe('手写的')
  })

  test('of thousands of rows goes over in several requests, none of them an edit of the user', async () => {
    bench = await officeBench(roll)
    const edits: string[] = []
    await bench.host.onEdit((sheet) => edits.push(sheet))
    const rows = Array.from({ length: 3_000 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => `第${row}行第${column}栏`),
    )
    const { batches } = bench.office.stats
    const added = await bench.host.addSheet?.({ name: '问题清单', rows, widths: [] })
    await rest()
    expect(edits).toEqual([])
    expect(bench.office.stats.batches - batches).toBeLessThanOrEqual(12)
    expect((await bench.host.readSheet(added?.id ?? '')).values).toEqual(rows)
  })

  test('is refused in a sentence where the structure of the workbook is protected', async () => {
    bench = await officeBench(roll)
    bench.book.isStructureProtected = true
    await expect(bench.host.addSheet?.({ name: '问题清单', rows: [['a']], widths: [] })).rejects.toMatchObject({
      fault: 'structure-protected',
    })
  })
})
