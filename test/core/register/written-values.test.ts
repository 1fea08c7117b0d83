import { checkRegisters, describeFinding, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { readRegisters, remarksOf } from '../../../core/src/register/index.ts'
import { fictionalId } from '../checks/fictional-id.ts'

type Cell = string | number | null
const policy = loadPolicy()
const ID = (nth: number) => fictionalId(`19${55 + nth}-03-15`, nth % 2 ? '男' : '女', nth)
/** A number whose check character is X. */
const WITH_X = '51208119620305957X'

const find = async (header: string[], rows: Cell[][], title = '2025年6月农村低保花名册') => {
  const values = [[title], header, ...rows]
  const { findings } = await checkRegisters(
    [{ path: '工作簿1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }],
    { policy, date: '2025-06-30' },
  )
  return findings
    .filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'notice')
    .map((one) => `${one.severity} ${one.catalogue} ${one.cells[0]} ${describeFinding(one, 'zh-CN').message}`)
}
const idsOnly = (...ids: string[]) =>
  find(
    ['户主姓名', '身份证号码', '家庭人口', '保障人口', '月保障金'],
    ids.map((id, at) => [['韩素英', '蒲正华', '魏光琼'][at], id, 1, 1, 900 + at]),
  )

describe('ID numbers as they are typed (A01, A15)', () => {
  test.each([
    ['U+200B behind', `${WITH_X}\u200b`],
    ['U+00A0 behind', `${WITH_X}\u00a0`],
    ['marks of direction around', `\u202d${WITH_X}\u202c`],
    ['U+FEFF before', `\ufeff${WITH_X}`],
    ['a soft hyphen inside', `512081\u00ad19620305957X`],
    ['a tab behind', `${WITH_X}\t`],
    ['full-width', '５１２０８１１９６２０３０５９５７Ｘ'],
  ])('%s is cleaned, with a notice', async (_, id) => expect(await idsOnly(id)).toEqual([]))
  test.each([
    ['×', '51208119620305957×'],
    ['Х', '51208119620305957Х'],
    ['*', '51208119620305957*'],
    ['O', `5120811962O305957X`],
    ['L', `5l208119620305957X`],
  ])('the look-alike %s is named', async (character, id) =>
    expect(await idsOnly(id)).toEqual([
      `error A01 B3 身份证号中的“${character}”是形近字符，不是数字或末位X，请改成正确的写法。`,
    ]),
  )
  test.each([
    ['ID', `ID${WITH_X}`],
    ['(子)', `${WITH_X}（子）`],
    ['.', `${WITH_X}.`],
  ])('what stands beside the number is named: %s', async (extra, id) =>
    expect(await idsOnly(id)).toEqual([`error A01 B3 身份证号前后多写了“${extra}”，请删去。`]),
  )
  test('masked numbers of a public notice are right, and said once not to be checked', async () => {
    const masked = ['512081********951X', '512081XXXXXXXX9533', '5120*************5']
    expect(await idsOnly(...masked)).toEqual([])
    const values = [['公示表'], ['户主姓名', '身份证号码', '月保障金'], ...masked.map((id) => ['韩*英', id, 900])]
    const { tables } = readRegisters([{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }])
    expect(remarksOf(tables[0]).map(({ kind, count }) => [kind, count])).toContainEqual(['uncheckable', 3])
  })
  test('before 2016 two people may have been given one number (重号)', async () => {
    const rows = ['韩素英', '蒲正华'].map((name) => [name, ID(1), 1, 1, 100])
    const header = ['户主姓名', '身份证号码', '家庭人口', '保障人口', '月保障金']
    const values = [['2009年6月农村低保花名册'], header, ...rows]
    const { findings } = await checkRegisters(
      [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }],
      { policy, date: '2009-06-30' },
    )
    expect(findings.filter(({ catalogue }) => catalogue === 'A08').map(({ severity }) => severity)).toEqual([
      'doubt',
      'doubt',
    ])
  })
})

describe('other papers than the ID card', () => {
  const aid = (header: string, cells: (id: string) => Cell[], ids: string[]) =>
    find(
      ['姓名', ...header.split(' '), '救助金额', '救助原因', '审批日期'],
      ids.map((id, at) => [
        ['陈港生', '李台生', '何嘉欣', '林志豪'][at],
        ...cells(id),
        2000 + at,
        '急难',
        '2025-05-06',
      ]),
      '2025年临时救助花名册',
    )
  const PAPERS = ['H12345678', '08123456', 'E12345678', '911840198001019667']
  test('under 证件号码', async () => expect(await aid('证件号码', (id) => [id], PAPERS)).toEqual([]))
  test('by the column 证件类型', async () =>
    expect(await aid('证件类型 身份证号', (id) => ['港澳居民来往内地通行证', id], PAPERS)).toEqual([]))
  test('under 身份证号 a doubt', async () =>
    expect(await aid('身份证号', (id) => [id], ['H12345678'])).toEqual([
      'doubt A01 B3 像是通行证、护照等其他证件的号码，不是18位身份证号。',
    ]))
})

describe('names (A13, A14, H10)', () => {
  const named = (...names: string[]) =>
    find(
      ['户主姓名', '身份证号码', '家庭人口', '保障人口', '月保障金'],
      names.map((name, at) => [name, ID(at), 1, 1, 900 + at]),
    )
  test.each([
    '加仓•晋美南杰',
    '阿卜来提．如则托合提',
    '穆拉提.马木提',
    '扎西・多吉',
    '吉克阿优・木牛。',
    '努尔买买提阿布都外力',
    '杨\u200b玉兰',
    '唐\u00ad小宝',
  ])('%s is a proper name', async (name) => expect(await named(name)).toEqual([]))
  test.each(['何春花（故）', '罗大明(死亡)', '罗大明已去世'])('%s says that she or he has died', async (name) =>
    expect(await named(name)).toEqual(['doubt H10 A3 登记为已死亡，仍在名册中，没有停发月份。']),
  )
  test('a remark of a death', async () =>
    expect(
      await find(
        ['户主姓名', '身份证号码', '家庭人口', '保障人口', '月保障金', '备注'],
        [
          ['韩素英', ID(1), 1, 1, 900, '2025年5月去世'],
          ['蒲正华', ID(2), 1, 1, 901, '丈夫已去世'],
        ],
      ),
    ).toEqual(['doubt G05 F3 本行登记 2025-05 死亡，2025-06 仍在发放。']))
  test('one character of all names masked is a notice’s, of one name a lost character', async () => {
    expect(await named('韩*英', '蒲*华')).toEqual([])
    expect(await named('韩*英', '蒲正华', '魏光琼')).toEqual([
      'doubt A14 A3 姓名中有无法显示的字，被替换成了别的符号。',
    ])
  })
  test.each([
    ['穆拉提·马木提', '穆拉提•马木提'],
    ['穆拉提·马木提', '穆拉提马木提'],
  ])('%s and %s are one holder (G01)', async (name, holder) =>
    expect(
      await find(
        ['户主姓名', '身份证号码', '家庭人口', '保障人口', '月保障金', '开户人'],
        [[name, ID(1), 1, 1, 900, holder]],
      ),
    ).toEqual([]),
  )
})

test('ages counted as in villages are one doubt (A05)', async () => {
  const rows = Array.from({ length: 6 }, (_, at): Cell[] => {
    const birth = `19${50 + at}-11-15`
    return ['韩素英', fictionalId(birth, '女', at + 1), 2025 - (1950 + at) + 1, 1, 1, 900 + at]
  })
  const found = await find(['户主姓名', '身份证号码', '年龄', '家庭人口', '保障人口', '月保障金'], rows)
  expect(found.filter((one) => one.includes('A05'))).toEqual(['doubt A05 C3 年龄像是虚岁；按身份证号推算为 74 周岁。'])
})

describe('accounts (G02, G03)', () => {
  const CARD = '6214591100000001010'
  test.each<[string, Cell, string[]]>([
    ['hyphens', '6214-5911-0000-0001-010', []],
    ['the bank in front', `农行${CARD}`, []],
    ['a remark behind', `${CARD}（子）`, []],
    ['.0 behind', `${CARD}.0`, []],
    ['an ID number', ID(1), ['doubt G03 F3 这是身份证号，不是银行账号。']],
    ['two in one cell', `${CARD}/${CARD}`, ['doubt G03 F3 一格中写了两个账号。']],
  ])('%s', async (_, account, found) =>
    expect(
      await find(
        ['户主姓名', '身份证号码', '家庭人口', '保障人口', '月保障金', '银行账号'],
        [['韩素英', ID(2), 1, 1, 900, account]],
      ),
    ).toEqual(found),
  )
  test('what Excel rounded is nobody’s account in common', async () => {
    const rows = [1, 2].map((nth): Cell[] => [
      '韩素英蒲正华'.slice(nth, nth + 3),
      ID(nth),
      1,
      1,
      900 + nth,
      6214591100000000000,
    ])
    const found = await find(['户主姓名', '身份证号码', '家庭人口', '保障人口', '月保障金', '银行账号'], rows)
    expect(found.map((one) => one.slice(0, 9))).toEqual(['doubt A15', 'doubt A15'])
  })
})
