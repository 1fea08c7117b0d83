export { addinText } from '../text/addin.ts'
export { askText, askTexts, assumptionText, becauseText, presumedText } from '../text/ask.ts'
export { conflictText } from '../text/conflicts.ts'
export { determinationText } from '../text/determination.ts'
export { confidenceText, packProblemText, sourceText, stampNotices } from '../text/policy.ts'
export { criterionText, outcomeText, programmeText } from '../text/programmes.ts'
export { type Asked, questionText } from '../text/questions.ts'
export { uiText } from '../text/ui.ts'
export { DeterminationView } from './determination/DeterminationView.tsx'
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
export { LocaleProvider, useLocale } from './locale.tsx'
export { copyMasked, Private } from './Private.tsx'
