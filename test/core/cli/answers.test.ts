import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { fictionalId } from '../checks/fictional-id.ts'
import { runHere } from './support/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'nuandong-answers-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const HEADER = '村,户主姓名,身份证号码,家庭人口,保障人口,月保障金,银行账号'
const ACCOUNT = '6214591100000000012'
/** A register with a household in each of two villages that has no account. */
function register(name: string, changed: Record<string, string> = {}): string {
  const cells = { amount: '900', account: '现金', ...changed }
  const rows = [
    ['丙灵村', '韩素英', fictionalId('1955-03-15', '女', 1), 1, 1, 900, ACCOUNT],
    ['丙灵村', '蒲正华', fictionalId('1956-03-15', '男', 2), 1, 1, cells.amount, cells.account],
    ['白马村', '魏光琼', fictionalId('1957-03-15', '女', 3), 1, 1, 880, '未办'],
  ]
  const path = at(name)
  writeFileSync(path, `\uFEFF${['2025年6月农村低保花名册', HEADER, ...rows].join('\n')}`)
  return path
}

const june = register('六月.csv')
const report = async (lang: string) => {
  const path = at(`核对报告-${lang}.xlsx`)
  await runHere('check', june, '--format', 'report', '--out', path, '--lang', lang)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer)
  return book
}

/** The report with the doubt on the account of a person answered. */
async function filled(name: string, answers: Record<string, string[]>, lang = 'zh-CN'): Promise<string> {
  const book = await report(lang)
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      const own = answers[String(row.getCell(3).value)]
      if (!/账|account/i.test(String(row.getCell(6).value)) || !own || !row.getCell(10).value) return
      for (const [index, text] of own.entries()) row.getCell(7 + index).value = text
    })
  writeFileSync(at(name), Buffer.from(await book.xlsx.writeBuffer()))
  return at(name)
}

type Answered = { check: string; row: number; result: string; by: string; on: string }
const check = async (path: string, answers: string) => {
  const { stdout } = await runHere('check', path, '--answered', answers, '--format', 'json')
  const { findings, answered = [], totals } = JSON.parse(stdout)
  const isOpen = ({ check: id }: { check: string }) => id === 'account-missing'
  return {
    open: findings.filter(isOpen).map(({ row }: { row: number }) => row),
    answered: answered.map(({ row, result, by, on }: Answered) => [row, result, by, on]),
    totals,
  }
}

const SIGNED = { 蒲正华: ['属实无误', '李明', '2025-07-02'] }

