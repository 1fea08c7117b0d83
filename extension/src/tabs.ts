import type { CheckedTab } from './case/check-tab.ts'
import { datesApart } from './case/dates-apart.ts'
import type { FieldAt, FrameReport, Picked, ReportPart } from './messages.ts'
import { ReportParts } from './reports.ts'

interface Frame {
  parts: ReportParts
  /** undefined until all of it was told */
  report?: FrameReport
}

interface Tab {
  frames: Map<number, Frame>
  /** fields of each frame whose signs found no place */
  unplaced: Map<number, string[]>
  checked?: CheckedTab
}

interface Pointing {
  /** the official is to point at a field */
  isPicking: boolean
  picked?: Picked | undefined
}

/**
 * What the frames of the open pages reported. In memory only: gone with the page, the tab, or the sleep of the worker.
 */
const tabs = new Map<number, Tab>()

/** By themselves: while she looks for the field, the worker may sleep and know nothing of the tab when she points. */
const pointing = new Map<number, Pointing>()

/** The frame's whole report; undefined while more of it is to come. */
export function putReport(id: number, number: number, part: ReportPart): FrameReport | undefined {
  const tab = tabs.get(id) ?? { frames: new Map(), unplaced: new Map() }
  tabs.set(id, tab)
  const frame = tab.frames.get(number) ?? { parts: new ReportParts() }
  tab.frames.set(number, frame)
  const report = frame.parts.put(part)
  if (report) frame.report = datesApart(report)
  return report
}

export function putChecked(id: number, checked: CheckedTab): void {
  const tab = tabs.get(id)
  if (tab) tab.checked = checked
}

export function putUnplaced(id: number, frame: number, keys: string[]): void {
  tabs.get(id)?.unplaced.set(frame, keys)
}

/** That the official is to point at a field; what she pointed at before is forgotten. */
export function putPicking(id: number, isPicking: boolean): void {
  pointing.set(id, { isPicking })
}

/** At what the official pointed; undefined where she gave up, or what she pointed at is never read. */
export function putPicked(id: number, picked: Picked | undefined): void {
  pointing.set(id, { isPicking: false, picked })
}

/** What was found in a tab, of what is still known. */
export function stateOf(id: number): Pick<Tab, 'checked'> & Pointing & { unplaced: FieldAt[] } {
  const tab = tabs.get(id)
  const unplaced = [...(tab?.unplaced ?? [])].flatMap(([frame, keys]) => keys.map((key) => ({ frame, key })))
  const { isPicking = false, picked } = pointing.get(id) ?? {}
  return { checked: tab?.checked, picked, isPicking, unplaced }
}

/** The main frame takes its inner frames with it. */
export function dropFrame(id: number, frame: number): void {
  if (frame === 0) dropTab(id)
  const tab = tabs.get(id)
  tab?.frames.delete(frame)
  tab?.unplaced.delete(frame)
}

export function dropTab(id: number): void {
  tabs.delete(id)
  pointing.delete(id)
}

export function knowsTab(id: number): boolean {
  return tabs.has(id)
}

/** The main frame first, then its inner frames in the order of their creation. */
export function framesOf(id: number): { frame: number; report: FrameReport }[] {
  const frames = [...(tabs.get(id)?.frames ?? [])].flatMap(([frame, { report }]) => (report ? { frame, report } : []))
  return frames.sort((a, b) => a.frame - b.frame)
}
