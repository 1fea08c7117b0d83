/** What a worker needs to check what a page shows: the checks and their words; no reader of workbooks, no screen. */

export type { Finding } from './checks/engine/finding.ts'
export { placeName } from './checks/engine/occasion.ts'
export {
  checkPage,
  type PageFact,
  type PageFinding,
  type PageOptions,
  type PageResult,
  type PageRow,
  type PageSubject,
  pageKind,
} from './checks/engine/page.ts'
export { type PagePlace, pagePlace } from './checks/engine/page-place.ts'
export { describeCitation, describeFinding, type FindingTexts } from './findings/describe.ts'
export { shownFinding } from './findings/mask.ts'
export * from './page.ts'
export type { OverlayPack, Policy } from './policy/index.ts'
export { loadLaw } from './policy/load-law.ts'
export { loadPolicy } from './policy/lookup.ts'
export type { KindId } from './register/index.ts'
/** Shapes of messages, of the small zod. */
export * as shape from './shape.ts'
