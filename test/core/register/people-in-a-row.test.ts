import { checkRegisters, LiveRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { type RegisterTable, readRegisters } from '../../../core/src/register/index.ts'
import { fictionalId } from '../checks/fictional-id.ts'

type Cell = string | number | null
const policy = loadPolicy()
const ID = (nth: number) => fictionalId(`19${55 + nth}-03-15`, nth % 2 ? '男' : '女', nth)
const wrong = (id: string) => id.slice(0, 17) + (id.endsWith('1') ? '2' : '1')

const files = (values: Cell[][]) => [
  {
    path: '工作簿1.xlsx',
    workbook: memoryWorkbook([{ name: '表', values: [['2025年6月农村低保花名册'], ...values] }]),
  },
]
const read = (...values: Cell[][]) => readRegisters(files(values)).tables[0]
const texts = (table: RegisterTable, id: 'name' | 'idNumber' | 'relation') =>
  Array.from(table.text(id), (code) => table.dictionary.texts[code] ?? '')
const errors = async (...values: Cell[][]) => {
  const { findings } = await checkRegisters(files(values), { policy, date: '2025-06-30' })
  return findings
    .filter(({ severity, outcome }) => severity === 'error' && outcome === 'fail')
    .map(({ catalogue, row, cells, person }) => [catalogue, row, cells[0], person?.name, person?.place])
}

describe('members joined in a cell', () => {
  const HEADER = [
    '序号',
    '户主姓名',
    '身份证号码',
    '家庭成员姓名',
    '家庭成员身份证号',
    '家庭人口',
    '保障人口',
    '月保障金',
  ]
  test.each([['、'], [','], ['，'], ['；'], ['\n'], ['/']])('divided by %j', (mark) => {
    const table = read(HEADER, [1, '蒲正华', ID(1), `魏光琼${mark}蒲小军`, `${ID(2)}${mark}${ID(3)}`, 3, 3, 1800])
    expect([texts(table, 'name'), texts(table, 'idNumber')]).toEqual([
      ['蒲正华', '魏光琼', '蒲小军'],
      [ID(1), ID(2), ID(3)],
    ])
    expect([table.rowCount, table.households.count, table.rowIs]).toEqual([3, 1, 'member'])
    expect([0, 1, 2].map((row) => table.cell('idNumber', row))).toEqual(['C3', 'E3', 'E3'])
  })
  test('by name and age, which brackets hold, each is one; no number is missed where there is no place for it (A16)', async () => {
    const header = ['序号', '户主', '户主身份证号', '其他家庭成员（姓名/关系/年龄）', '享受人口', '月保障金']
    const rows: Cell[][] = [
      [1, '蒲正华', ID(1), '魏光琼（妻，67岁）、蒲小军（儿，41岁）', 3, 450],
      [2, '邱国敏', ID(2), '邱明辉（儿，32岁）', 2, 300],
      [3, '孟光莉', ID(3), null, 1, 150],
    ]
    expect(texts(read(header, ...rows), 'name')).toEqual(['蒲正华', '魏光琼', '蒲小军', '邱国敏', '邱明辉', '孟光莉'])
    const { findings } = await checkRegisters(files([header, ...rows]), { policy, date: '2025-06-30' })
    expect(findings.filter(({ catalogue }) => catalogue === 'A16')).toEqual([])
  })
  test('are checked one by one and counted (A02, B01)', async () => {
    expect(
      await errors(
        HEADER,
        [1, '蒲正华', ID(1), '魏光琼、蒲小军', `${ID(2)}、${wrong(ID(3))}`, 3, 3, 1800],
        [2, '韩素英', ID(4), null, null, 1, 1, 950],
        [3, '向友才', ID(5), '段云芳', ID(6), 3, 3, 2000],
      ),
    ).toEqual([
      ['A02', 3, 'E3', '蒲小军', 2],
      ['B01', 5, 'F5', '向友才', 0],
    ])
  })
  const TOGETHER = ['序号', '户主姓名', '户主身份证号码', '家庭人口', '其他家庭成员(姓名、关系、身份证号)', '月保障金']
  test.each([
    ['spaces and line breaks', (a: string, b: string) => `魏光琼 妻子 ${a}\n蒲小军 长子 ${b}`],
    ['commas and semicolons', (a: string, b: string) => `魏光琼,妻子,${a}；蒲小军,长子,${b}`],
    ['brackets', (a: string, b: string) => `魏光琼（妻子，${a}）、蒲小军（长子，${b}）`],
    ['the relation first', (a: string, b: string) => `妻子：魏光琼 ${a} 长子：蒲小军 ${b}`],
    ['the number before the relation', (a: string, b: string) => `魏光琼${a}妻子，蒲小军${b}长子`],
  ])('name, relation and number in one cell, by %s', (_, cell) => {
    const table = read(TOGETHER, [1, '蒲正华', ID(1), 3, cell(ID(2), ID(3)), 1800])
    expect([texts(table, 'name'), texts(table, 'relation'), texts(table, 'idNumber')]).toEqual([
      ['蒲正华', '魏光琼', '蒲小军'],
      ['户主', '妻子', '长子'],
      [ID(1), ID(2), ID(3)],
    ])
    expect([0, 1, 2].map((row) => table.cell('idNumber', row))).toEqual(['C3', 'E3', 'E3'])
  })
  test('name, relation and number in one cell are judged one by one (A01, B07)', async () => {
    expect(
      await errors(
        TOGETHER,
        [1, '蒲正华', ID(1), 3, `魏光琼 妻子 ${ID(2)}\n蒲小军 长子 ${ID(3).slice(0, 17)}`, 1800],
        [2, '向友才', ID(5), 2, `段云芳 儿子 ${ID(6)}`, 1800],
        [3, '韩素英', ID(4), 1, '在外务工，无联系', 950],
      ),
    ).toEqual([
      ['A01', 3, 'E3', '蒲小军', 2],
      ['B07', 4, 'E4', '段云芳', 1],
    ])
  })
  test('the head among them is counted once', () => {
    const table = read(HEADER, [1, '蒲正华', ID(1), '蒲正华,魏光琼', `${ID(1)},${ID(2)}`, 2, 2, 1900])
    expect(texts(table, 'name')).toEqual(['蒲正华', '魏光琼'])
  })
  test('one other member in each row, without a column for relations', async () => {
    const rows = [1, 3, 5].map((nth, at): Cell[] => [
      at + 1,
      ['蒲正华', '韩素英', '向友才'][at],
      ID(nth),
      '段云芳',
      ID(nth + 1),
      2,
      2,
      1000,
    ])
    expect(await errors(HEADER, ...rows)).toEqual([])
  })
  const OF_HEAD = ['序号', '户主姓名', '性别', '年龄', '身份证号', '家庭成员', '家庭人口', '月保障金']
  test.each([
    ['names', '魏光琼、蒲小军', '段云芳'],
    ['one name', '魏光琼', '段云芳'],
    ['names and numbers', `配偶魏光琼${ID(2)}；长子蒲小军${ID(7)}`, `配偶段云芳${ID(6)}`],
  ])('what stands before them is of the head alone: %s (A02, A05, A06)', async (_, two, one) => {
    const count = two.includes('蒲小军') ? 3 : 2
    const rows = (age: number): Cell[][] => [
      [1, '蒲正华', '男', 69, ID(1), two, count, 1800],
      [2, '向友才', '男', age, ID(5), one, 2, 1000],
      [3, '韩素英', '女', 66, ID(4), '无', 1, 950],
    ]
    expect(await errors(OF_HEAD, ...rows(65))).toEqual([])
    expect(await errors(OF_HEAD, ...rows(45))).toEqual([['A05', 4, 'D4', '向友才', 0]])
  })
  test('what holds as many values as there are members is theirs', async () => {
    const header = ['序号', '户主姓名', '年龄', '家庭成员姓名', '家庭成员身份证号', '家庭人口', '月保障金']
    const row = (ages: string) => [1, '蒲正华', ages, '魏光琼、蒲小军', `${ID(2)}、${ID(3)}`, 3, 1800]
    expect(await errors(header, row('68、67'))).toEqual([])
    expect(await errors(header, row('68、37'))).toEqual([['A05', 3, 'C3', '蒲小军', 2]])
  })
  test.each([
    ['a name with another in brackets', '蒲小军（曾用名：蒲军）', '蒲小军'],
    ['a comma behind it', '蒲小军，', '蒲小军'],
  ])('one name: %s', (_, cell, name) => {
    const table = read(
      HEADER,
      [1, '蒲正华', ID(1), cell, ID(3), 2, 2, 1800],
      [2, '韩素英', ID(4), '魏光琼、段云芳', `${ID(2)}、${ID(6)}`, 3, 3, 900],
    )
    expect(texts(table, 'name').slice(0, 2)).toEqual(['蒲正华', name])
  })
  test.each([
    [
      'of peoples whose names have dots',
      '司马义.艾合买提、阿卜杜热合曼·阿布都克里木江',
      ['司马义·艾合买提', '阿卜杜热合曼·阿布都克里木江'],
    ],
    ['without a surname, by commas', '此里次姆，拉姆措', ['此里次姆', '拉姆措']],
  ])('names %s, beside as many numbers', (_, cell, names) => {
    const table = read(HEADER, [1, '蒲正华', ID(1), cell, `${ID(2)}、${ID(3)}`, 3, 3, 1800])
    expect(texts(table, 'name')).toEqual(['蒲正华', ...names])
  })
  test.each([
    ['words with a name among them', '蒲大，在外务工', ID(3)],
    ['words that name nobody', '蒲小军：在校学生；魏光琼：在家', null],
  ])('of %s it is open how many they are (B01)', async (_, cell, id) => {
    const rows: Cell[][] = [
      [1, '蒲正华', ID(1), cell, id, 2, 2, 1800],
      [2, '韩素英', ID(4), '魏光琼、段云芳', `${ID(2)}、${ID(6)}`, 3, 3, 900],
    ]
    expect(await errors(HEADER, ...rows)).toEqual([])
    const { findings } = await checkRegisters(files([HEADER, ...rows]), { policy, date: '2025-06-30' })
    const open = findings.filter(({ outcome, catalogue }) => outcome === 'unknown' && catalogue === 'B01')
    expect(open.map(({ row, params }) => [row, params.missing])).toEqual([[3, 'name']])
    const told = findings.filter(({ check, variant }) => check === 'cell-not-read' && variant === 'members')
    expect(told.map(({ severity, row, value }) => [severity, row, value])).toEqual([['doubt', 3, id ?? cell]])
  })
  test('more numbers than names give nobody a name, and call nothing wrong', async () => {
    expect(await errors(HEADER, [1, '蒲正华', ID(1), '魏光琼', `${ID(2)}、${ID(3)}`, 3, 3, 1800])).toEqual([])
  })
  test('in a register with one row a member, two numbers in a cell change no household', () => {
    const table = read(
      ['户主姓名', '姓名', '与户主关系', '身份证号码', '家庭人口'],
      ['蒲正华', '蒲正华', '户主', ID(1), 2],
      ['蒲正华', '魏光琼', '妻子', `${ID(2)}、${ID(4)}`, 2],
      ['韩素英', '韩素英', '户主', ID(6), 1],
    )
    expect([table.rowCount, table.households.count]).toEqual([3, 2])
  })
  test('where a row is one person, joined numbers are not checked', async () => {
    const values: Cell[][] = [
      ['特困人员花名册'],
      ['户主姓名', '户主身份证号', '家庭成员姓名', '家庭成员身份证号', '供养方式'],
      ['曾德贵', ID(1), '曾德贵,黄玉兰', `${ID(1)},${ID(2)}`, '分散供养'],
    ]
    const { findings } = await checkRegisters(
      [{ path: '特困.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }],
      { policy, date: '2025-06-30' },
    )
    expect(findings.filter(({ severity, outcome }) => severity !== 'notice' && outcome === 'fail')).toEqual([])
  })
})

describe('members listed in a cell with relation and number each', () => {
  const ROWS: Cell[][] = [
    [1, '蒲正华', ID(1), `魏光琼（配偶）${ID(2)}；蒲小军（长子） ${ID(3)}`, 3, 1800],
    [2, '韩素英', ID(4), null, 1, 950],
    [3, '向友才', ID(5), `段云芳（配偶）${ID(6)}`, 2, 1000],
  ]
  test.each<[string, members: string, head: string]>([
    ['under a header of members and numbers', '家庭成员及身份证号', '户主身份证号'],
    ['under a header of members, beside the number of the head', '家庭成员', '身份证号'],
  ])('%s', async (_, members, head) => {
    const HEADER = ['序号', '户主姓名', head, members, '家庭人口', '月保障金']
    const table = read(HEADER, ...ROWS)
    expect([texts(table, 'name'), texts(table, 'relation'), texts(table, 'idNumber')]).toEqual([
      ['蒲正华', '魏光琼', '蒲小军', '韩素英', '向友才', '段云芳'],
      ['户主', '配偶', '长子', '户主', '户主', '配偶'],
      [1, 2, 3, 4, 5, 6].map(ID),
    ])
    expect([table.households.count, table.cell('idNumber', 1), table.cell('idNumber', 0)]).toEqual([3, 'D3', 'C3'])
    expect(await errors(HEADER, ...ROWS)).toEqual([])
    const [first, ...rest] = ROWS
    const slip = first.with(3, `魏光琼（配偶）${ID(2)}；蒲小军（长子）${wrong(ID(3))}`)
    expect(await errors(HEADER, slip, ...rest)).toEqual([['A02', 3, 'D3', '蒲小军', 2]])
  })
  test('beside rows that join names and numbers in two columns, each is read as it is written', async () => {
    const HEADER = ['序号', '户主姓名', '户主身份证号', '家庭成员姓名', '成员身份证号', '家庭人口', '月保障金']
    const values: Cell[][] = [
      [1, '蒲正华', ID(1), '魏光琼、蒲小军', `${ID(2)}、${ID(3)}`, 3, 1800],
      [2, '向友才', ID(5), `段云芳（配偶）${ID(6)}`, null, 2, 1000],
    ]
    const table = read(HEADER, ...values)
    expect(texts(table, 'name')).toEqual(['蒲正华', '魏光琼', '蒲小军', '向友才', '段云芳'])
    expect(texts(table, 'idNumber')).toEqual([1, 2, 3, 5, 6].map(ID))
    expect(await errors(HEADER, ...values)).toEqual([])
  })
  test('a list in which a number is missing is told, also where no head stands beside it (I16)', async () => {
    const HEADER = ['序号', '家庭成员姓名及身份证号', '家庭人口', '月保障金']
    const values: Cell[][] = [
      [1, `蒲正华（户主）${ID(1)}；魏光琼（配偶）${ID(2)}`, 2, 1800],
      [2, `向友才（户主）${ID(5)}；段云芳（配偶）身份证遗失`, 2, 1000],
    ]
    const asDibao = files([HEADER, ...values]).map((file) => ({ ...file, register: 'dibao' }))
    const { findings } = await checkRegisters(asDibao, { policy, date: '2025-06-30' })
    expect(
      findings
        .filter(({ outcome }) => outcome === 'fail')
        .map(({ check, severity, cells }) => [check, severity, cells]),
    ).toEqual([['cell-not-read', 'doubt', ['B4']]])
  })
  test.each([
    ['a long name with dots', (id: string) => `阿卜杜热合曼．阿布都克里木江·买买提明（长子）${id}`],
    ['more than the relation in the brackets', (id: string) => `蒲小军（长子，在校）${id}`],
    ['a telephone behind the number', (id: string) => `蒲小军 长子 ${id} 电话13800000000`],
    ['no number', () => '蒲小军(长子) 无身份证'],
  ])('nobody vanishes who has %s', async (_, cell) => {
    const HEADER = ['序号', '户主姓名', '户主身份证号', '家庭成员及身份证号', '家庭人口', '月保障金']
    const values = [...ROWS, [4, '曾德贵', ID(7), cell(ID(9)), 2, 1000]]
    expect(read(HEADER, ...values).rowCount).toBe(8)
    expect(await errors(HEADER, ...values)).toEqual([])
  })
})

describe('members side by side, with their relations, beside a head of whom more is asked', () => {
  const HEADER = [
    '户主姓名',
    '户主性别',
    '户主身份证号',
    '成员1姓名',
    '成员1与户主关系',
    '成员1身份证号',
    '成员2姓名',
    '成员2与户主关系',
    '成员2身份证号',
  ]
  const rows: Cell[][] = [
    ['蒲正华', '男', ID(1), '魏光琼', '配偶', ID(2), '蒲小军', '长子', ID(3)],
    ['韩素英', '女', ID(4), null, null, null, null, null, null],
  ]
  test('are read with them, and what is not asked of them is not missing (A04)', async () => {
    const table = read(HEADER, ...rows)
    expect(texts(table, 'relation')).toEqual(['户主', '配偶', '长子', '户主'])
    const { findings } = await checkRegisters(files([HEADER, ...rows]), { policy, date: '2025-06-30' })
    expect(findings.filter(({ outcome }) => outcome === 'unknown')).toEqual([])
  })
  test('a son with the number of a woman is an error (B07)', async () => {
    const slip = rows[0].with(8, ID(6))
    expect(await errors(HEADER, slip, rows[1])).toEqual([['B07', 3, 'H3', '蒲小军', 0]])
  })
})

describe('members side by side', () => {
  test.each<[string, Cell[], Cell[]]>([
    [
      'numbered columns',
      ['户主姓名', '户主身份证号', '成员1姓名', '成员1身份证号', '成员2姓名', '成员2身份证号', '家庭人口'],
      ['蒲正华', ID(1), '魏光琼', ID(2), '蒲小军', ID(3), 3],
    ],
    [
      'the same three again and again',
      ['姓名', '关系', '身份证号', '姓名', '关系', '身份证号', '姓名', '关系', '身份证号', '家庭人口'],
      ['蒲正华', '户主', ID(1), '魏光琼', '妻子', ID(2), '蒲小军', '儿子', ID(3), 3],
    ],
    [
      'the spouse and another',
      ['户主姓名', '户主身份证号', '配偶姓名', '配偶身份证号', '成员1姓名', '成员1身份证号', '家庭人口'],
      ['蒲正华', ID(1), '魏光琼', ID(2), '蒲小军', ID(3), 3],
    ],
  ])('%s', (_, header, row) => {
    const table = read(header, row)
    const people = Number(row.at(-1))
    expect(texts(table, 'name')).toEqual(['蒲正华', '魏光琼', '蒲小军'].slice(0, people))
    expect(texts(table, 'idNumber')).toEqual([ID(1), ID(2), ID(3)].slice(0, people))
    expect([table.households.count, table.cell('idNumber', 1)]).toEqual([1, header.includes('关系') ? 'F3' : 'D3'])
  })
  test('are checked with the cells in which they stand', async () => {
    expect(
      await errors(
        [
          '户主姓名',
          '户主身份证号',
          '成员1姓名',
          '成员1身份证号',
          '成员2姓名',
          '成员2身份证号',
          '家庭人口',
          '月保障金',
        ],
        ['蒲正华', ID(1), '魏光琼', ID(2), '蒲小军', wrong(ID(3)), 3, 900],
        ['韩素英', ID(4), null, null, null, null, 1, 300],
      ),
    ).toEqual([['A02', 3, 'F3', '蒲小军', 0]])
  })
})

describe('members side by side under groups, beside the applicant', () => {
  const GROUPS = [
    '序号',
    '申请人',
    null,
    null,
    '家庭成员1',
    null,
    null,
    '家庭成员2',
    null,
    null,
    '家庭人口',
    '月保障金',
  ]
  const LEAVES = ['', '姓名', '性别', '身份证号码', '姓名', '关系', '身份证号', '姓名', '关系', '身份证号', '', '']
  const COMMON = ['王', '李', '张', '刘', '陈', '杨', '黄', '吴']
  const RARE = ['仉', '妫', '逄', '亓', '郄', '禚', '昃', '訾']
  test.each([
    ['rare', RARE, COMMON],
    ['common', COMMON, RARE],
    ['rare for all', RARE, RARE],
  ])('the applicants are the heads, their surnames %s', async (_, heads, others) => {
    const rows = heads.map((surname, at): Cell[] => {
      const head = [at + 1, `${surname}正华`, '男', ID(at * 2 + 1)]
      return at % 3 === 0
        ? [...head, null, null, null, null, null, null, 1, 450]
        : [...head, `${others[at]}光琼`, '配偶', ID(at * 2), null, null, null, 2, 900]
    })
    const table = read(GROUPS, LEAVES, ...rows)
    expect(texts(table, 'name').filter((name) => name.endsWith('正华'))).toHaveLength(rows.length)
    expect(await errors(GROUPS, LEAVES, ...rows)).toEqual([])
  })
})

describe('children side by side, who may live apart', () => {
  const HEADER = [
    '户主姓名',
    '身份证号',
    '配偶姓名',
    '配偶身份证号',
    '子女1姓名',
    '子女1身份证号',
    '子女2姓名',
    '子女2身份证号',
    '家庭人口',
    '月保障金',
  ]
  const rows = (counted: number): Cell[][] => [
    ['蒲正华', ID(1), '魏光琼', ID(2), '蒲小军', ID(23), '蒲小芳', ID(24), 2 + 2 * counted, 900],
    ['邱国敏', ID(3), '孟光莉', ID(4), '邱明辉', ID(25), null, null, 2 + counted, 900],
    ['韩素英', ID(6), null, null, null, null, null, null, 1, 300],
  ]
  test('are members where 家庭人口 counts them', async () => {
    const table = read(HEADER, ...rows(1))
    expect(texts(table, 'relation')).toEqual(['户主', '配偶', '子女', '子女', '户主', '配偶', '子女', '户主'])
    expect(await errors(HEADER, ...rows(1))).toEqual([])
  })
  test('are none where it does not, and nobody is missing', async () => {
    expect(texts(read(HEADER, ...rows(0)), 'relation')).toEqual(['户主', '配偶', '户主', '配偶', '户主'])
    expect(await errors(HEADER, ...rows(0))).toEqual([])
  })
  test('of a household that is counted wrong among others are members (B01)', async () => {
    const sure = Array.from({ length: 6 }, (_, at): Cell[] => [
      `杨国${'华敏英琼芳军'[at]}`,
      ID(at * 2 + 7),
      null,
      null,
      `杨小${'华敏英琼芳军'[at]}`,
      ID(at + 26),
      null,
      null,
      2,
      600,
    ])
    expect(await errors(HEADER, ...sure, rows(1)[0].with(8, 3))).toEqual([['B01', 9, 'I9', '蒲正华', 0]])
  })
})

test('members side by side under 家庭成员一 are people, whatever the title says; a stroke names nobody', async () => {
  const header = [
    '序号',
    '户主姓名',
    '户主身份证号',
    '保障人数',
    '家庭成员一姓名',
    '家庭成员一身份证号',
    '家庭成员二姓名',
    '家庭成员二身份证号',
    '月保障金',
  ]
  const values = [
    ['2025年第二季度农村低保金发放花名册'],
    header,
    [1, '蒲正华', ID(1), 3, '魏光琼', ID(2), '蒲小军', ID(3), 1800],
    [2, '邱国敏', ID(4), 2, '邱明辉', ID(5), '／', '／', 900],
  ]
  const [table] = readRegisters([{ path: 'a.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }]).tables
  expect(table.kindId).toBe('dibao')
  expect(texts(table, 'name')).toEqual(['蒲正华', '魏光琼', '蒲小军', '邱国敏', '邱明辉'])
})

describe('columns that have no place for all (B01)', () => {
  test('a spouse beside the head leaves out the children', async () => {
    const header = ['序号', '户主姓名', '户主身份证号', '配偶姓名', '配偶身份证号', '家庭人口', '月保障金']
    expect(
      (
        await errors(header, [1, '蒲正华', ID(1), '魏光琼', ID(2), 4, 1800], [2, '罗成国', ID(3), null, null, 2, 900])
      ).filter(([catalogue]) => catalogue === 'B01'),
    ).toEqual([])
  })
  test('a larger family fills its row; a smaller one that is not listed does not', async () => {
    const header = ['户主姓名', '身份证号', '成员1姓名', '成员1身份证号', '成员2姓名', '成员2身份证号', '家庭人口']
    const found = await errors(
      header,
      ['蒲正华', ID(1), '魏光琼', ID(2), '蒲小军', ID(3), 5],
      ['罗成国', ID(5), '罗小芳', ID(4), null, null, 3],
    )
    expect(found.filter(([catalogue]) => catalogue === 'B01').map(([, row]) => row)).toEqual([4])
  })
})

describe('columns of names that an export repeats', () => {
  const people = (again: (name: string, id: string) => Cell[]): Cell[][] =>
    [1, 3, 5, 7].flatMap((nth) => [
      ['蒲正华', ID(nth), 2, 900, ...again('蒲正华', ID(nth))],
      ['蒲正华', ID(nth), 2, 900, ...again('魏光琼', ID(nth + 1))],
    ])
  const APPLICANT = ['申请人姓名', '申请人身份证号', '家庭人口', '保障金额']
  test('the same names again are no further members (B01)', async () => {
    const header = [...APPLICANT, '成员姓名', '成员身份证号', '成员姓名']
    const rows = people((name, id) => [name, id, name])
    expect(read(header, ...rows).columns.map(({ field }) => field)).toEqual([
      'headName',
      'headIdNumber',
      'householdSize',
      'monthlyAmount',
      'name',
      'idNumber',
    ])
    expect(await errors(header, ...rows)).toEqual([])
  })
  test('a column is a copy where all of its cells are, and after an edit no more', () => {
    const header = ['序号', '户主姓名', '身份证号码', '乡镇', '村', '家庭人口', '月保障金', '月保障金']
    const rows = (last: number): Cell[][] =>
      Array.from({ length: 300 }, (_, at) => [at + 1, '蒲正华', '', '石桥镇', '双河村', 1, 900, at < 299 ? 900 : last])
    const fileOf = (last: number) => ({
      path: 'a.xlsx',
      workbook: memoryWorkbook([{ name: '名册', values: [['2025年6月低保花名册'], header, ...rows(last)] }]),
    })
    const mapped = ({ current }: LiveRegisters) => current.set.tables[0].layout.headers.map((path) => path.length > 0)
    const liveOf = (last: number) => new LiveRegisters([fileOf(last)], { policy, checks: [] })
    expect(mapped(liveOf(900)).at(-1)).toBe(false)
    expect(mapped(liveOf(901)).at(-1)).toBe(true)
    const live = liveOf(900)
    expect(mapped(live).at(-1)).toBe(false)
    live.setCell(0, '名册', 2, 6, 800)
    expect(mapped(live).at(-1)).toBe(true)
  })
  test('whose the number beside other names is, is open: nothing is an error that rests on it (A02, B01)', async () => {
    const header = ['申请人', '成员姓名', '成员身份证号', '成员姓名', '家庭人口', '月保障金']
    const rows = [1, 3, 5].map((nth): Cell[] => ['蒲正华', '魏光琼', wrong(ID(nth)), '段云芳', 1, 900])
    expect(await errors(header, ...rows)).toEqual([])
  })
  test('names alone under one header that comes again are counted, and nothing is an error that rests on it (B01)', async () => {
    const header = ['户主姓名', '身份证号码', '家庭人口', '月保障金', '成员姓名', '成员姓名']
    const row: Cell[] = ['蒲正华', ID(1), 2, 900, '魏光琼', '段云芳']
    expect(texts(read(header, row), 'name')).toEqual(['蒲正华', '魏光琼', '段云芳'])
    expect(await errors(header, row)).toEqual([])
  })
  test('groups that hold the same are members each (B01)', async () => {
    const header = [
      '户主姓名',
      '身份证号码',
      '家庭人口',
      '月保障金',
      '成员姓名',
      '成员身份证号',
      '成员姓名',
      '成员身份证号',
    ]
    expect(await errors(header, ['蒲正华', ID(1), 2, 900, '魏光琼', ID(2), '蒲小军', ID(3)])).toEqual([
      ['B01', 3, 'C3', '蒲正华', 0],
    ])
  })
  test('the number of the applicant is his own, beside the name of one other member', () => {
    const header = [...APPLICANT, '成员姓名']
    const table = read(header, ['蒲正华', ID(1), 1, 900, null], ['韩素英', ID(3), 2, 900, '段云芳'])
    expect(table.columns.map(({ field }) => field).slice(0, 2)).toEqual(['headName', 'headIdNumber'])
  })
})

describe('members side by side in numbered groups, with names and heads in words of the clerk', () => {
  const group = (nth: number): string[] => Array.from({ length: 3 }, () => `家庭成员${nth}`)
  const tops: Cell[] = ['序号', '户主', '户主', ...group(1), ...group(2), ...group(3), '人口', '户月保障金']
  const rows: Cell[][] = [
    [1, '蒲正华', ID(1), '魏光琼', '妻', ID(2), '蒲小军', '长子', ID(3), null, null, null, 3, 840],
    [2, '向友才', ID(5), '段云芳', '妻', ID(4), null, null, null, null, null, null, 2, 560],
    [3, '孟光正', ID(7), null, null, null, null, null, null, null, null, null, 1, 280],
  ]
  const sheet = (head: string, name: string, top = '户主'): Cell[][] => {
    const member = [name, '关系', '身份证号']
    const leaves: Cell[] = ['序号', head, '身份证号', ...member, ...member, ...member, '人口', '户月保障金']
    return [tops.map((one) => (one === '户主' ? top : one)), leaves, ...rows]
  }
  test.each(['姓名', '名字', '成员名', '发放对象', '户内人员', '人员', '受益人'])('a member under %s', async (name) => {
    const table = read(...sheet('姓名', name))
    expect(texts(table, 'relation')).toEqual(['户主', '妻', '长子', '户主', '妻', '户主'])
    expect(texts(table, 'name')).toEqual(['蒲正华', '魏光琼', '蒲小军', '向友才', '段云芳', '孟光正'])
    expect(await errors(...sheet('姓名', name))).toEqual([])
  })
  test.each(['户主姓名', '当家人', '家长', '低保户', '领取人', '发放对象'])('the head under %s', async (head) => {
    const table = read(...sheet(head, '姓名'))
    expect(texts(table, 'relation')).toEqual(['户主', '妻', '长子', '户主', '妻', '户主'])
    expect(await errors(...sheet(head, '姓名'))).toEqual([])
  })
  test('a first group without relations is the head', async () => {
    expect(texts(read(...sheet('姓名', '姓名', '低保对象')), 'relation')).toEqual([
      '户主',
      '妻',
      '长子',
      '户主',
      '妻',
      '户主',
    ])
  })
  test('where it is open whom the groups name, households are not counted, and it is said (A22, B01)', async () => {
    const { findings } = await checkRegisters(files(sheet('姓名', '领取人')), { policy, date: '2025-06-30' })
    const told = findings.filter(({ check }) => check === 'one-head' || check === 'size-matches-rows')
    expect(told.map(({ outcome, row }) => [outcome, row])).toEqual([
      ['unknown', null],
      ['unknown', null],
    ])
  })
})
