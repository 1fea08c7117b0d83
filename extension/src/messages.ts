import type { FieldId, Locale } from '@nuandong/core/page'
import type { Hint } from './hint/hint.ts'
import type { SiteLabels } from './page/fields.ts'
import type { FieldOnPage } from './page/read.ts'

/** A field as a frame reports it; `key` finds it again on the page. */
export type FieldReport = Omit<FieldOnPage, 'anchor'> & { key: string }
export type HintReport = Hint & { key: string; label: string }

/** What one frame of a page shows. It is held in memory while the page is open and stored nowhere. */
export interface FrameReport {
  fields: FieldReport[]
  hints: HintReport[]
  unread: string[]
  /** checks that failed to run */
  failed: string[]
}

/** What a page needs to know before it is read. */
export interface PageSettings {
  locale: Locale
  labels: SiteLabels
}

/** A hint that follows from the household as a whole; shown beside the first of these fields that a frame has. */
export type HouseholdHint = Hint & { beside: FieldId[] }

/** From a page to the background. */
export type FromPage =
  | { to: 'background'; type: 'settings' }
  | { to: 'background'; type: 'report'; report: FrameReport }
  | { to: 'background'; type: 'left' }

/** From the background or the panel to the frames of a tab. */
export type ToPage =
  | { to: 'page'; type: 'report' }
  | { to: 'page'; type: 'settings'; settings: PageSettings }
  | { to: 'page'; type: 'household-hints'; hints: HouseholdHint[] }
  | { to: 'page'; type: 'show'; key: string }
  | { to: 'page'; type: 'next' }
  | { to: 'page'; type: 'stop' }

/** From the panel or the options page to the background. */
export type ToBackground =
  | { to: 'background'; type: 'watch'; tab: number }
  | { to: 'background'; type: 'settings-changed' }

/** From the background to the panel. */
export interface ToPanel {
  to: 'panel'
  type: 'tab'
  tab: number
}

export type Message = FromPage | ToPage | ToBackground | ToPanel
