import { type CheckReport, CONFIDENT, type Finding, loadPolicy, type ParameterId } from '@nuandong/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { FindingDetail } from '../../../core/src/ui/findings/FindingDetail.tsx'
import { placeText } from '../../../core/src/ui/findings/place.ts'
import { memoryHost } from '../../../excel-addin/src/host/memory.ts'
import { rememberedInMemory } from '../../../excel-addin/src/host/remembered.ts'
import { findingsAt } from '../../../excel-addin/src/pane/cells.ts'
import type { Checker } from '../../../excel-addin/src/pane/checking.ts'
import { hostExaminer } from '../../../excel-addin/src/pane/examine.ts'
import { checkingHere } from '../../../excel-addin/src/pane/run-check.ts'
import { createSession } from '../../../excel-addin/src/pane/session.ts'
import { DOUBTFUL } from '../registers.ts'
import { begin, merged, villages } from './begin.ts'

/** The real check; a sex that the ID number tells counts as a certain correction, so that there is one to make. */
const correcting: Checker = async (request, options) => {
  const report = await checkingHere().check(request, options)
  for (const finding of report.findings) {
    if (finding.field !== 'sex' || !/^[男女]$/.test(finding.expected)) continue
    finding.fix = { [finding.cells[0]]: finding.expected }
  }
  return report
}

