import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type CheckReport,
  checkRegisters,
  describeFinding,
  loadPolicy,
  readWorkbook,
  registerKinds,
} from '@nuandong/core'
import { describe, expect, test } from 'vitest'

const FOLDER = fileURLToPath(new URL('../../fixtures/registers/', import.meta.url))
const policy = loadPolicy()

interface ExpectedSheet {
  name?: string
  register: string
  header: string
  body: string
  columns: Record<string, string>
  unmapped: string[]
  rows: number
  households: number
}

const expected = JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) as Record<string, ExpectedSheet[]>
const files = readdirSync(FOLDER).filter((name) => name in expected)

type Writing = 'as written' | 'with full-width punctuation'
const WRITINGS: readonly Writing[] = ['as written', 'with full-width punctuation']

/** What a Chinese input method writes for the punctuation that the samples have. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ':': '：',
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  '%': '％',
}

async function check(file: string, writing: Writing = 'as written'): Promise<CheckReport> {
  const workbook = await readWorkbook(new Uint8Array(readFileSync(FOLDER + file)))
  if (writing === 'with full-width punctuation')
    workbook.strings.forEach((text, code) => {
      workbook.strings[code] = text.replace(/[:(),;%]/g, (mark) => FULL_WIDTH[mark])
    })
  return checkRegisters([{ path: file, workbook }], { policy, today: '2025-06-20' })
}

test('there is a sample of every kind of register', () => {
  const kinds = new Set(Object.values(expected).flatMap((sheets) => sheets.map(({ register }) => register)))
  expect([...kinds].sort()).toEqual(registerKinds.map(([id]) => id).sort())
  expect(files.sort()).toEqual(Object.keys(expected).sort())
})

describe.each(files)('%s', (file) => {
  test.each(WRITINGS)('%s, is read as what it is: kind, header, body, fields, rows, households', async (writing) => {
    const { sheets } = (await check(file, writing)).files[0]
    const read = sheets.map(({ name, register, header, body, columns, unmapped, rows, households }) => ({
      name,
      register,
      header,
      body,
      columns: Object.fromEntries(columns.map(({ column, field }) => [column, field])),
      unmapped: unmapped.map(({ column }) => column),
      rows,
      households,
    }))
    expect(read).toEqual(expected[file].map((sheet) => ({ ...sheet, name: sheet.name ?? read[0].name })))
    expect(sheets.flatMap(({ columns }) => columns.filter(({ confidence }) => confidence < 0.7))).toEqual([])
  })

  test.each(WRITINGS)('%s, is in order: no finding is an error', async (writing) => {
    const errors = (await check(file, writing)).findings.filter(
      (one) => one.severity === 'error' && one.outcome === 'fail',
    )
    expect(errors.map((one) => `${one.check} ${one.cells.join(' ')} ${describeFinding(one, 'zh-CN').message}`)).toEqual(
      [],
    )
  })
})

describe.each(files)('%s', (file) => {
  test('gives the same date and the same findings with full-width punctuation', async () => {
    const [plain, wide] = [await check(file), await check(file, 'with full-width punctuation')]
    const told = ({ findings }: CheckReport) => findings.map((one) => `${one.check} ${one.outcome} ${one.cells}`)
    expect(wide.policy.date).toBe(plain.policy.date)
    expect(told(wide)).toEqual(told(plain))
  })
})
