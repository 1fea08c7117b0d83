import type { FrameReport } from './messages.ts'

/** What the frames of the open pages reported. In memory only: gone with the page, the tab, or the sleep of the worker. */
const tabs = new Map<number, Map<number, FrameReport>>()

export interface TabReport {
  frames: { frame: number; report: FrameReport }[]
}

export function putReport(tab: number, frame: number, report: FrameReport): void {
  const frames = tabs.get(tab) ?? new Map<number, FrameReport>()
  tabs.set(tab, frames.set(frame, report))
}

/** The main frame takes its inner frames with it. */
export function dropFrame(tab: number, frame: number): void {
  if (frame === 0) tabs.delete(tab)
  else tabs.get(tab)?.delete(frame)
}

export function dropTab(tab: number): void {
  tabs.delete(tab)
}

export function knowsTab(tab: number): boolean {
  return tabs.has(tab)
}

/** The main frame first, then its inner frames in the order of their creation. */
export function tabReport(tab: number): TabReport {
  const frames = [...(tabs.get(tab) ?? [])].map(([frame, report]) => ({ frame, report }))
  return { frames: frames.sort((a, b) => a.frame - b.frame) }
}
