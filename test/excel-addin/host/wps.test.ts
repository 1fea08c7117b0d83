import { afterEach, describe, expect, test } from 'vitest'
import { wpsColour } from '../../../excel-addin/src/host/wps/application.ts'
import { wpsHost } from '../../../excel-addin/src/host/wps/wps.ts'
import { areaOf } from '../office-host/address.ts'
import { BookModel } from '../office-host/book.ts'
import { bookOf, keyOf } from '../office-host/book-of.ts'
import { WpsModel } from '../wps-host/application.ts'
import { bookUser } from './book-user.ts'
import { type Bench, contract, type SheetSpec, whereRowsMove, whereSheetsMove, whereWorkIsKept } from './contract.ts'

interface WpsBench extends Bench {
  model: WpsModel
}

function wpsBench(specs: SheetSpec[]): WpsBench {
  const book = bookOf(specs)
  const model = new WpsModel([book])
  const user = bookUser(book, {
    changed: (sheet, address) => model.raise('SheetChange', sheet, areaOf(address)),
    selected: (sheet, address) => model.raise('SheetSelectionChange', sheet, areaOf(address)),
  })
  return { model, user, host: wpsHost(model.app), later: () => wpsHost(model.app) }
}

const roll: SheetSpec[] = [
  {
    name: '花名册',
    values: [
      ['姓名', '金额'],
      ['甲', 1],
    ],
  },
]
const snapshotOf = async ({ host }: Bench) => host.readSheet((await host.activeSheet()).id)

