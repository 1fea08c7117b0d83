import { type CellRange, memoryWorkbook } from '@nuandong/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRegisters } from '../../../core/src/register/index.ts'
import { fictionalId } from '../checks/fictional-id.ts'

type Cell = string | number | null

interface Member {
  name: string
  relation: string
  idNumber: string
  sex: string
}
interface Household {
  number: string
  amount: number
  size: number
  account: string
  members: Member[]
}

const SURNAMES = [...'蒋钟汪施魏廖袁龙王李张刘']
const GIVEN = [...'福志桂小玉建秀永春大素光晓世淑国红天']

const households: fc.Arbitrary<Household[]> = fc
  .array(fc.record({ members: fc.integer({ min: 1, max: 5 }), amount: fc.integer({ min: 1, max: 3000 }) }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((list) => {
    let nth = 0
    return list.map(({ members, amount }, at) => ({
      number: `JY${1000 + at}`,
      amount,
      size: members,
      account: `62284804${String(10_000_000_000 + at)}`,
      members: Array.from({ length: members }, (_, member) => {
        nth++
        const sex = nth % 2 ? '男' : '女'
        return {
          name: SURNAMES[at % SURNAMES.length] + GIVEN[nth % GIVEN.length] + GIVEN[(nth * 7 + member) % GIVEN.length],
          relation: member === 0 ? '户主' : member === 1 ? '配偶' : sex === '男' ? '长子' : '长女',
          idNumber: fictionalId(`19${60 + (nth % 39)}-0${(nth % 9) + 1}-1${nth % 10}`, sex, nth),
          sex,
        }
      }),
    }))
  })

/** The ways in which officials lay the same register out. */
const layout = fc.record({
  titles: fc.constantFrom<string[]>([], ['农村低保花名册'], ['简阳市农村低保花名册', '(2025年6月)']),
  above: fc.constantFrom<string[]>([], ['填报单位:禾丰镇人民政府'], ['填报单位:禾丰镇        单位:元']),
  levels: fc.constantFrom(1, 2, 3),
  mergedHeader: fc.boolean(),
  numbering: fc.boolean(),
  cells: fc.constantFrom('merged', 'blank', 'repeated'),
  sequence: fc.constantFrom('household', 'member', 'none'),
  withNumber: fc.boolean(),
  totals: fc.constantFrom('none', 'bottom', 'top', 'subtotals'),
  below: fc.constantFrom<string[]>(
    [],
    ['填表人:李文静    审核人:赵国栋'],
    ['注:1.本表一式两份', '单位负责人(签字):', '2025年6月20日'],
  ),
  order: fc.integer({ min: 0, max: 1_000_000 }),
  strangers: fc.subarray(['电子档案盒', '内部流转标记', '公益项目']),
  blankRows: fc.boolean(),
  headerEvery: fc.constantFrom(0, 1, 2),
  hidden: fc.boolean(),
  indent: fc.boolean(),
})
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never

const PERSONS = ['姓名', '与户主关系', '身份证号', '性别'] as const
const OWN = ['家庭人口', '月保障金', '银行账号'] as const

/** The same shuffle for the same number. */
function shuffled<T>(list: readonly T[], order: number): T[] {
  let state = order + 1
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state
  }
  return list
    .map((one) => [next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

function lay(list: readonly Household[], how: Layout) {
  const labels = shuffled(
    [
      ...PERSONS,
      ...OWN,
      ...(how.withNumber ? ['户编号'] : []),
      ...(how.sequence === 'none' ? [] : ['序号']),
      ...how.strangers,
    ],
    how.order,
  )
  const groupOf = (label: string) =>
    (PERSONS as readonly string[]).includes(label)
      ? '成员情况'
      : (OWN as readonly string[]).includes(label)
        ? '保障情况'
        : ''
  const values: Cell[][] = []
  const merges: CellRange[] = []
  const across = (text: string) => {
    merges.push({ top: values.length, bottom: values.length, left: 0, right: labels.length - 1 })
    values.push([text])
  }
  for (const text of [...how.titles, ...how.above]) across(text)
  const header = () => {
    const top = values.length
    const upper = how.levels - 1
    for (let level = 0; level < how.levels; level++)
      values.push(
        labels.map((label, column) => {
          const group = groupOf(label)
          if (!group) return level === 0 ? label : null
          if (level === upper) return label
          const startsHere = column === 0 || groupOf(labels[column - 1]) !== group
          return startsHere ? (level === 0 ? group : `${group}之${level}`) : null
        }),
      )
    if (!how.mergedHeader) return
    labels.forEach((label, column) => {
      if (!groupOf(label) && upper > 0) merges.push({ top, bottom: top + upper, left: column, right: column })
      for (let level = 0; level < upper; level++) {
        const group = groupOf(label)
        if (!group || (column > 0 && groupOf(labels[column - 1]) === group)) continue
        let right = column
        while (right + 1 < labels.length && groupOf(labels[right + 1]) === group) right++
        if (right > column) merges.push({ top: top + level, bottom: top + level, left: column, right })
      }
    })
  }
  header()
  if (how.numbering) values.push(labels.map((_, column) => column + 1))
  const total = (label: string, of: readonly Household[]) => {
    const sums: Record<string, number> = {
      家庭人口: of.reduce((sum, { size }) => sum + size, 0),
      月保障金: of.reduce((sum, { amount }) => sum + amount, 0),
    }
    const row = labels.map((one): Cell => sums[one] ?? null)
    const free = row.indexOf(null)
    row[free] = label
    // a total is found by its first cells
    if (free < 5) values.push(row)
  }
  if (how.totals === 'top') total('合计', list)
  const rows: number[] = []
  const hiddenRows: number[] = []
  let member = 0
  list.forEach((household, at) => {
    if (at > 0 && how.blankRows) values.push([])
    if (at > 0 && how.headerEvery > 0 && at % how.headerEvery === 0) header()
    const top = values.length
    household.members.forEach((person, nth) => {
      member++
      const own = nth === 0 || how.cells === 'repeated'
      const cells: Record<string, Cell> = {
        姓名: person.name,
        与户主关系: person.relation,
        身份证号: person.idNumber,
        性别: person.sex,
        家庭人口: own ? household.size : null,
        月保障金: own ? household.amount : null,
        银行账号: own ? household.account : null,
        户编号: own ? household.number : null,
        序号: how.sequence === 'member' ? member : own ? at + 1 : null,
        电子档案盒: `盒${at + 1}`,
        内部流转标记: '已转',
        公益项目: null,
      }
      if (how.hidden && nth > 0) hiddenRows.push(values.length)
      rows.push(values.length)
      values.push(labels.map((label) => cells[label]))
    })
    if (how.cells === 'merged' && household.members.length > 1)
      labels.forEach((label, column) => {
        if (
          (OWN as readonly string[]).includes(label) ||
          label === '户编号' ||
          (label === '序号' && how.sequence === 'household')
        )
          merges.push({ top, bottom: values.length - 1, left: column, right: column })
      })
    if (how.totals === 'subtotals') total('小计', [household])
  })
  if (how.totals === 'bottom' || how.totals === 'subtotals') total('合 计', list)
  for (const text of how.below) across(text)
  const shift = how.indent ? 1 : 0
  return {
    rows,
    labels,
    hidden: hiddenRows.length,
    workbook: memoryWorkbook([
      {
        name: '低保',
        values: values.map((row) => [...Array<Cell>(shift).fill(null), ...row]),
        merges: merges.map(({ top, bottom, left, right }) => ({
          top,
          bottom,
          left: left + shift,
          right: right + shift,
        })),
        hiddenRows,
      },
    ]),
  }
}

test('the same data gives the same table and the same households, however it is laid out', () => {
  fc.assert(
    fc.property(households, layout, (list, how) => {
      const { workbook, rows, labels, hidden } = lay(list, how)
      const set = readRegisters([{ path: '台账.xlsx', workbook }])
      expect(set.tables.map(({ kindId }) => kindId)).toEqual(['dibao'])
      const [table] = set.tables
      const text = (code: number) => (code < 0 ? '' : table.dictionary.texts[code])
      expect([...table.sheetRows]).toEqual(rows)
      expect(table.hiddenRows).toBe(hidden)
      expect([...set.unmapped.values()].flat().length).toBe(how.strangers.length)
      const persons = list.flatMap(({ members }) => members)
      expect(Array.from(table.text('name'), text)).toEqual(persons.map(({ name }) => name))
      expect(Array.from(table.text('idNumber'), text)).toEqual(persons.map(({ idNumber }) => idNumber))
      expect(Array.from(table.text('relation'), text)).toEqual(persons.map(({ relation }) => relation))
      const { of, count } = table.households
      expect(count).toBe(list.length)
      expect([...of]).toEqual(list.flatMap(({ members }, at) => members.map(() => at)))
      expect([...table.householdNumber('monthlyAmount')]).toEqual(list.map(({ amount }) => amount * 100))
      expect([...table.householdNumber('householdSize')]).toEqual(list.map(({ size }) => size))
      expect(Array.from(table.householdText('account'), text)).toEqual(list.map(({ account }) => account))
      expect(table.columns.map(({ column }) => labels[column - (how.indent ? 1 : 0)])).toHaveLength(
        labels.length - how.strangers.length,
      )
    }),
    { numRuns: 250 },
  )
})

test('a sheet of anything at all is read without an error', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 6 }),
    fc.integer(),
    fc.double(),
    fc.constantFrom(
      '合计',
      '小计:',
      '序号',
      '姓名',
      '身份证号',
      '户主',
      '家庭人口',
      '月保障金',
      '填表人:',
      '低保',
      '单位:万元',
      '甲',
      '1',
      '备注',
      '注:',
      '一、',
    ),
  )
  const range = fc.record({ top: fc.nat(30), left: fc.nat(12), height: fc.nat(30), width: fc.nat(12) })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 40 }),
      fc.array(range, { maxLength: 12 }),
      (values, ranges) => {
        const merges = ranges.map(({ top, left, height, width }) => ({
          top,
          left,
          bottom: top + height,
          right: left + width,
        }))
        const set = readRegisters([{ path: 'a.xlsx', workbook: memoryWorkbook([{ name: '低保', values, merges }]) }])
        for (const table of set.tables) {
          expect(table.households.of).toHaveLength(table.rowCount)
          for (const { field } of table.columns) {
            table.text(field)
            table.number(field)
            table.date(field)
            table.blank(field)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})
