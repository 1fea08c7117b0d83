import { checks, loadPolicy, memoryWorkbook, passesLuhn } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import { ordinary } from '../../../core/src/checks/engine/screen.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { fictionalId } from './fictional-id.ts'

const screened = checks.flatMap(([id, check]) =>
  check.scope === 'value' && check.screen ? [{ id, check, screen: check.screen }] : [],
)

/** ID numbers of all days and sexes, here and elsewhere, whole, shortened, with a character changed. */
const idNumbers = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
    fc.constantFrom('男', '女'),
    fc.integer({ min: 1, max: 20 }),
    fc.constantFrom('510185', '512081', '513902', '440106', '810000', '999999'),
    fc.option(fc.tuple(fc.integer({ min: 0, max: 17 }), fc.constantFrom('0', '7', 'X', 'Z')), { freq: 2 }),
    fc.constantFrom(18, 18, 18, 17, 15),
  )
  .map(([date, sex, sequence, prefix, slip, length]) => {
    const typed = fictionalId(date.toISOString().slice(0, 10), sex, sequence, prefix)
    const slipped = slip ? typed.slice(0, slip[0]) + slip[1] + typed.slice(slip[0] + 1) : typed
    return slipped.slice(0, length)
  })

/** Accounts of all lengths, with the right last digit and with another, with a letter. */
const accounts = fc
  .tuple(
    fc.constantFrom('6', '3', '9'),
    fc.nat({ max: 999_999_999 }),
    fc.integer({ min: 6, max: 31 }),
    fc.constantFrom('', '', 'E'),
  )
  .map(([first, number, length, letter]) => {
    const body = `${first}${letter}${String(number).padStart(9, '0').repeat(4)}`.slice(0, length)
    const right = '0123456789'.split('').find((digit) => passesLuhn(body + digit)) ?? '0'
    return body + (number % 3 === 0 ? '7' : right)
  })

describe('a screen', () => {
  test('is used by several checks', () => {
    expect(screened.length).toBeGreaterThan(1)
  })
  test.each(screened)('lets nothing pass that $id objects to', ({ check, screen }) => {
    let passed = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(idNumbers, accounts), { minLength: 1, maxLength: 20 }), (texts) => {
        const rows = texts.map(([id, account], index) => [
          index + 1,
          `王${'一二三四五'[index % 5]}`,
          id,
          '户主',
          account,
        ])
        const workbook = memoryWorkbook([
          {
            name: '花名册',
            values: [['低保花名册'], ['序号', '姓名', '身份证号码', '与户主关系', '银行账号'], ...rows],
          },
        ])
        const set = readRegisters([{ path: 'a.xlsx', workbook }])
        const context = checkContext(set, loadPolicy(), { place: '510185', date: '2025-06-20' })
        const isOrdinary = ordinary(screen, context)
        for (const code of set.tables[0].text(check.needs[0])) {
          if (code < 0 || !isOrdinary(code)) continue
          passed++
          expect(check.judge(context.textOf(code), context, code)).toBeUndefined()
        }
      }),
    )
    expect(passed).toBeGreaterThan(20)
  })
})
