import { afterEach, describe, expect, test, vi } from 'vitest'
import type { HostError, WriteReceipt } from '../../../excel-addin/src/host/port.ts'
import { keyOf } from '../office-host/book-of.ts'
import { contract, whereRowsMove, whereSheetsMove, whereWorkIsKept } from './contract.ts'
import { type OfficeBench, officeBench } from './office-bench.ts'

const every = [...contract, ...whereRowsMove, ...whereSheetsMove, ...whereWorkIsKept]

/** The real office.js of the package over our own workbook; what our host lacks is counted and must be nothing. */
describe('the Office.js host', () => {
  let bench: OfficeBench
  afterEach(() => expect(bench.office.unknown).toEqual({}))

  for (const { title, sheets, run } of every)
    test(title, async () => {
      bench = await officeBench(sheets)
      await run(bench)
    })

  // the floor that the manifest names: nothing above it is called unasked
  for (const { title, sheets, run, needs } of every)
    if (!needs)
      test(`at ExcelApi 1.9: ${title}`, async () => {
        bench = await officeBench(sheets, { excelApi: '1.9' })
        await run(bench)
      })

  test('a call above the ExcelApi of the host is refused, and so fails these tests', async () => {
    bench = await officeBench([{ name: '空', values: [] }], { excelApi: '1.12' })
    const call = Excel.run(async ({ workbook }) => {
      workbook.worksheets.getFirst().getRange('A1').getMergedAreasOrNullObject()
    })
    await expect(call).rejects.toMatchObject({ code: 'ApiNotFound' })
  })

  const roll = [
    {
      name: '花名册',
      values: [
        ['姓名', '金额'],
        ['甲', 1],
      ],
    },
  ]
  const snapshotOf = async ({ host }: OfficeBench) => host.readSheet((await host.activeSheet()).id)

  test('tells the user to leave the cell instead of waiting for it', async () => {
    bench = await officeBench(roll)
    await snapshotOf(bench)
    bench.office.isEditingCell = true
    await expect(bench.host.activeSheet()).rejects.toMatchObject({ fault: 'cell-edit' })
  })

  test.each(['write', 'undo'] as const)(
    'a cell edit that begins in the middle (%s) leaves a receipt of what stands, and edits are heard again after it',
    async (step) => {
      bench = await officeBench([{ name: '大表', values: Array.from({ length: 1_200 }, (_, i) => [i + 10]) }])
      const { office, host, book } = bench
      const [sheet] = book.sheets
      const edits: string[] = []
      await host.onEdit((id) => edits.push(id))
      const { fingerprint } = await snapshotOf(bench)
      const changes = Array.from({ length: 1_200 }, (_, i) => ({ address: `A${i + 1}`, text: '9' }))
      const written = step === 'undo' ? await host.write(fingerprint, changes) : undefined
      // the user begins to type when the first portion has been written
      const first = sheet.at(0, 0)?.value
      office.afterBatch = () => {
        office.isEditingCell ||= sheet.at(0, 0)?.value !== first
      }
      const work = written ? host.undo(written) : host.write(fingerprint, changes)
      const error = await work.then(
        () => undefined,
        (refusal: HostError) => refusal,
      )
      expect(error).toMatchObject({ fault: 'half-written', params: { count: 500 } })
      office.afterBatch = undefined
      office.isEditingCell = false
      await host.undo(error?.receipt as WriteReceipt)
      expect((await snapshotOf(bench)).values.flat()).toEqual(Array.from({ length: 1_200 }, (_, i) => i + 10))
      await bench.user.edit('大表', 'A5', 7)
      await new Promise((done) => setTimeout(done, 60))
      expect(edits).toEqual([sheet.id])
    },
  )

  test.each([
    ['of many cells, without details', 'A2:B900', 'Local'],
    ['of another person in the same workbook', 'B2', 'Remote'],
    ['of whole rows', '3:9', 'Local'],
  ] as const)('tells an edit %s', async (_, address, source) => {
    bench = await officeBench(roll)
    const edits: unknown[][] = []
    await bench.host.onEdit((...told) => edits.push(told))
    const [sheet] = bench.book.sheets
    bench.office.raiseChanged(sheet, address, 'Unknown', source)
    bench.office.flush()
    await new Promise((done) => setTimeout(done, 60))
    expect(edits).toEqual([[sheet.id]])
  })

  test('what another person changed meanwhile is not written over, and not marked by where it was', async () => {
    bench = await officeBench(roll)
    const { fingerprint } = await snapshotOf(bench)
    bench.book.sheets[0].type(1, 1, 5)
    await expect(bench.host.write(fingerprint, [{ address: 'B2', text: '2' }])).rejects.toMatchObject({
      fault: 'sheet-changed',
    })
    await expect(bench.host.mark(fingerprint, [{ address: 'B2', level: 'error' }])).rejects.toMatchObject({
      fault: 'sheet-changed',
    })
  })

  test('what is too large for one request is said, and nothing of it stands', async () => {
    bench = await officeBench(roll, { payloadLimit: 60_000 })
    const { fingerprint } = await snapshotOf(bench)
    const long = '很长的说明'.repeat(20_000)
    await expect(bench.host.write(fingerprint, [{ address: 'A2', text: long }])).rejects.toMatchObject({
      fault: 'too-large',
    })
    expect(bench.book.sheets[0].at(1, 0)?.value).toBe('甲')
  })

  test('says which sheet is protected, for marks and for writes', async () => {
    bench = await officeBench(roll)
    const { fingerprint } = await snapshotOf(bench)
    bench.book.sheets[0].isProtected = true
    const refusal = { fault: 'protected', params: { sheet: '花名册' } }
    await expect(bench.host.mark(fingerprint, [{ address: 'A2', level: 'error' }])).rejects.toMatchObject(refusal)
    await expect(bench.host.write(fingerprint, [{ address: 'B2', text: '2' }])).rejects.toMatchObject(refusal)
    expect(bench.office.eventsEnabled).toBe(true)
  })

  test.each(['write', 'undo'] as const)(
    'a %s that Excel refuses half-way leaves every cell as it was',
    async (step) => {
      const sheet = { name: '花名册', values: [['金额'], [1], [2], [3]] }
      bench = await officeBench([sheet])
      const { fingerprint } = await snapshotOf(bench)
      const changes = ['A2', 'A3', 'A4'].map((address, i) => ({ address, text: `${i + 10}` }))
      const receipt = step === 'undo' && (await bench.host.write(fingerprint, changes))
      const [book] = bench.book.sheets
      const contents = () => structuredClone(book.cells)
      const before = contents()
      book.isProtected = true
      for (const address of ['A2', 'A3']) book.unlocked.add(keyOf(address))
      const work = receipt ? bench.host.undo(receipt) : bench.host.write(fingerprint, changes)
      await expect(work).rejects.toMatchObject({ fault: 'protected' })
      expect(contents()).toEqual(before)
    },
  )

  test('leaves conditional formats of the user alone', async () => {
    bench = await officeBench(roll)
    const [sheet] = bench.book.sheets
    const area = { top: 0, left: 0, bottom: 1, right: 1 }
    const own = { type: 'Custom', priority: 0, areas: [area], formula: '=B1>1', fill: '#00FF00', font: '' }
    sheet.rules.push({ ...own, id: 'u1' }, { ...own, id: 'u2', type: 'DataBar', formula: '' })
    const { fingerprint } = await snapshotOf(bench)
    await bench.host.mark(fingerprint, [{ address: 'A2', level: 'error' }])
    expect(sheet.rules).toHaveLength(3)
    expect(await bench.host.clearMarks()).toBe(1)
    expect(sheet.rules.map((rule) => rule.id)).toEqual(['u1', 'u2'])
  })

  test('reads fifteen thousand rows in portions far below what Excel on the web refuses', async () => {
    const row = [
      'JY000012',
      '王秀英',
      '510185197003120958',
      '四川省简阳市禾丰镇石佛村三组',
      450.5,
      45_000,
      '户主',
      '一般残疾',
    ]
    bench = await officeBench([{ name: '花名册', values: Array.from({ length: 15_000 }, () => row) }])
    const steps: number[] = []
    const { id } = await bench.host.activeSheet()
    const snapshot = await bench.host.readSheet(id, { onProgress: (done) => steps.push(done) })
    expect(snapshot.values).toHaveLength(15_000)
    expect(snapshot.values.at(-1)).toEqual(row)
    expect(steps.at(-1)).toBe(15_000)
    expect(steps.length).toBeGreaterThan(3)
    expect(bench.office.stats.largestResponse).toBeLessThan(2_500_000)
  })

  test('takes smaller portions when an answer was too large', async () => {
    const wide = Array.from({ length: 40 }, (_, i) => `很长的一段说明文字${i}`.repeat(8))
    bench = await officeBench([{ name: '宽表', values: Array.from({ length: 400 }, () => wide) }], {
      payloadLimit: 300_000,
    })
    const snapshot = await snapshotOf(bench)
    expect(snapshot.values).toHaveLength(400)
    expect(snapshot.values[399]).toEqual(wide)
  })

  test('marks ten thousand scattered cells in a few rules and one small request', async () => {
    bench = await officeBench([{ name: '大表', values: Array.from({ length: 20_001 }, (_, i) => [i]) }])
    const { fingerprint } = await snapshotOf(bench)
    const before = bench.office.stats.requestBytes
    await bench.host.mark(
      fingerprint,
      Array.from({ length: 10_000 }, (_, i) => ({ address: `A${i * 2 + 1}`, level: 'error' as const })),
    )
    expect(bench.book.sheets[0].rules.length).toBeLessThan(12)
    expect(bench.office.stats.requestBytes - before).toBeLessThan(200_000)
  })

  test('marks 1,666 rows that stand 60 apart among 100,000 in at most 40 round trips', async () => {
    const row = ['JY000012', '王秀英', '510185197003120958', '四川省简阳市禾丰镇石佛村三组', 450.5, 45_000, '户主']
    bench = await officeBench([{ name: '大表', values: Array.from({ length: 100_000 }, () => row) }])
    const { fingerprint } = await snapshotOf(bench)
    const { batches, requestBytes } = bench.office.stats
    const marks = Array.from({ length: 1_666 }, (_, i) => ({ address: `C${i * 60 + 31}`, level: 'doubt' as const }))
    await bench.host.mark(fingerprint, marks)
    expect(bench.office.stats.batches - batches).toBeLessThanOrEqual(40)
    expect(bench.office.stats.requestBytes - requestBytes).toBeLessThan(2_500_000)
    expect(await bench.user.mark('大表', 'C31')).toBe('doubt')
    expect(await bench.user.mark('大表', 'C99931')).toBe('doubt')
  })

  test('a list that the library writes in several pieces stands whole, and no piece is told as an edit', async () => {
    bench = await officeBench(roll)
    const { host, book, office } = bench
    const edits: string[] = []
    await host.onEdit((sheet) => edits.push(sheet))
    const rows = Array.from({ length: 1_200 }, (_, row) => [`错误 ${row}`, '花名册', '510185197003120958', row])
    const pieces = vi.spyOn(office, 'raiseChanged')
    const { id } = (await host.addSheet?.({ name: '问题清单', rows, widths: [10, 10, 20, 6] })) ?? { id: '' }
    // three requests, of which two are over the 1,500 cells from which on the library makes several assignments of one
    expect(pieces.mock.calls.length).toBeGreaterThan(3)
    expect((await host.readSheet(id)).values).toEqual(rows)
    office.flush()
    await new Promise((done) => setTimeout(done, 60))
    expect([edits, book.sheets.map(({ name }) => name)]).toEqual([[], ['花名册', '问题清单']])
  })

  test('corrects a thousand cells in a few round trips, and takes them back', async () => {
    bench = await officeBench([{ name: '大表', values: Array.from({ length: 3_000 }, (_, i) => [i]) }])
    const { fingerprint } = await snapshotOf(bench)
    const { batches } = bench.office.stats
    const changes = Array.from({ length: 1_000 }, (_, i) => ({ address: `A${i * 3 + 1}`, text: `${i}` }))
    const receipt = await bench.host.write(fingerprint, changes)
    await bench.host.undo(receipt)
    expect(bench.office.stats.batches - batches).toBeLessThanOrEqual(45)
    expect((await snapshotOf(bench)).values.flat()).toEqual(Array.from({ length: 3_000 }, (_, i) => i))
  })

  test('below ExcelApi 1.13 it reads without merges and says so', async () => {
    bench = await officeBench(
      [
        {
          name: '花名册',
          values: [
            ['一', null],
            ['二', 1],
          ],
          merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        },
      ],
      { excelApi: '1.9' },
    )
    const snapshot = await snapshotOf(bench)
    expect(snapshot.merges).toEqual([])
    expect(snapshot.limits).toEqual(['merges'])
  })
})
