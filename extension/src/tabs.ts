import type { CheckedTab } from './case/check-tab.ts'
import type { FrameReport } from './messages.ts'

interface Tab {
  frames: Map<number, FrameReport>
  checked?: CheckedTab
}

/** What the frames of the open pages reported. In memory only: gone with the page, the tab, or the sleep of the worker. */
const tabs = new Map<number, Tab>()

export function putReport(id: number, frame: number, report: FrameReport): void {
  const tab = tabs.get(id) ?? { frames: new Map() }
  tab.frames.set(frame, report)
  tabs.set(id, tab)
}

export function putChecked(id: number, checked: CheckedTab): void {
  const tab = tabs.get(id)
  if (tab) tab.checked = checked
}

export function checkedTab(id: number): CheckedTab | undefined {
  return tabs.get(id)?.checked
}

/** The main frame takes its inner frames with it. */
export function dropFrame(id: number, frame: number): void {
  if (frame === 0) tabs.delete(id)
  else tabs.get(id)?.frames.delete(frame)
}

export function dropTab(id: number): void {
  tabs.delete(id)
}

export function knowsTab(id: number): boolean {
  return tabs.has(id)
}

/** The main frame first, then its inner frames in the order of their creation. */
export function framesOf(id: number): { frame: number; report: FrameReport }[] {
  const frames = [...(tabs.get(id)?.frames ?? [])].map(([frame, report]) => ({ frame, report }))
  return frames.sort((a, b) => a.frame - b.frame)
}
