import type { CheckReport, Finding } from '@nuandong/core'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Checker } from '../../../excel-addin/src/pane/checking.ts'
import { checkingHere } from '../../../excel-addin/src/pane/run-check.ts'
import { begin, merged, villages } from './begin.ts'

const downloaded: File[] = []

const RIGHT = ['登记无误', '李主任', '2025-06-20']

/** The sheets of doubts as somebody fills them in: every doubt was seen to, with these results in turn. */
async function filledIn(file: File, results: readonly (readonly string[])[] = [RIGHT]): Promise<File> {
  let seen = 0
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  for (const sheet of book.worksheets.filter(({ name }) => name.startsWith('待核实')))
    sheet.eachRow((row) => {
      if (!/^\w+-\w+$/.test(String(row.getCell(10).value))) return
      for (const [index, text] of results[seen++ % results.length].entries()) row.getCell(7 + index).value = text
    })
  return new File([await book.xlsx.writeBuffer()], '填好.xlsx')
}

describe('what a person settles', () => {
  let parts: ReturnType<typeof begin>
  beforeEach(async () => {
    parts = begin()
    await parts.session.connect()
    downloaded.length = 0
    vi.stubGlobal('document', { createElement: () => ({ click() {} }) })
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${downloaded.push(file as File)}`)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
  const state = () => parts.session.getState()

  test('what is set aside leaves the list, keeps reason, name and day, and comes back when its row changes', async () => {
    await parts.session.check()
    const before = state().report as CheckReport
    const finding = before.findings.find(({ row, outcome }) => row !== null && outcome === 'fail') as Finding
    parts.session.ignore([finding], ' ', '李主任')
    expect(state().ignored).toEqual([])
    parts.session.ignore([finding], '已电话核实', '李主任')
    expect(state().report?.findings).not.toContainEqual(finding)
    expect(state().report?.totals[finding.severity]).toBe(before.totals[finding.severity] - 1)
    expect(state().setAside).toMatchObject([{ finding, ignored: { reason: '已电话核实', by: '李主任' } }])
    expect(state().ignored[0].on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await parts.session.check()
    expect(state().setAside).toHaveLength(1)

    // it leaves with the file and comes back with it
    const again = begin()
    again.session.resume(JSON.parse(JSON.stringify(parts.session.work())))
    await again.session.check()
    expect(again.session.getState().setAside).toMatchObject([{ finding }])

    const column = finding.cells[0] === `A${finding.row}` ? 'B' : 'A'
    again.user.edit('id of 花名册', `${column}${finding.row}`, '另写')
    await again.session.check()
    expect(again.session.getState()).toMatchObject({ setAside: [], ignored: [] })
    expect(again.session.getState().message?.key).toBe('message.ignoreCancelled')
    expect(again.session.clerk()).toBe('')
    expect(parts.session.clerk()).toBe('李主任')
  })

  test('what is set aside on one sheet stays so while another is checked', async () => {
    parts = begin([...merged, { ...villages[0], name: '另一张' }])
    await parts.session.check()
    const finding = state().report?.findings.find(({ row }) => row !== null) as Finding
    parts.session.ignore([finding], '已核实', '甲')
    parts.user.activate('id of 另一张')
    await parts.session.check()
    expect(state()).toMatchObject({
      ignored: [{ sheet: '花名册', reason: '已核实' }],
      setAside: [],
      message: undefined,
    })
    parts.user.activate('id of 花名册')
    await parts.session.check()
    expect(state().setAside).toMatchObject([{ finding }])
  })

  test('what is set aside is there again when it tells of another partner, though its own row is as it was', async () => {
    let partner = 41
    const pairing: Checker = async (request, options) => {
      const report = await checkingHere().check(request, options)
      const [first] = report.findings.filter(({ row }) => row !== null)
      first.related = [{ file: 0, sheet: first.sheet, row: partner, cells: [`G${partner}`] }]
      first.relatedCount = 1
      return report
    }
    parts = begin(merged, pairing)
    await parts.session.check()
    const finding = state().report?.findings.find(({ related }) => related?.[0]?.row === partner) as Finding
    parts.session.ignore([finding], '是同一人', '甲')
    await parts.session.check()
    expect(state().setAside).toHaveLength(1)
    partner = 57
    await parts.session.check()
    expect(state().setAside).toEqual([])
    expect(state().report?.findings).toContainEqual(expect.objectContaining({ cells: finding.cells, relatedCount: 1 }))
  })

  test('a remark in a new column brings back nothing of other rows', async () => {
    await parts.session.check()
    const finding = state().report?.findings.find(({ row }) => row !== null) as Finding
    parts.session.ignore([finding], '已核实', '甲')
    parts.user.edit('id of 花名册', 'AZ1', '备注')
    await parts.session.check()
    expect(state().setAside).toHaveLength(1)
  })

  test('brought back, a finding that was set aside is in its place again', async () => {
    await parts.session.check()
    const before = state().report as CheckReport
    const finding = before.findings.find(({ row }) => row !== null) as Finding
    parts.session.ignore([finding], '已核实', '甲')
    parts.session.restore(state().ignored)
    expect(state().report).toEqual(before)
  })

  test('all findings of one cause are set aside for one reason, and brought back at once', async () => {
    await parts.session.check()
    const before = state().report as CheckReport
    const same = before.findings
      .map((finding) => parts.session.sameCause(finding))
      .reduce((most, one) => (one.length > most.length ? one : most))
    expect(same.length).toBeGreaterThan(2)
    parts.session.ignore(same, '全村统一发放', '李主任')
    expect(state().report?.findings).toHaveLength(before.findings.length - same.length)
    expect(state().setAside.map(({ finding }) => finding)).toEqual(same)
    expect(new Set(state().ignored.map(({ reason }) => reason))).toEqual(new Set(['全村统一发放']))
    parts.session.restore(state().ignored)
    expect(state().report).toEqual(before)
  })

  test('doubts go out on a sheet a village, come back verified, stay so with the file, and are doubts again on request', async () => {
    await parts.session.check()
    const { doubt } = (state().report as CheckReport).totals
    expect(doubt).toBeGreaterThan(0)
    await parts.session.writeDoubts?.()
    expect(downloaded.map(({ name }) => name)).toEqual(['低保花名册-核对报告.xlsx'])
    const work = JSON.stringify(parts.session.work())
    await parts.session.readDoubts?.([downloaded[0]])
    expect(state().message?.key).toBe('message.noAnswers')
    expect(JSON.stringify(parts.session.work())).toBe(work)

    const filled = await filledIn(downloaded[0])
    await parts.session.readDoubts?.([filled])
    expect(state().message).toMatchObject({
      key: 'message.doubtsRead',
      params: { fates: `${doubt} 条登记无误，不再列出` },
    })
    expect(state().report?.totals.doubt).toBe(0)
    expect(state().report?.answered?.[0]).toMatchObject({ result: '登记无误', by: '李主任', on: '2025-06-20' })

    const again = begin()
    again.session.resume(JSON.parse(JSON.stringify(parts.session.work())))
    await again.session.check()
    expect(again.session.getState().report?.totals.doubt).toBe(0)
    await again.session.forgetDoubts?.()
    expect(again.session.getState().report?.totals.doubt).toBe(doubt)
  })

  test('reading back tells of every answer what came of it, and the numbers add up', async () => {
    await parts.session.check()
    await parts.session.writeDoubts?.()
    const results = ['登记无误', '情况属实', '已更正', '不在家，待核实'].map((result) => [
      result,
      '李主任',
      '2025-06-20',
    ])
    const filled = await filledIn(downloaded[0], [...results, ['登记无误', '', '']])
    const told = async () => {
      await parts.session.readDoubts?.([filled])
      return state().message?.params as { read: number; fates: string }
    }
    const { read, fates } = await told()
    for (const words of ['不再列出', '问题属实、待处理', '说已更正', '没有核实清楚', '没有填核实人'])
      expect(fates).toContain(words)
    expect(fates.match(/\d+(?= 条)/g)?.reduce((sum, one) => sum + Number(one), 0)).toBe(read)
    const doubted = state().report?.findings.find(({ severity, outcome }) => severity === 'doubt' && outcome === 'fail')
    parts.user.edit('id of 花名册', doubted?.cells[0] as string, '已改')
    expect((await told()).fates).toMatch(/\d 条的登记在核实后改过/)
  })
})
