import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { FromPage, ReportPart, ToBackground } from '../../extension/src/messages.ts'
import { fromOurPage, fromPage } from '../../extension/src/senders.ts'
import { read, reportOf } from './page.ts'

const OURS = 'chrome-extension://nuandong/'
beforeAll(() => {
  vi.stubGlobal('chrome', { runtime: { id: 'nuandong', getURL: (path: string) => OURS + path } })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const PAGE = { id: 'nuandong', tab: { id: 7 }, frameId: 0, url: 'http://portal.example/' } as never
const PANEL = { id: 'nuandong', url: `${OURS}sidepanel.html` } as never

const to = 'background'
const report = (): ReportPart => {
  const { fields, ...head } = reportOf(read('<p>姓名 <input value="张某"></p><p>家庭人口 <input value="2"></p>'))
  return { part: 0, parts: 1, head, fields, isLast: true }
}
const PLACE = { selector: '#x', label: '户内钱款', path: '/edit', near: ['household/姓名'] }

describe('a message of a page', () => {
  const sent = (): FromPage[] => [
    { to, type: 'settings' },
    { to, type: 'left' },
    { to, type: 'report', ...report() },
    { to, type: 'report', ...report(), part: 1, parts: 2, head: null },
    { to, type: 'unplaced', keys: ['2'] },
    { to, type: 'picked', picked: null },
    { to, type: 'picked', picked: { place: PLACE, label: '户内钱款', value: '8000' } },
  ]

  test('of each kind that our script sends is taken, and only from a frame of a tab', () => {
    for (const message of sent()) {
      expect(fromPage(message, PAGE)).toEqual(message)
      for (const sender of [PANEL, { ...(PAGE as object), id: 'another' }, { ...(PAGE as object), tab: undefined }])
        expect(fromPage(message, sender as never)).toBeUndefined()
      expect(fromOurPage(message, PANEL)).toBeUndefined()
    }
  })

  const [field] = report().fields
  const withReport = (part: object) => ({ to, type: 'report', ...report(), ...part })
  const withHead = (part: object) => withReport({ head: { ...report().head, ...part } })
  const others: [about: string, message: unknown][] = [
    ['nothing', null],
    ['of no kind', { to, type: 'constructor' }],
    ['of our panel', { to, type: 'watch', tab: 7 }],
    ['with more than is sent', { to, type: 'left', tab: 8 }],
    ['with a fact that no dictionary has', withReport({ fields: [{ ...field, field: 'constructor' }] })],
    ['with a role that nobody has', withReport({ fields: [{ ...field, role: 'head' }] })],
    ['with a value of no end', withReport({ fields: [{ ...field, value: '1'.repeat(2_001) }] })],
    ['with fields of no end', withReport({ fields: Array(1_001).fill(field) })],
    ['with titles of no end', withHead({ titles: Array(51).fill('低保') })],
    ['without its case', withHead({ caseId: undefined })],
    ['with a number for a field that has no place', { to, type: 'unplaced', keys: [2] }],
    ['with a meaning that only the official gives', { to, type: 'picked', picked: { ...PLACE, field: 'name' } }],
    [
      'with a selector that is none',
      { to, type: 'picked', picked: { place: { ...PLACE, selector: 1 }, label: '', value: '' } },
    ],
  ]
  test.each(others)('%s changes nothing', (_, message) => {
    expect(fromPage(message, PAGE)).toBeUndefined()
  })
})

describe('a message of our panel', () => {
  const sent: ToBackground[] = [
    { to, type: 'watch', tab: 7 },
    { to, type: 'pick', tab: 7, isOn: true },
    { to, type: 'settings-changed' },
  ]
  test.each(sent)('%j is taken from our own pages alone', (message) => {
    expect(fromOurPage(message, PANEL)).toEqual(message)
    expect(fromOurPage(message, PAGE)).toBeUndefined()
    expect(fromOurPage({ ...message, tab: '7' }, PANEL)).toBeUndefined()
    expect(fromPage(message, PAGE)).toBeUndefined()
  })
})
