import type { PagePlace } from '@nuandong/core/page-checks'
import type { Looks } from '../profiles/looks.ts'
import type { HintPart, Sign, SignWords } from './hint/hint.ts'
import type { PointedField } from './page/pointed.ts'
import type { FieldOnPage } from './page/read.ts'
import type { Dictionary, SiteLabels } from './page/words.ts'

/** A field as a frame reports it; `key` finds it again on the page. */
export type FieldReport = Omit<FieldOnPage, 'anchor'> & { key: string }

/** What one frame of a page shows. It is held in memory while the page is open and stored nowhere. */
export interface FrameReport {
  /** of one household on one form; another form, path or household is another case */
  caseId: string
  fields: FieldReport[]
  /** the page's title and headings: they say which programme it is about */
  titles: string[]
  /** its list of members has further pages, or had on an earlier tab */
  isPaged: boolean
  unread: string[]
  /** parts of the reading that failed */
  failed: string[]
  /** addresses of the frames in it, without what is asked of them; of which we may read only some */
  inner: string[]
  /** ids of fields pointed at that should be on the page and are not */
  lost: string[]
}

/** Everything of a report but the fields. */
export type ReportHead = Omit<FrameReport, 'fields'>

/**
 * Of a frame's report the part that has changed: a page of very many fields tells them in parts, `part` 0 first, with
 * the head.
 */
export interface ReportPart {
  part: number
  parts: number
  head: ReportHead | null
  fields: FieldReport[]
  /** with it all that has changed is told */
  isLast: boolean
}

/** What a page needs to know before it is read. */
export interface PageSettings {
  /** what the libraries of components look like */
  looks: Looks
  dictionary: Dictionary
  labels: SiteLabels
  pointed: readonly PointedField[]
  words: SignWords
}

/** The site rests: until when, in ms of 1970. */
export interface PageRest {
  restsUntil: number
}

/** At what the official pointed. */
export interface Picked {
  /** without id and meaning, which she says next */
  place: Omit<PointedField, 'id' | 'field' | 'role'>
  /** the label as the page writes it; '' where none stands there */
  label: string
  value: string
}

/** A field of a tab. */
export interface FieldAt {
  frame: number
  key: string
}

/** A finding for the panel, where identifiers are shown in part. */
export interface PanelHint extends HintPart, FieldAt {
  check: string
  field: string
  /** the person of whom the field speaks, as the page names them; '' where it is the household’s or nobody is named */
  who: string
  /** the official wants no sign beside this field */
  isQuiet: boolean
}

/** By whose figures a tab is judged, with the name of the place. */
export type JudgedPlace = PagePlace & { name: string }

/** What the panel is told of a tab. */
export interface TabReport {
  frames: { frame: number; report: FrameReport }[]
  hints: PanelHint[]
  /** what could not be verified, in words */
  unverified: string[]
  /** ids of checks that crashed */
  crashed: string[]
  /** undefined until the tab was checked */
  place: JudgedPlace | undefined
  /** fields with a finding that have no free place for its sign */
  unplaced: FieldAt[]
  /** the official is to point at a field */
  isPicking: boolean
  picked?: Picked
}

/** From a page to the background. */
export type FromPage =
  | { to: 'background'; type: 'settings' }
  | ({ to: 'background'; type: 'report' } & ReportPart)
  | { to: 'background'; type: 'unplaced'; keys: string[] }
  | { to: 'background'; type: 'picked'; picked: Picked | null }
  | { to: 'background'; type: 'quiet'; key: string }
  | { to: 'background'; type: 'left' }

/** From the background or the panel to the frames of a tab. */
export type ToPage =
  | { to: 'page'; type: 'report' }
  | { to: 'page'; type: 'settings'; settings: PageSettings }
  | { to: 'page'; type: 'signs'; signs: Sign[] }
  | { to: 'page'; type: 'show'; key: string }
  | { to: 'page'; type: 'next' }
  | { to: 'page'; type: 'pick'; isOn: boolean }
  | { to: 'page'; type: 'stop'; restsUntil?: number }

/** From the panel or the options page to the background. */
export type ToBackground =
  | { to: 'background'; type: 'watch'; tab: number }
  | { to: 'background'; type: 'pick'; tab: number; isOn: boolean }
  | { to: 'background'; type: 'settings-changed' }

/** From the background to the panel. */
export interface ToPanel {
  to: 'panel'
  type: 'tab'
  tab: number
}

export type Message = FromPage | ToPage | ToBackground | ToPanel
