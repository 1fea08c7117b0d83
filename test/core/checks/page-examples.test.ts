import { loadPolicy } from '@nuandong/core'
import { expect, test } from 'vitest'
import { checkPage, offPages, type PageFact, type PageSubject } from '../../../core/src/checks/engine/page.ts'
import { checks } from '../../../core/src/checks/index.generated.ts'
import { pageChecks } from '../../../core/src/checks/page.generated.ts'
import { loadExamples } from './examples.ts'
import { fictionalId } from './fictional-id.ts'
import { bothVerdicts, whyNotOnAPage } from './page-examples.ts'

const examples = [...loadExamples()].flatMap(([id, { pass, fail, unknown }]) =>
  [...pass, ...fail, ...unknown].map((example, index) => ({
    id,
    example,
    name: `${id}: ${example.note ?? index + 1}`,
  })),
)
const able = examples.filter(({ id, example }) => !whyNotOnAPage(id, example))

test.each(able.map((one) => [one.name, one] as const))('on a page as in a register: %s', async (_, { id, example }) => {
  const { register, page, nowhere } = await bothVerdicts(id, example)
  expect(page.sort()).toEqual(register.sort())
  expect(nowhere).toBe(0)
})

test('every example that cannot stand on a page has a reason, and two in five can', () => {
  const reasons = new Set(examples.flatMap(({ id, example }) => whyNotOnAPage(id, example) ?? []))
  expect([...reasons].sort()).toEqual([
    'column-that-is-no-field',
    'compares-registers',
    'judges-whole-lists',
    'name-of-a-sheet',
    'number-rounded-by-a-spreadsheet',
    'of-no-people',
    'several-registers',
  ])
  expect(able.length * 5).toBeGreaterThan(examples.length * 2)
})

test('an error that rests on members not yet entered is a doubt while the form is being filled in (B01)', async () => {
  const subject = (size: string, more: Partial<PageSubject<string>>): PageSubject<string> => ({
    kindId: 'dibao',
    title: '低保申请',
    rowsAre: 'members',
    ...more,
    rows: [
      [
        { field: 'householdSize', label: '家庭人口', value: size, ref: 'size' },
        { field: 'name', label: '姓名', value: '甲', ref: 'first' },
        { field: 'relation', label: '关系', value: '户主', ref: '' },
      ],
      [
        { field: 'name', label: '姓名', value: '乙', ref: 'second' },
        { field: 'relation', label: '关系', value: '之子', ref: '' },
      ],
    ],
  })
  const verdict = (size: string, mayLackMembers: boolean, isPaged = false) =>
    checkPage([subject(size, { mayLackMembers, isPaged })], {
      policy: loadPolicy(),
      place: '510185',
      date: '2025-06-20',
    })
      .findings.filter(({ finding }) => finding.check === 'size-matches-rows')
      .map(({ finding, at }) => `${finding.severity} at ${at[0]}`)
  expect(verdict('3', false)).toEqual(['error at size'])
  expect(verdict('3', true)).toEqual(['doubt at size'])
  expect(verdict('1', true)).toEqual(['error at size'])
  expect(verdict('2', true)).toEqual([])
  // further pages of the list have the others
  expect(verdict('3', true, true)).toEqual([])
  expect(verdict('1', true, true)).toEqual(['error at size'])
})

test('a member whose part of the page has no field for a number lacks none (A16)', () => {
  const rows = [
    [
      { field: 'name', label: '姓名', value: '甲', ref: '' },
      { field: 'relation', label: '关系', value: '户主', ref: '' },
      { field: 'idNumber', label: '身份证号', value: fictionalId('1980-05-06', '男'), ref: '' },
    ],
    [
      { field: 'name', label: '姓名', value: '乙', ref: 'second' },
      { field: 'relation', label: '关系', value: '之子', ref: '' },
    ],
  ] as const
  const missing = (added: readonly PageFact<string>[]) =>
    checkPage([{ kindId: 'dibao', title: '', rowsAre: 'members', rows: [rows[0], [...rows[1], ...added]] }], {
      policy: loadPolicy(),
      place: '510185',
      date: '2025-06-20',
    }).findings.filter(({ finding }) => finding.check === 'id-number-missing').length
  expect(missing([])).toBe(0)
  expect(missing([{ field: 'idNumber', label: '身份证号', value: '', ref: 'blank' }])).toBe(1)
})

test('every check that is about values, persons and households runs on pages, and no other is carried', () => {
  expect(pageChecks.map(([id]) => id)).toEqual(checks.filter(([, check]) => !offPages(check)).map(([id]) => id))
})
