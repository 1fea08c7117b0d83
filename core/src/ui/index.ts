export { checkTitle } from '../findings/describe.ts'
export { placeLabel } from '../findings/reading-lines.ts'
export { maskHolding, maskText } from '../identity/mask/index.ts'
export { addinText } from '../text/addin.ts'
export { labelText, packProblemText, unitText } from '../text/policy.ts'
export { practiceText } from '../text/practice.ts'
export * from './determination/index.ts'
export { ColumnQuestions } from './findings/ColumnQuestions.tsx'
export { allCauses, findingsInOrder, rememberCauses, shownCauses, shownFindings } from './findings/causes-shown.ts'
export type { CellTarget } from './findings/FindingDetail.tsx'
export { FindingsPanel } from './findings/FindingsPanel.tsx'
export {
  CATEGORIES,
  type Category,
  categoryOf,
  type FindingFilter,
  filterFindings,
  NO_FILTER,
} from './findings/filter.ts'
export { Headline } from './findings/Headline.tsx'
export { placeText } from './findings/place.ts'
