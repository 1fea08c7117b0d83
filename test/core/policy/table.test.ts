import { loadPolicy } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchRows } from '../../../core/src/policy/table.ts'

const { definitions } = loadPolicy()
const match = (rows: [string, string][]) =>
  matchRows(
    rows.map(([name, value], index) => ({ row: index + 1, name, value })),
    definitions,
  )

describe('a table of two columns', () => {
  test.each([
    ['最低生活保障标准', '1120', 'dibao.standard', 1120],
    ['低保标准', '1,120元', 'dibao.standard', 1120],
    [' 低 保 标 准 ', '1120.50', 'dibao.standard', 1120.5],
    ['dibao.standard', '1120', 'dibao.standard', 1120],
    ['DIBAO STANDARD', '1120', 'dibao.standard', 1120],
    ['医疗救助比例', '70%', 'medical-assistance.ratio', 0.7],
    ['医疗救助比例（低保、特困）', '０.７', 'medical-assistance.ratio', 0.7],
    ['低保金尾数处理', '见角进元', 'dibao.rounding', 'up-to-yuan'],
  ])('“%s” %s is %s %s', (name, text, id, value) => {
    expect(match([[name, text]])).toMatchObject({ matched: [{ definition: { id }, value }], unmatched: [] })
  })

  test('passes titles and headings, and names the rows that it cannot use', () => {
    const { matched, unmatched } = match([
      ['2026年社会救助标准', ''],
      ['项目', '数值'],
      ['低保标准', '1120'],
      ['最低生活保障标准', '1100'],
      ['特困供养标准', '待定'],
      ['幸福指数', '5'],
    ])
    expect(matched.map(({ definition }) => definition.id)).toEqual(['dibao.standard'])
    expect(unmatched.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'twice'],
      [5, 'badNumber'],
      [6, 'unmatched'],
    ])
  })

  test('finds every simple parameter by its Chinese and English label', () => {
    const simple = definitions.filter(({ kind }) => kind === 'number' || kind === 'byArea')
    fc.assert(
      fc.property(fc.constantFrom(...simple), fc.integer({ min: 0, max: 100_000 }), (definition, value) => {
        for (const name of [definition.label.zh, definition.label.en, definition.id]) {
          expect(match([[name, String(value)]]).matched).toEqual([{ definition, value }])
        }
      }),
    )
  })
})
