import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { wpsHost } from '../../../excel-addin/src/host/wps/wps.ts'
import type { PaneSession } from '../../../excel-addin/src/pane/session.ts'
import { OPEN, ribbonPresses } from '../../../excel-addin/src/ribbon/wps/main.ts'
import { hidePane, obeyRibbon } from '../../../excel-addin/src/ribbon/wps/obey.ts'
import { bookOf } from '../office-host/book-of.ts'
import { WpsModel } from '../wps-host/application.ts'

const SHELL = 'http://localhost:5180/wps/index.html'

describe('the ribbon in WPS', () => {
  let model: WpsModel
  let press: (id: string) => void
  beforeEach(() => {
    model = new WpsModel([bookOf([{ name: '花名册', values: [['甲']] }])])
    press = ribbonPresses(model.app, SHELL)
  })
  afterEach(() => expect(model.lacking).toEqual({}))
  const visible = () => model.panes.map(({ Visible }) => Visible)

  test('opens one pane on the right, hides it and shows it again', () => {
    press(OPEN)
    expect(model.panes).toMatchObject([{ Visible: true, DockPosition: 2 }])
    expect(model.pages).toEqual(['http://localhost:5180/taskpane/wps.html'])
    press(OPEN)
    expect(visible()).toEqual([false])
    press(OPEN)
    expect(visible()).toEqual([true])
  })

  test('a pane can hide itself, since a docked one may freeze the ribbon', () => {
    press(OPEN)
    wpsHost(model.app, () => hidePane(model.app)).hidePane?.()
    expect(visible()).toEqual([false])
  })

  test('never touches a pane that another add-in made, whatever number was kept from an earlier run', () => {
    model.app.CreateTaskPane('http://another.example/')
    model.storage.set('nuandong.et.pane', 1)
    model.storage.set('taskpane_id', 1)
    press(OPEN)
    press(OPEN)
    press(OPEN)
    expect(visible()).toEqual([false, true])
  })

  test('makes a new pane where WPS has thrown the old one away', () => {
    press(OPEN)
    model.panes.length = 0
    press(OPEN)
    expect(visible()).toEqual([true])
  })

  test('a command opens the pane, which does it once', async () => {
    vi.useFakeTimers()
    try {
      const session = { check: vi.fn(), next: vi.fn(), clearMarks: vi.fn() }
      press('checkSheet')
      expect(visible()).toEqual([true])
      const stop = obeyRibbon(model.app, session as unknown as PaneSession)
      await vi.advanceTimersByTimeAsync(1_000)
      expect(session.check).toHaveBeenCalledTimes(1)
      press('nextFinding')
      await vi.advanceTimersByTimeAsync(1_000)
      stop()
      press('clearMarks')
      await vi.advanceTimersByTimeAsync(1_000)
      expect([session.check, session.next, session.clearMarks].map((verb) => verb.mock.calls.length)).toEqual([1, 1, 0])
    } finally {
      vi.useRealTimers()
    }
  })

  test('a command that nobody took for long is forgotten', async () => {
    vi.useFakeTimers()
    try {
      press('checkSheet')
      await vi.advanceTimersByTimeAsync(60_000)
      const session = { check: vi.fn() }
      const stop = obeyRibbon(model.app, session as unknown as PaneSession)
      await vi.advanceTimersByTimeAsync(1_000)
      stop()
      expect(session.check).not.toHaveBeenCalled()
    } finally {
      vi.useRealTimers()
    }
  })
})