describe('a session', () => {
  let parts: ReturnType<typeof begin>
  beforeEach(async () => {
    parts = begin()
    await parts.session.connect()
  })
  const state = () => parts.session.getState()

  test('checks the active sheet as the command line checks its file', async () => {
    await parts.session.check()
    const { report, phase, message, stale } = state()
    expect(report?.files[0]?.sheets[0]).toMatchObject({ register: 'dibao' })
    expect(report?.totals.error).toBeGreaterThan(0)
    expect({ phase, message, stale }).toEqual({ phase: 'idle', message: undefined, stale: false })
  })

  test('checks the active sheet alone, or all sheets of the workbook when asked', async () => {
    parts = begin(villages)
    await parts.session.check()
    expect(state().report?.files[0].sheets).toHaveLength(1)
    parts.session.setScope('workbook')
    await parts.session.check()
    expect(state().report?.files[0].sheets).toHaveLength(villages.length)
  })

  test('where the sheet in front is a note, checks the others, says so and goes to the register', async () => {
    const note = { name: '填表说明', values: [['填表说明'], ['一、本表由各村填写。'], ['二、6月20日前报送。']] }
    parts = begin([note, ...villages])
    await parts.session.connect()
    await parts.session.check()
    const sheets = () => state().report?.files[0].sheets ?? []
    expect(sheets().map(({ register }) => register !== '')).toEqual([false, ...villages.map(() => true)])
    expect(state().message).toEqual({ tone: 'info', key: 'message.elsewhere', params: { sheet: '填表说明' } })
    expect(parts.user.selection()?.sheet).toBe(`id of ${villages[0].name}`)
    await parts.session.check()
    expect(sheets(), 'then the sheet in front').toHaveLength(1)
  })

  test('opening a finding selects its first cell', async () => {
    await parts.session.check()
    const [finding] = (state().report as CheckReport).findings
    await parts.session.open(0)
    expect(parts.user.selection()).toEqual({ sheet: 'id of 花名册', address: finding.cells[0] })
    expect(state().current).toBe(0)
  })

  test('next goes through what the filter shows and begins again after the last', async () => {
    await parts.session.check()
    const { findings } = state().report as CheckReport
    parts.session.setFilter({ hidden: ['doubt', 'notice', 'unknown'], check: '', village: '', text: '' })
    const errors = findings.flatMap((finding, index) =>
      finding.severity === 'error' && finding.outcome === 'fail' ? [index] : [],
    )
    const seen: (number | undefined)[] = []
    for (const _ of errors) {
      await parts.session.next()
      seen.push(state().current)
    }
    expect([...seen].sort((a, b) => Number(a) - Number(b))).toEqual(errors)
    await parts.session.next()
    expect(state().current).toBe(seen[0])
  })

  test('next before any check says what to do first', async () => {
    await parts.session.next()
    expect(state().message?.key).toBe('message.checkFirst')
  })

  test('selecting a cell in the sheet shows its finding in the pane', async () => {
    await parts.session.check()
    const { findings } = state().report as CheckReport
    const index = findings.findIndex((finding) => finding.cells.length > 0)
    parts.user.select('id of 花名册', findings[index].cells[0])
    expect(findings[state().current ?? -1].cells).toContain(findings[index].cells[0])
  })

  test('a selection that the list asked for, told late, does not take the person back in the list', async () => {
    parts = begin()
    const late: (() => void)[] = []
    const { onSelect } = parts.host
    parts.host.onSelect = (listener) => onSelect((place) => void late.push(() => listener(place)))
    await parts.session.connect()
    await parts.session.check()
    const { findings } = state().report as CheckReport
    await parts.session.open(0)
    parts.session.move(findings.length - 1)
    for (const tell of late.splice(0)) tell()
    expect(state().current).toBe(findings.length - 1)
    parts.user.select('id of 花名册', findings[0].cells[0])
    for (const tell of late.splice(0)) tell()
    expect(findings[state().current ?? -1].cells).toContain(findings[0].cells[0])
  })

  test('the household under the cursor is shown, as it is after an edit, and not before a check', async () => {
    const cell = 'G11'
    parts.user.select('id of 花名册', cell)
    expect(state().household).toBeUndefined()
    await parts.session.check()
    const { members = [], rows = [] } = state().household ?? {}
    expect(rows).toContain(11)
    const at = rows.indexOf(11)
    parts.user.edit('id of 花名册', 'E11', '新名字')
    await expect.poll(() => state().household?.members[at]?.name).toBe('新名字')
    expect(state().household?.members.map(({ row }) => row)).toEqual(members.map(({ row }) => row))
  })

  test('an answer that another look at the household overtakes is not lost', async () => {
    parts.user.select('id of 花名册', 'G11')
    await parts.session.check()
    const [savings, homes] = ['household.assets.financial', 'household.assets.homes']
    const first = parts.session.answer({ [savings]: 0 })
    await parts.session.answer({ [homes]: [] })
    await first
    expect(state().answers).toEqual({ [savings]: 0, [homes]: [] })
    await parts.session.answer({ [savings]: undefined })
    expect(state().answers).toEqual({ [homes]: [] })
  })

  test('what is said of a column is kept, used from then on, and can be taken back', async () => {
    parts = begin([DOUBTFUL])
    const reading = () => state().report?.files[0].sheets[0]
    await parts.session.check()
    const asked = reading()?.columns.find(({ header }) => header === '学校电话')
    expect(asked).toMatchObject({ field: 'phone', by: 'header', reasons: [{ what: 'contains' }] })
    expect(asked?.confidence).toBeLessThan(CONFIDENT)
    await parts.session.sayColumns('dibao', { [asked?.key ?? '']: 'phone' })
    const named = expect.objectContaining({ header: '学校电话', field: 'phone', by: 'user', confidence: 1 })
    expect(reading()?.columns).toContainEqual(named)

    const other = begin([DOUBTFUL], undefined, parts.remembered)
    await other.session.check()
    expect(other.session.getState().report?.files[0].sheets[0].columns).toContainEqual(named)

    await parts.session.forgetColumns('dibao')
    expect(reading()?.columns.some(({ by }) => by === 'user')).toBe(false)
  })

  test.each(['{', '7', '{"dibao":{"甲项":"no-such-field"},"none":{"甲项":"name"}}'])(
    'damaged memory of columns (%s) is as none',
    async (kept) => {
      const remembered = rememberedInMemory()
      remembered.set('columns', kept)
      parts = begin(merged, undefined, remembered)
      await parts.session.check()
      expect(state().report?.files[0].sheets[0]).toMatchObject({ register: 'dibao' })
      expect(Object.values(state().choices).flatMap((headers) => Object.keys(headers ?? {}))).toEqual([])
    },
  )

  test('an edit of the checked sheet makes the result stale until it has been checked again by itself', async () => {
    await parts.session.check()
    parts.user.edit('id of 花名册', 'A1', '改过的标题')
    expect(state().stale).toBe(true)
    await vi.waitFor(() => expect(state().stale).toBe(false))
  })

  test('marks every failed cell with the gravest severity, and clearing takes all marks off', async () => {
    await parts.session.check()
    await parts.session.mark()
    const { findings } = state().report as CheckReport
    for (const finding of findings.filter((one) => one.outcome === 'fail' && one.severity === 'error'))
      for (const cell of finding.cells) expect(parts.user.markAt('id of 花名册', cell)).toBe('error')
    expect(state().message?.key).toBe('message.marked')
    await parts.session.clearMarks()
    expect(
      findings.flatMap((finding) => finding.cells).filter((cell) => parts.user.markAt('id of 花名册', cell)),
    ).toEqual([])
  })

  test('marking right after an edit checks first, tells how far that has come, and marks what is there now', async () => {
    const edited = { reports: 0 }
    parts = begin(merged, async (request, options) => {
      edited.reports++
      // the person goes on typing while the first check after the edit is running
      if (edited.reports === 2) parts.user.insertRow('id of 花名册', 5)
      return checkingHere().check(request, options)
    })
    await parts.session.connect()
    await parts.session.check()
    parts.user.insertRow('id of 花名册', 5)
    const phases = new Set<string>()
    parts.session.subscribe(() => phases.add(state().phase))
    await parts.session.mark()
    expect([...phases]).toEqual(expect.arrayContaining(['checking', 'writing', 'idle']))
    expect(state()).toMatchObject({ stale: false, message: { tone: 'info', key: 'message.marked' } })
    const failed = (state().report as CheckReport).findings.filter(({ outcome }) => outcome === 'fail')
    for (const { cells } of failed)
      for (const cell of cells) expect(parts.user.markAt('id of 花名册', cell)).toBeDefined()
  })

  test('an edit that the host did not tell is found out when marking, and checked first', async () => {
    parts = begin()
    await parts.session.check() // not connected: no edit is heard of
    const before = state().report?.findings.find(({ outcome, row }) => outcome === 'fail' && row !== null) as Finding
    parts.user.insertRow('id of 花名册', 2)
    await parts.session.mark()
    expect(state().message?.key).toBe('message.marked')
    const after = state().report?.findings.find(({ check, value }) => check === before.check && value === before.value)
    expect(after?.row).not.toBe(before.row)
    expect(parts.user.markAt('id of 花名册', after?.cells[0] as string)).toBeDefined()
  })

  test('a correction is written, checked again, and can be taken back', async () => {
    parts = begin(merged, correcting)
    await parts.session.check()
    const { findings } = state().report as CheckReport
    const finding = findings.find((one) => one.fix)
    if (!finding?.fix) throw new Error('the sample has no sex to correct')
    const [[address, right]] = Object.entries(finding.fix)
    const before = parts.user.contentAt('id of 花名册', address)
    await parts.session.fix(finding)
    expect(String(parts.user.contentAt('id of 花名册', address).value)).toBe(right)
    const again = state().report as CheckReport
    expect(again.findings.some((one) => one.check === finding.check && one.cells.includes(address))).toBe(false)
    expect(state().receipts).toHaveLength(1)
    await parts.session.undo()
    expect(parts.user.contentAt('id of 花名册', address)).toEqual(before)
    expect(state().receipts).toHaveLength(0)
    expect(state().report?.findings.length).toBe(findings.length)
  })

  test('what was taken back is done again, step by step, until something else is written', async () => {
    parts = begin(merged, correcting)
    await parts.session.check()
    const fixes = (state().report as CheckReport).findings.filter(({ fix }) => fix).slice(0, 2)
    const cells = fixes.map(({ fix }) => Object.keys(fix ?? {})[0])
    const now = () => cells.map((address) => parts.user.contentAt('id of 花名册', address).value)
    const before = now()
    for (const finding of fixes) await parts.session.fix(finding)
    const after = now()
    expect(after).not.toEqual(before)
    for (const _ of fixes) await parts.session.undo()
    expect(now()).toEqual(before)
    for (const _ of fixes) await parts.session.redo()
    expect(now()).toEqual(after)
    expect(state().message?.key).toBe('message.redone')
    for (const _ of fixes) await parts.session.undo()
    expect(now()).toEqual(before)
    await parts.session.fix((state().report as CheckReport).findings.find(({ fix }) => fix) as Finding)
    expect(state().undone).toEqual([])
    await parts.session.redo()
    expect(now().filter((value, at) => value !== before[at])).toHaveLength(1)
  })

  test('what was taken back is not done again over what somebody has typed there since', async () => {
    const { finding, address } = await certain()
    await parts.session.fix(finding)
    await parts.session.undo()
    parts.user.edit('id of 花名册', address, '不详')
    await parts.session.redo()
    expect(parts.user.contentAt('id of 花名册', address).value).toBe('不详')
    expect(state().message?.key).toBe('fault.cell-changed')
  })

  /** A certain correction of the sample, and where it would be written. */
  async function certain() {
    parts = begin(merged, correcting)
    await parts.session.check()
    const finding = state().report?.findings.find((one) => one.fix)
    if (!finding?.fix) throw new Error('the sample has no sex to correct')
    const [[address, right]] = Object.entries(finding.fix)
    return { finding, address, right }
  }
  const sexes = async () => (await parts.host.readSheet('id of 花名册')).values.map((row) => row.slice())

  test('a correction is not written into the row that has come into the place of its own', async () => {
    const { finding } = await certain()
    await parts.session.connect()
    parts.user.insertRow('id of 花名册', (finding.row as number) - 1)
    const before = await sexes()
    await parts.session.fix(finding)
    expect(await sexes()).toEqual(before)
    expect(state()).toMatchObject({ receipts: [], message: { tone: 'warning', key: 'fault.sheet-changed' } })
    await parts.session.fill(finding, '女')
    expect(await sexes()).toEqual(before)
  })

  test('a correction is not written over what the person has typed there since', async () => {
    const { finding, address } = await certain()
    await parts.session.connect()
    parts.user.edit('id of 花名册', address, '不详')
    await parts.session.fix(finding)
    expect(parts.user.contentAt('id of 花名册', address).value).toBe('不详')
    expect(state().message?.key).toBe('fault.sheet-changed')
  })

  test('a correction is checked on its own sheet, although another has come to the front', async () => {
    parts = begin([...merged, { ...villages[0], name: '另一张' }], correcting)
    await parts.session.check()
    const finding = state().report?.findings.find((one) => one.fix) as Finding
    parts.user.activate('id of 另一张')
    await parts.session.fix(finding)
    expect(state().sheets.map(({ sheet }) => sheet.name)).toEqual(['花名册'])
    expect(state().message?.key).toBe('message.fixed')
    await parts.session.check()
    expect(state().sheets.map(({ sheet }) => sheet.name)).toEqual(['另一张'])
  })

  describe('with a list beside it whose sheet has the same name', () => {
    const header = '乡镇,村（社区）,组别,编号,姓名,与户主关系,身份证号码'
    const list = new File([`低保花名册\n${header}\n三星镇,井田村,6组,1,余敬俊,户主,511027199110269610\n`], '花名册.csv')
    const besideFinding = () => {
      const { findings } = state().report as CheckReport
      const index = findings.findIndex(({ file, cells }) => file === 1 && cells.length > 0)
      return { index, finding: findings[index] }
    }

    test('a finding of the list is no finding of the cell of that name', async () => {
      await parts.session.check()
      await parts.session.openBeside([list])
      const { finding, index } = besideFinding()
      expect(finding.sheet).toBe('花名册')
      const [address] = finding.cells
      const here = findingsAt(state().report?.findings ?? [], '花名册', address)
      expect(here).not.toContain(index)
    })

    test('the list and the detail name its file, and give no way to the cell of the sheet that is open', async () => {
      await parts.session.check()
      await parts.session.openBeside([list])
      const report = state().report as CheckReport
      const { finding } = besideFinding()
      expect(placeText(report, finding)).toBe(`花名册.csv 花名册 ${finding.cells[0]}`)
      const detail = (one: Finding) =>
        renderToStaticMarkup(createElement(FindingDetail, { report, finding: one, onGo: () => undefined }))
      expect(detail(finding)).toContain('打开那份文件')
      expect(detail(finding)).not.toContain('<button')
      const own = report.findings.find(({ file, cells }) => file === 0 && cells.length > 0) as Finding
      expect(placeText(report, own)).toBe(`花名册 ${own.cells[0]}`)
      expect(detail(own)).toContain('<button')
    })

    test('a file that cannot be used is named', async () => {
      await parts.session.check()
      await parts.session.openBeside([new File([], '空.xlsx')])
      expect(state().message?.fault?.params.file).toBe('空.xlsx')
    })
  })

  test('a check can be stopped, and the former result stays', async () => {
    await parts.session.check()
    const first = state().report
    const endless: Checker = (_request, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const other = begin(merged, endless)
    const running = other.session.check()
    await new Promise((done) => setTimeout(done, 20))
    expect(other.session.getState().phase).toBe('checking')
    other.session.cancel()
    await running
    expect(other.session.getState()).toMatchObject({
      phase: 'idle',
      message: { key: 'message.cancelled' },
      report: undefined,
    })
    expect(state().report).toBe(first)
  })

  test('a failing check becomes a sentence, and the pane goes on', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const failing = begin(merged, async () => {
      throw new Error('broken')
    })
    await failing.session.check()
    expect(failing.session.getState()).toMatchObject({
      phase: 'idle',
      message: { tone: 'warning', key: 'fault.check' },
    })
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
  })

  test('language and place are remembered for the user, the date for this workbook only', async () => {
    parts.session.setLocale('en')
    parts.session.setPlace('510100')
    await parts.session.setDate('2024-05-06')
    const again = begin(merged, undefined, parts.remembered)
    await again.session.connect()
    expect(again.session.getState()).toMatchObject({ locale: 'en', place: '510100', date: '2024-05-06' })
    const { host } = memoryHost('另一本.xlsx', [{ id: '1', name: '表', values: [] }])
    const other = createSession({
      host,
      examine: hostExaminer(host, checkingHere().check),
      remembered: parts.remembered,
    })
    await other.connect()
    expect(other.getState()).toMatchObject({ locale: 'en', date: '' })
  })

  test('a date and a place that the user chose decide which law is applied', async () => {
    await parts.session.setDate('2023-03-01')
    parts.session.setPlace('510185')
    await parts.session.check()
    expect(state().report?.policy).toMatchObject({ place: '510185', date: '2023-03-01' })
  })

  test('the sheets that one check leaves out are named, and checked with one press', async () => {
    parts = begin([...villages, { name: 'Sheet9', values: [] }])
    await parts.session.check()
    const [, ...others] = villages.map(({ name }) => name)
    expect(state().unchecked).toEqual(others)
    parts.session.setScope('workbook')
    await parts.session.check()
    expect(state()).toMatchObject({ unchecked: [], scope: 'workbook' })
    expect(state().report?.files[0].sheets).toHaveLength(villages.length + 1)
  })

  test('an empty sheet is told as such', async () => {
    parts = begin([{ name: '空表', values: [] }])
    await parts.session.check()
    expect(state().report?.files[0].sheets[0]).toMatchObject({ register: '', passed: 'empty' })
  })

  test('a local figure is asked for its document number, then kept on this machine and used at once', async () => {
    await parts.session.check()
    const lacking = (list: CheckReport['notChecked'] = []) =>
      list.flatMap(({ reason, params }) => (reason === 'missing-parameter' ? [String(params.parameter)] : []))
    const [path] = lacking(state().report?.notChecked).filter((one) => {
      const { kind } = loadPolicy().definition(one.split('@')[0] as ParameterId)
      return kind === 'number'
    })
    const [parameter, place] = path.split('@')
    const figure = { parameter, place, value: 3, document: '关于印发本地标准的通知', number: '', from: '2025-01-01' }
    expect(await parts.session.addFigure(figure, '简阳市本地标准')).toMatchObject([{ code: 'no-document-number' }])
    expect(state().packs).toEqual([])
    expect(await parts.session.addFigure({ ...figure, number: '简民发〔2025〕1号' }, '简阳市本地标准')).toEqual([])
    expect(lacking(state().report?.notChecked)).not.toContain(path)
    expect(state().report?.policy.pack).toContain('local-510185')

    const later = begin(merged, undefined, parts.remembered)
    await later.session.connect()
    expect(later.session.getState().packs).toMatchObject([{ id: 'local-510185' }])
    await later.session.removePack('local-510185')
    expect(lacking(later.session.getState().report?.notChecked)).toContain(path)
  })
})
