import { serialToDate } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate, readDateNumber, readNumber, readYesNo } from '../../../core/src/register/values.ts'

describe('dates as people type them', () => {
  test.each([
    ['1980-05-06', 19800506],
    ['1980.5.6', 19800506],
    ['1980/5/6', 19800506],
    ['1980 5 6', 19800506],
    ['1980、5、6', 19800506],
    ['1980年5月6日', 19800506],
    ['1980年05月06日生', 19800506],
    ['19800506', 19800506],
    ['2009-11-12 9:00-10:30', 20091112],
    ['2009年11月12日上午9时至下午2点半', 20091112],
    ['80-5-6', 19800506],
    ['80.05.06', 19800506],
    ['800506', 19800506],
    ['１９８０．５．６', 19800506],
    ["'19800506", 19800506],
    ['198005', 19800500],
    ['1980-05', 19800500],
    ['1980.5', 19800500],
    ['1980年5月', 19800500],
    ['1980年', 19800000],
    ['1980', 19800000],
    ['2009-11-20 14:30', 20091120],
    ['2009-11-20T14:30:00', 20091120],
    ['2009年11月20日上午', 20091120],
    ['2009-11-12 9:00-10:00', 20091112],
    ['2009年11月12日下午2点至3点', 20091112],
    ['2009年11月20日14时30分', 20091120],
    ['2009.11.20.', 20091120],
    ['2010 1 2', 20100102],
    ['二〇〇九年十一月二十日', 20091120],
    ['二○○九年五月', 20090500],
    ['二〇二五年六月二十一日', 20250621],
    ['09-11-20', 20091120],
    ['200506', 20050600],
    ['1980-02-30', 0],
    ['1980-13-01', 0],
    ['800532', 0],
    ['民国69年5月6日', 0],
    ['农历五月初六', 0],
    ['腊月', 0],
    ['不详', 0],
    ['', 0],
    ['12345', 0],
    ['8005061', 0],
  ])('%s', (text, expected) => expect(readDate(text)).toBe(expected))

  const toDate = (serial: number) => serialToDate(serial) || 0
  test.each([
    [29347, true, 19800506],
    [29347, false, 19800506],
    [29347.6, true, 19800506],
    [19800506, false, 19800506],
    [198005, false, 19800500],
    [800506, false, 19800506],
    [1980, false, 19800000],
    [1980.5, false, 19800500],
    [1980.11, false, 19801100],
    [1980.1, false, 19800000],
    [1980.13, false, 0],
    [6, false, 0],
    [45, false, 0],
    [19800230, false, 0],
    [Number.NaN, false, 0],
  ])('the number %d, as a date: %s', (value, isDate, expected) =>
    expect(readDateNumber(value, isDate, toDate)).toBe(expected),
  )

  test('serials count from 1904 where the workbook says so', () => {
    expect(readDateNumber(27885, true, (serial) => serialToDate(serial, true) || 0)).toBe(19800506)
  })

  test('a date reads the same in every form', () => {
    const forms = ['Y-M-D', 'Y.m.d', 'Y/m/d', 'Y年m月d日', 'YMD', 'Y m d', 'Y-M-D 08:30']
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom(...forms),
        (year, month, day, form) => {
          const two = (value: number) => String(value).padStart(2, '0')
          const text = form.replace(
            /[YMDmd]/g,
            (part) =>
              ({ Y: String(year), M: two(month), D: two(day), m: String(month), d: String(day) })[part] as string,
          )
          expect(readDate(text)).toBe(year * 10000 + month * 100 + day)
        },
      ),
    )
  })
})

describe('numbers as people type them', () => {
  test.each([
    ['1,200元', 1200],
    ['850', 850],
    ['¥1200.50', 1200.5],
    ['１２００', 1200],
    ['3人', 3],
    ['20斤', 20],
    ["'850", 850],
    ['-3.5', -3.5],
    ['95%', 95],
    ['1 200', 1200],
    ['500元整', 500],
    ['350元/月', 350],
    ['三百', Number.NaN],
    ['无', Number.NaN],
    ['', Number.NaN],
    ['1.2.3', Number.NaN],
    ['约300', Number.NaN],
  ])('%s', (text, expected) => expect(readNumber(text)).toBe(expected))

  test.each([
    ['是', 1],
    ['√', 1],
    ['已办结', 1],
    ['否', 0],
    ['未销号', 0],
    ['不详', -1],
    ['', -1],
  ])('%s is yes, no or neither', (text, expected) => expect(readYesNo(text)).toBe(expected))
})
