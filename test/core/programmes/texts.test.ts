import { describe, expect, it } from 'vitest'
import { amountText } from '../../../core/src/text/programmes.ts'
import { zh as programmes } from '../../../core/src/text/zh-CN/programmes.ts'
import { zh as questions } from '../../../core/src/text/zh-CN/questions.ts'

/** A Chinese character beside a number that is no document number (57号). */
const UNSPACED = /\p{Script=Han}\d+(?!\d*号)|\d(?!号)\p{Script=Han}/u

/** Places that a number fills. */
const NUMBERS =
  /\{(value|perHead|income|standard|line|financial|limit|outlay|received|cap|cost|ratio|homes|vehicles|businesses|size|age|ageLimit|from|to|number|count)\}/g

describe('Chinese texts of determinations and questions', () => {
  it('have spaces around the numbers', () => {
    const unspaced = Object.values({ ...programmes, ...questions })
      .map((text) => text.replace(NUMBERS, '8'))
      .filter((text) => UNSPACED.test(text))
    expect(unspaced).toEqual([])
  })

  it.each([
    [{ value: 450, unit: 'CNY/month', bound: 'exactly' }, '每月 450 元', '450 yuan a month'],
    [{ value: 1235, unit: 'CNY/month', bound: 'at-least' }, '每月不低于 1235 元', 'at least 1235 yuan a month'],
    [{ value: 20000, unit: 'CNY', bound: 'at-most' }, '一次性不超过 20000 元', 'at most 20000 yuan once'],
  ] as const)('%o reads %s', (amount, zh, en) => {
    expect([amountText('zh-CN', amount), amountText('en', amount)]).toEqual([zh, en])
  })
})
