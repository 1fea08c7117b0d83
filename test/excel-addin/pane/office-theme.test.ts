import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { contrast, followOffice, isDark } from '../../../excel-addin/src/pane/office-theme.ts'

const CSS = readFileSync(join(import.meta.dirname, '../../../core/src/ui/ui.css'), 'utf8')
const theme = (bodyBackgroundColor: string, bodyForegroundColor: string) =>
  ({ bodyBackgroundColor, bodyForegroundColor }) as Office.OfficeTheme

describe('the pane follows the theme of Office', () => {
  let dom: JSDOM
  const media = () =>
    [...dom.window.document.styleSheets[0].cssRules]
      .filter((rule) => rule instanceof dom.window.CSSMediaRule)
      .map((rule) => (rule as CSSMediaRule).media.mediaText)
  const set = (name: string) => dom.window.document.documentElement.style.getPropertyValue(name)

  beforeEach(() => {
    dom = new JSDOM(`<!doctype html><style>${CSS}</style>`)
    vi.stubGlobal('document', dom.window.document)
    vi.stubGlobal('CSSMediaRule', dom.window.CSSMediaRule)
    vi.stubGlobal('getComputedStyle', (element: Element) => dom.window.getComputedStyle(element))
    expect(media()).toContain('(prefers-color-scheme: dark)')
    return () => vi.unstubAllGlobals()
  })

  test.each([
    ['white', theme('#FFFFFF', '#262626'), 'not all'],
    ['colourful', theme('#F3F2F1', '#262626'), 'not all'],
    ['black', theme('#262626', '#FFFFFF'), 'all'],
  ])('%s', (_, colours, rule) => {
    followOffice(colours)
    expect(media()).toContain(rule)
    expect(media()).not.toContain('(prefers-color-scheme: dark)')
  })

  test('takes Office’s own paper and ink where every text of ours can be read on it', () => {
    followOffice(theme('#FFFFFF', '#262626'))
    expect([set('--nd-paper'), set('--nd-ink')]).toEqual(['#FFFFFF', '#262626'])
  })

  test('keeps its own where it could not: dark grey', () => {
    followOffice(theme('#666666', '#FFFFFF'))
    expect([set('--nd-paper'), set('--nd-ink')]).toEqual(['', ''])
  })

  test('stays as it is where Office tells no colours', () => {
    followOffice({} as Office.OfficeTheme)
    expect(media()).toContain('(prefers-color-scheme: dark)')
  })

  test('contrast is that of WCAG', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
    expect(contrast('red', '#FFFFFF')).toBe(0)
    expect([isDark('#666666'), isDark('#262626'), isDark('')]).toEqual([true, true, undefined])
  })
})
