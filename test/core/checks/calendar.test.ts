import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, fullMonthsBetween, weekdaysBetween } from '../../../core/src/checks/time/calendar.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => Number(date.toISOString().slice(0, 10).replaceAll('-', '')))
const isWeekday = (date: Date) => date.getUTCDay() % 6 !== 0
const toDate = (date: number) =>
  new Date(Date.UTC(Math.floor(date / 10000), (Math.floor(date / 100) % 100) - 1, date % 100))

test('weekdays are counted as one by one (H04, H08)', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (from, days) => {
      let expected = 0
      const at = toDate(from)
      for (let i = 0; i < days; i++) {
        at.setUTCDate(at.getUTCDate() + 1)
        if (isWeekday(at)) expected++
      }
      const to = Number(at.toISOString().slice(0, 10).replaceAll('-', ''))
      expect(daysBetween(from, to)).toBe(days)
      expect(weekdaysBetween(from, to)).toBe(expected)
    }),
  )
})

test('months are full when the day has come (H09, H10)', () => {
  expect(fullMonthsBetween(20240620, 20250619)).toBe(11)
  expect(fullMonthsBetween(20240620, 20250620)).toBe(12)
  expect(fullMonthsBetween(20241231, 20250301)).toBe(2)
})
