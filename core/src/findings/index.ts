export type { ComparedHousehold, FieldChange, ListEntry } from '../register/index.ts'
export { type Answer, answerKey, isAnswer } from './answer.ts'
export { doubtCodes, readAnswers, withAnswers } from './answers.ts'
export { type Cause, causesOf } from './causes.ts'
export {
  type CheckedRegisters,
  type CheckOptions,
  checkRegisterSet,
  checkRegisters,
  DEFAULT_PLACE,
} from './check-registers.ts'
export {
  type Changed,
  type Comparison,
  compareMonths,
  compareRegisters,
  type Moved,
  shownComparison,
} from './compare-registers.ts'
export {
  checkAdvice,
  checkTitle,
  describeCause,
  describeColumn,
  describeFinding,
  describeNotChecked,
  type FindingTexts,
  fieldLabel,
  kindLabel,
} from './describe.ts'
export type { CardMember, HouseholdCard, RowPlace } from './household-card.ts'
export { type HouseholdEntry, listHouseholds, placeOf, type RowEntry, rowFinder } from './households.ts'
export { type Ignored, type IgnoredFinding, keyOf, readIgnored, saysOf, withoutIgnored } from './ignored.ts'
export { type LiveEdit, LiveReport } from './live-report.ts'
export { type Identifiers, maskDeep, shownFinding, shownHouseholds, shownName, shownPath, shownReport } from './mask.ts'
export { changedColumn, describeChange, type OtherMonth, otherMonths } from './months.ts'
export { withOwnSheets } from './own-sheets.ts'
export { registerSheets } from './register-sheets.ts'
export { resultStem, tableStem } from './result-name.ts'
export { type Sample, sampleHouseholds } from './sample.ts'
export { ANNOTATION_AUTHOR, toAnnotations } from './to-annotations.ts'
export { toCsv } from './to-csv.ts'
export { JSON_SCHEMA, toJson } from './to-json.ts'
export { toText } from './to-text.ts'
export { toFindingsWorkbook, type WorkbookReport, workbookReport } from './to-workbook.ts'
export type * from './types.ts'
