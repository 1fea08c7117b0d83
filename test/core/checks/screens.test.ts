import { checks, loadPolicy, memoryWorkbook } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CheckContext } from '../../../core/src/checks/context.ts'
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

describe('a screen', () => {
  test('is used by several checks', () => {
    expect(screened.length).toBeGreaterThan(1)
  })
  test.each(screened)('lets nothing pass that $id objects to', ({ check, screen }) => {
    let ordinary = 0
    fc.assert(
      fc.property(fc.array(idNumbers, { minLength: 1, maxLength: 20 }), (texts) => {
        const rows = texts.map((text, index) => [index + 1, `王${'一二三四五'[index % 5]}`, text, '户主'])
        const workbook = memoryWorkbook([
          { name: '花名册', values: [['低保花名册'], ['序号', '姓名', '身份证号码', '与户主关系'], ...rows] },
        ])
        const set = readRegisters([{ path: 'a.xlsx', workbook }])
        const context = new CheckContext(set, loadPolicy(), '510185', '2025-06-20')
        for (const code of set.tables[0].text('idNumber')) {
          if (code < 0 || !screen.isOrdinary(code, context)) continue
          ordinary++
          expect(check.judge(context.textOf(code), context, code)).toBeUndefined()
        }
      }),
    )
    expect(ordinary).toBeGreaterThan(20)
  })
})