describe('the WPS host', () => {
  let bench: WpsBench
  afterEach(() => {
    expect(bench.model.lacking).toEqual({})
    // whatever happened, the window is drawn and events are heard again
    expect([bench.model.isRedrawing, bench.model.app.EnableEvents]).toEqual([true, true])
  })

  for (const { title, sheets, run } of [...contract, ...whereRowsMove, ...whereSheetsMove, ...whereWorkIsKept])
    test(title, async () => {
      bench = wpsBench(sheets)
      await run(bench)
    })

  test('writes to and shows the workbook that was checked, although another has come to the front', async () => {
    bench = wpsBench(roll)
    const { model, host } = bench
    const { sheet, fingerprint } = await snapshotOf(bench)
    const [checked] = model.books
    const other = new BookModel('别的.xlsx')
    other.add('花名册').store(1, 1, { value: 7, format: 'General' })
    model.books.push(other)
    model.activate(other)
    await host.write(fingerprint, [{ address: 'B2', text: '2' }])
    await host.mark((await host.readSheet(sheet.id)).fingerprint, [{ address: 'A2', level: 'error' }])
    expect([checked.sheets[0].at(1, 1)?.value, checked.sheets[0].rules.length]).toEqual([2, 1])
    expect([other.sheets[0].at(1, 1)?.value, other.sheets[0].rules]).toEqual([7, []])
    await host.select({ sheet: sheet.id, address: 'A2' })
    expect(model.book).toBe(checked)
    model.close(checked)
    await expect(host.write(fingerprint, [{ address: 'B2', text: '3' }])).rejects.toMatchObject({
      fault: 'sheet-missing',
    })
  })

  test('says so where no workbook is open', async () => {
    bench = wpsBench(roll)
    bench.model.close(bench.model.book)
    await expect(bench.host.activeSheet()).rejects.toMatchObject({ fault: 'no-workbook' })
  })

  test('an error value is read as its text, never as the number that stands for it', async () => {
    bench = wpsBench([
      {
        name: '花名册',
        values: [
          ['金额', '#N/A'],
          ['#DIV/0!', 450],
          // of newer functions, and one that nobody knows yet
          [-2_146_828_288 + 2045, -2_146_828_288 + 2999],
        ],
      },
    ])
    expect((await snapshotOf(bench)).values).toEqual([
      ['金额', '#N/A'],
      ['#DIV/0!', 450],
      ['#SPILL!', '#VALUE!'],
    ])
  })

  test('a sheet of one cell, one row or one column is read whole', async () => {
    for (const values of [[['甲']], [['甲', '乙']], [['甲'], ['乙']]]) {
      bench = wpsBench([{ name: '花名册', values }])
      expect((await snapshotOf(bench)).values).toEqual(values)
    }
  })

  test('rows and columns that are merely formatted do not count', async () => {
    bench = wpsBench(roll)
    const [sheet] = bench.model.book.sheets
    for (let row = 2; row < 20_000; row += 7) sheet.store(row, 30, { value: '', format: '@' })
    const { values, fingerprint } = await snapshotOf(bench)
    expect([values.length, fingerprint.rows, fingerprint.columns]).toEqual([2, 2, 2])
  })

  test('asks for merged cells only where some may be: households of several rows, not those of one', async () => {
    const sizes = Array.from({ length: 200 }, (_, i) => [1, 3, 1, 1, 2][i % 5])
    const values = sizes.flatMap((size, household) =>
      Array.from({ length: size }, (_, member) => [member === 0 ? `JY${household}` : null, `成员${member}`, 450]),
    )
    const tops = sizes.map((_, household) => values.findIndex(([id]) => id === `JY${household}`))
    const merges = sizes.flatMap((size, i) =>
      size === 1 ? [] : [{ top: tops[i], left: 0, bottom: tops[i] + size - 1, right: 0 }],
    )
    bench = wpsBench([{ name: '花名册', values, merges }])
    expect((await snapshotOf(bench)).merges).toEqual(merges)
    expect(merges).toHaveLength(80)
    // one for each of them, and a few to read values and formats
    expect(bench.model.ranges).toBeLessThan(120)
  })

  test('a protected sheet is named before anything is written to it', async () => {
    bench = wpsBench(roll)
    const { fingerprint } = await snapshotOf(bench)
    const [sheet] = bench.model.book.sheets
    sheet.isProtected = true
    sheet.unlocked.add(keyOf('A2'))
    const refusal = { fault: 'protected', params: { sheet: '花名册' } }
    const both = [
      { address: 'A2', text: '乙' },
      { address: 'B2', text: '2' },
    ]
    await expect(bench.host.write(fingerprint, both)).rejects.toMatchObject(refusal)
    expect(sheet.at(1, 0)?.value).toBe('甲')
    await expect(bench.host.mark(fingerprint, [{ address: 'A2', level: 'error' }])).rejects.toMatchObject(refusal)
    await bench.host.write(fingerprint, both.slice(0, 1))
    expect(sheet.at(1, 0)?.value).toBe('乙')
  })

  test('leaves conditional formats of the user alone', async () => {
    bench = wpsBench(roll)
    const [sheet] = bench.model.book.sheets
    const own = { type: 'Custom', priority: 0, areas: [areaOf('A1:B2')], formula: '=B1>1', fill: '#00FF00', font: '' }
    sheet.rules.push({ ...own, id: 'u1' }, { ...own, id: 'u2', type: 'DataBar', formula: '' })
    const { fingerprint } = await snapshotOf(bench)
    await bench.host.mark(fingerprint, [{ address: 'A2', level: 'error' }])
    expect(await bench.host.clearMarks()).toBe(1)
    expect(sheet.rules.map((rule) => rule.id)).toEqual(['u1', 'u2'])
  })

  test('adds the list as a sheet behind the last, its texts as texts, and replaces none', async () => {
    bench = wpsBench([...roll, { name: '问题清单', values: [['手写的']] }])
    const rows = [
      ['级别', '值', '行'],
      ['错误', '510185197003120958', 3],
      ['疑点', '=1+1', null],
    ]
    const added = await bench.host.addSheet?.({ name: '问题清单', rows, widths: [] })
    expect(bench.model.book.sheets.map(({ name }) => name)).toEqual(['花名册', '问题清单', '问题清单(2)'])
    expect((await bench.host.readSheet(added?.id ?? '')).values).toEqual(rows)
    bench.model.book.isStructureProtected = true
    await expect(bench.host.addSheet?.({ name: '问题清单', rows, widths: [] })).rejects.toMatchObject({
      fault: 'structure-protected',
    })
  })

  test('colours are told lowest byte red', () => {
    bench = wpsBench(roll)
    expect(wpsColour('#FFC7CE')).toBe(0xcec7ff)
  })
})