describe('doubts that were answered (issue 14.9: read back next month)', () => {
  test('the report has one sheet a village, to print and to fill in', async () => {
    const names = (await report('zh-CN')).worksheets.map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('待核实'))).toEqual(['待核实-丙灵村', '待核实-白马村'])
    expect((await report('en')).worksheets.map(({ name }) => name)).toContain('To verify-丙灵村')
  })
  test.each(['zh-CN', 'en'])('what was verified and has not changed is told as answered, in %s', async (lang) => {
    const { open, answered, totals } = await check(register('七月.csv'), await filled(`${lang}.xlsx`, SIGNED, lang))
    expect(answered).toEqual([[4, '属实无误', '李明', '2025-07-02']])
    expect([open, totals.answered]).toEqual([[5], 1])
    const { stdout } = await runHere('check', june, '--answered', at(`${lang}.xlsx`))
    expect(stdout).toMatch(/【已核实】1 处.*\n.*蒲正华\n.*\n.*核实结果：属实无误　核实人：李明　2025-07-02/)
  })
  test('a doubt whose cell has changed since is open again', async () => {
    const answers = await filled('改.xlsx', SIGNED)
    expect(await check(register('改账号.csv', { account: '' }), answers)).toMatchObject({ open: [4, 5], answered: [] })
  })
  test('a change elsewhere in the row leaves it answered', async () => {
    const answers = await filled('别.xlsx', SIGNED)
    expect(await check(register('改金额.csv', { amount: '910' }), answers)).toMatchObject({ open: [5] })
  })
  test.each([
    ['nobody has signed it', ['属实无误', '', '2025-07-02']],
    ['something is still to be done', ['待整改', '李明', '2025-07-02']],
    ['nobody was met', ['经两次入户不在家', '李明', '2025-07-02']],
    ['the doubt was found to be true', ['疑点属实，应停发', '李明', '2025-07-02']],
    ['what was corrected does not show', ['已更正', '李明', '2025-07-02']],
    ['the answer only says that it is so', ['属实', '李明', '2025-07-02']],
    ['the sheet says that it is so', ['问题属实，待处理', '李明', '2025-07-02']],
  ])('a doubt stays open where %s', async (_, answer) => {
    expect(await check(june, await filled('开.xlsx', { 蒲正华: answer }))).toMatchObject({ open: [4, 5], answered: [] })
  })
  test.each([
    ['属实无误', '已核实属实，待处理：属实无误（李明 2025-07-02）'],
    ['已死亡，待处理', '已核实属实，待处理：已死亡，待处理（李明 2025-07-02）'],
    ['属实', '已核实属实，待处理：属实（李明 2025-07-02）'],
    ['已停发', '核实过：已停发（李明 2025-07-02）'],
    ['本人健在', undefined],
    ['登记无误', undefined],
    ['没有死亡，死亡名单有误', undefined],
  ])('H10: of one on the list of deaths, “%s” is listed as %s', async (result, told) => {
    const members = at('成员.csv')
    const deaths = at('死亡.csv')
    const head = (nth: number, name: string, id: string, relation: string) =>
      [nth, 'JY000001', name, id, relation, '丙灵村'].join()
    const [wife, husband] = [fictionalId('1955-03-15', '女', 1), fictionalId('1953-03-15', '男', 2)]
    const header = '序号,户编号,姓名,身份证号码,与户主关系,村'
    const rows = [head(1, '汪玲晶', wife, '户主'), head(2, '韩武先', husband, '配偶')]
    writeFileSync(members, `\uFEFF${['2025年6月农村低保花名册', header, ...rows].join('\n')}`)
    writeFileSync(
      deaths,
      `\uFEFF${['死亡人员名单', '姓名,身份证号码,死亡日期', `韩武先,${husband},2025-03-02`].join('\n')}`,
    )
    const path = at('死亡核实.xlsx')
    await runHere('check', members, deaths, '--format', 'report', '--out', path)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer)
    const named: string[] = []
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => {
        if (row.getCell(4).value !== '死亡仍在册' || !row.getCell(10).value) return
        named.push(String(row.getCell(3).value))
        expect(row.getCell(7).dataValidation.formulae).toEqual(['"本人健在,已死亡，待处理,已停发"'])
        for (const [index, text] of [result, '李明', '2025-07-02'].entries()) row.getCell(7 + index).value = text
      })
    expect(named).toEqual(['韩武先（户主 汪玲晶）'])
    writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()))
    const { stdout } = await runHere('check', members, deaths, '--answered', path, '--format', 'json')
    const { findings, coverage } = JSON.parse(stdout)
    // the dead of the list are no further people of the register
    expect(coverage).toMatchObject({ households: 1, people: 2 })
    const open = findings.filter(({ check: id }: { check: string }) => id === 'dead-in-register')
    expect(open.map(({ message }: { message: string }) => message)).toEqual(told ? [expect.stringContaining(told)] : [])
  })
  test('a doubt on an account that more households share than when it was answered is open again', async () => {
    const shared = (name: string, households: number) => {
      const rows = ['韩素英', '蒲正华', '魏光琼', '向友才'].map((head, at) => {
        const account = at < households ? ACCOUNT : '未办'
        return ['丙灵村', head, fictionalId(`195${5 + at}-03-15`, '女', at + 1), 1, 1, 900 + at, account]
      })
      writeFileSync(at(name), `\uFEFF${['2025年6月农村低保花名册', HEADER, ...rows].join('\n')}`)
      return at(name)
    }
    const book = new ExcelJS.Workbook()
    await runHere('check', shared('二户.csv', 2), '--format', 'report', '--out', at('二户.xlsx'))
    await book.xlsx.load(new Uint8Array(readFileSync(at('二户.xlsx'))).buffer)
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => {
        if (!/同一账号/.test(String(row.getCell(6).value))) return
        for (const [index, text] of SIGNED.蒲正华.entries()) row.getCell(7 + index).value = text
      })
    writeFileSync(at('二户.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
    const open = async (path: string) => {
      const { stdout } = await runHere('check', path, '--answered', at('二户.xlsx'), '--format', 'json')
      return JSON.parse(stdout)
        .findings.filter(({ check: id }: { check: string }) => id === 'account-shared')
        .map(({ row }: { row: number }) => row)
    }
    expect(await open(at('二户.csv'))).toEqual([])
    expect(await open(shared('三户.csv', 3))).toEqual([3, 4, 5])
  })
  test('one of two doubts that look alike, answered on the sheets of two months, answers one', async () => {
    const twins = at('同名.csv')
    const rows = [1, 3].map((nth) => ['丙灵村', '韩素英', fictionalId('1955-03-15', '女', nth), 1, 1, 900, '现金'])
    const other = ['丙灵村', '蒲正华', fictionalId('1956-03-15', '男', 2), 1, 1, 910, ACCOUNT]
    writeFileSync(twins, `\uFEFF${['2025年6月农村低保花名册', HEADER, ...rows, other].join('\n')}`)
    const answers: string[] = []
    for (const month of ['五月', '六月']) {
      const path = at(`同名${month}.xlsx`)
      await runHere('check', twins, '--format', 'report', '--out', path)
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer)
      let isAnswered = false
      for (const sheet of book.worksheets)
        sheet.eachRow((row) => {
          if (isAnswered || !/账号栏写的是/.test(String(row.getCell(6).value)) || !row.getCell(10).value) return
          isAnswered = true
          for (const [index, text] of SIGNED.蒲正华.entries()) row.getCell(7 + index).value = text
        })
      expect(isAnswered).toBe(true)
      writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()))
      answers.push('--answered', path)
    }
    const { stdout } = await runHere('check', twins, ...answers, '--format', 'json')
    const open = JSON.parse(stdout).findings.filter(({ check: id }: { check: string }) => id === 'account-missing')
    expect(open.map(({ row }: { row: number }) => row)).toEqual([3, 4])
  })
  test.each(['核对报告', '批注'])(
    'sheets that the product itself wrote (%s) are told as such and not read',
    async (what) => {
      const whole = at('自写.xlsx')
      const copy = at('花名册.xlsx')
      const book = new ExcelJS.Workbook()
      const rows = readFileSync(june, 'utf8')
        .replace('\uFEFF', '')
        .split('\n')
        .map((line) => line.split(','))
      book.addWorksheet('花名册').addRows(rows)
      writeFileSync(copy, Buffer.from(await book.xlsx.writeBuffer()))
      await runHere('check', copy, '--format', what === '批注' ? 'annotated' : 'report', '--out', whole)
      const read = async () => {
        const { stdout, sentences } = await runHere('check', whole, '--format', 'json')
        const { files, coverage } = JSON.parse(stdout)
        const sheets: { name: string; passed?: string }[] = files[0].sheets
        return { own: sheets.filter(({ passed }) => passed === 'own').map(({ name }) => name), coverage, sentences }
      }
      const { own, coverage, sentences } = await read()
      if (what === '批注') {
        expect([own, coverage.people]).toEqual([['核对结果'], 3])
        return
      }
      expect(own).toEqual(['汇总', '问题清单', '待核实-丙灵村', '待核实-白马村', '签字确认'])
      expect([coverage.people, sentences.join()]).toEqual([0, expect.stringContaining('没有台账')])
    },
  )
  test('a file without results is refused in one sentence, and never written over', async () => {
    const { status, sentences } = await runHere('check', june, '--answered', june)
    expect([status, sentences.join()]).toEqual([2, expect.stringContaining('没有读到核实结果')])
    const said = await runHere('check', june, '--answered', june)
    expect(`${said.stdout}${said.sentences.join()}`.split('没有读到核实结果'), 'once').toHaveLength(2)
    const answers = await filled('留.xlsx', SIGNED)
    const refused = await runHere('check', june, '--answered', answers, '--format', 'report', '--out', answers)
    expect(refused.status).toBe(2)
  })
})
