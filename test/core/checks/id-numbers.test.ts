import { checkIdNumber } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { IdNumbers } from '../../../core/src/checks/engine/id-numbers.ts'
import { isDivisionCode } from '../../../core/src/identity/division-codes.ts'
import { fictionalId } from './fictional-id.ts'

const man = fictionalId('1970-01-02', '男')
const TEXTS = [
  man,
  fictionalId('1980-12-31', '女'),
  man.slice(0, 6) + man.slice(8, 17),
  `${man.slice(0, 17)}${man.at(-1) === '0' ? '1' : '0'}`,
  '510185197013029510',
  '5.1018519700102E+17',
  '',
  '51018519700102',
  fictionalId('1990-05-06', '女', 3, '810000'),
]

describe('ID numbers by code', () => {
  test.each(TEXTS.map((text, code) => [text, code] as const))('%s says what reading it says', (text, code) => {
    const ids = new IdNumbers(TEXTS)
    const { ok, length, birth, sex } = checkIdNumber(text)
    const read = [ids.isOk(code), ids.isWhole(code), ids.isFifteen(code), ids.birth(code), ids.sex(code)]
    expect(read).toEqual([ok, ok && length === 18, ok && length === 15, birth, sex])
    expect(ids.isPermit(code)).toBe(ok && text.startsWith('810000'))
  })
  test('a blank cell has none, also when others were read before', () => {
    const ids = new IdNumbers(TEXTS)
    for (let code = -1; code < TEXTS.length; code++) ids.birth(code)
    expect([ids.birth(-1), ids.sex(-1), ids.isOk(-1), ids.isWhole(-1)]).toEqual([0, undefined, false, false])
  })
  test('texts that come later are read too', () => {
    const texts = [man]
    const ids = new IdNumbers(texts)
    ids.birth(0)
    for (let i = 0; i < 3000; i++) texts.push(fictionalId('2001-02-03', '女', i))
    expect(ids.birth(3000)).toBe(20010203)
  })
})

test.each([
  ['510185', true],
  ['512081', true],
  ['659009', true],
  ['510000', true],
  ['510186', false],
  ['990000', false],
  ['51', false],
  ['', false],
  ['51018X', false],
  ['5101850', false],
])('%s was a division’s code in some edition of GB/T 2260: %s', (prefix, expected) => {
  expect(isDivisionCode(prefix)).toBe(expected)
})
