import { afterEach, describe, expect, test } from 'vitest'
import { rememberedInMemory } from '../../../excel-addin/src/host/remembered.ts'
import { wpsHost } from '../../../excel-addin/src/host/wps/wps.ts'
import { hostExaminer } from '../../../excel-addin/src/pane/examine.ts'
import { checkingHere } from '../../../excel-addin/src/pane/run-check.ts'
import { createSession } from '../../../excel-addin/src/pane/session.ts'
import type { BookModel } from '../office-host/book.ts'
import { bookOf } from '../office-host/book-of.ts'
import { sheetsOf, WORKBENCH_SAMPLE } from '../registers.ts'
import { WpsModel } from '../wps-host/application.ts'

const sample = await sheetsOf(WORKBENCH_SAMPLE)
const rest = () => new Promise((done) => setTimeout(done, 10))

describe('what is kept in the workbook in WPS, whose pane outlives it', () => {
  let model: WpsModel
  afterEach(() => expect(model.lacking).toEqual({}))

  function open(name: string): BookModel {
    const book = bookOf(sample)
    book.name = name
    return book
  }
  const paneOver = async (remembered = rememberedInMemory()) => {
    const host = wpsHost(model.app)
    const session = createSession({ host, examine: hostExaminer(host, checkingHere().check), remembered })
    await session.connect()
    return session
  }
  type Pane = Awaited<ReturnType<typeof paneOver>>
  const setAside = async (pane: Pane, reason: string) => {
    const finding = pane.getState().report?.findings.find(({ row }) => row !== null)
    if (finding) pane.ignore([finding], reason, '甲')
    await rest()
  }
  const reasons = (pane: Pane) => pane.getState().ignored.map(({ reason }) => reason)

  test('what was corrected and set aside comes back with the file, opened under another name', async () => {
    const book = open('台账.xlsx')
    model = new WpsModel([book])
    const first = await paneOver()
    await first.check()
    await setAside(first, '已核实')
    const finding = first.getState().report?.findings.find(({ fix }) => fix)
    if (!finding?.fix) throw new Error('the sample has a certain fix')
    const before = structuredClone(book.sheets[0].cells)
    await first.fix(finding)
    await rest()
    book.name = '抄件.xlsx'
    const later = await paneOver()
    expect([later.getState().receipts.length, reasons(later)]).toEqual([1, ['已核实']])
    await later.undo()
    expect(book.sheets[0].cells).toEqual(before)
  })

  test('each workbook has its own: another that comes to the front neither gets nor loses any, nor the list of findings', async () => {
    const [one, two] = [open('一.xlsx'), open('二.xlsx')]
    model = new WpsModel([one, two])
    const pane = await paneOver()
    await pane.setDate('2024-06-30')
    await pane.check()
    await setAside(pane, '一的')
    await pane.answer({ 'household.assets.financial': 0 })
    model.activate(two)
    // still about the first: it is written there
    await setAside(pane, '又是一的')
    await pane.addList?.()
    expect([one.xmlParts.size, two.xmlParts.size]).toEqual([1, 0])
    expect([one.sheets.length, two.sheets.length]).toEqual([sample.length + 1, sample.length])
    await pane.check()
    expect(pane.getState()).toMatchObject({ ignored: [], receipts: [], date: '', answers: {} })
    await setAside(pane, '二的')
    model.activate(one)
    await pane.check()
    expect([reasons(pane), pane.getState().date]).toEqual([['一的', '又是一的'], '2024-06-30'])
    model.activate(two)
    expect(reasons(await paneOver())).toEqual(['二的'])
  })

  test('what was verified in one workbook settles nothing in another', async () => {
    const [one, two] = [open('一.xlsx'), open('二.xlsx')]
    model = new WpsModel([one, two])
    const { keeper } = wpsHost(model.app)
    await keeper?.read()
    const verified = [{ code: 'a1b2', nth: 1, result: '属实', by: '甲', on: '2026-01-01' }]
    await keeper?.write({ version: 1, receipts: [], choices: {}, ignored: [], verified })
    const pane = await paneOver()
    expect(pane.getState().verified).toEqual(verified)
    model.activate(two)
    await pane.check()
    expect(pane.getState().verified).toEqual([])
  })

  test('a workbook that is saved under another name stays the one that it was', async () => {
    const book = open('台账.xlsx')
    model = new WpsModel([book])
    const pane = await paneOver()
    await pane.check()
    book.name = '台账2.xlsx'
    await setAside(pane, '已核实')
    expect(book.xmlParts.size).toBe(1)
    await pane.check()
    expect(reasons(pane)).toEqual(['已核实'])
  })

  test('nothing goes into another workbook where the one that was checked is closed, and the person is told', async () => {
    const [one, two] = [open('一.xlsx'), open('二.xlsx')]
    model = new WpsModel([one, two])
    const pane = await paneOver()
    await pane.check()
    model.close(one)
    await setAside(pane, '已核实')
    expect([one.xmlParts.size, two.xmlParts.size, pane.getState().message?.key]).toEqual([0, 0, 'message.notKept'])
    pane.dismiss()
    await rest()
    expect(pane.getState().message).toBeUndefined()
    await pane.addList?.()
    expect([two.sheets.length, pane.getState().message?.key]).toEqual([sample.length, 'fault.sheet-missing'])
  })

  test('an older WPS without custom XML checks all the same, and says that nothing is kept', async () => {
    model = new WpsModel([open('台账.xlsx')])
    model.hasXmlParts = false
    const pane = await paneOver()
    await pane.check()
    await setAside(pane, '已核实')
    expect(pane.getState()).toMatchObject({ message: { key: 'message.notKept' }, ignored: [{ reason: '已核实' }] })
  })

  test('a pane that is opened before any workbook hears of edits once there is one', async () => {
    const book = open('台账.xlsx')
    model = new WpsModel([])
    const pane = await paneOver()
    expect(pane.getState().message?.key).toBe('fault.no-workbook')
    model.books.push(book)
    await pane.check()
    await setAside(pane, '已核实')
    model.raise('SheetChange', book.sheets[0], { top: 3, left: 0, bottom: 3, right: 0 })
    expect([book.xmlParts.size, pane.getState().stale]).toEqual([1, true])
  })
})
