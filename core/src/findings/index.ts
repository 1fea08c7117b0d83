export { type CheckOptions, checkRegisters, DEFAULT_PLACE } from './check-registers.ts'
export {
  checkTitle,
  describeFinding,
  describeNotChecked,
  type FindingTexts,
  fieldLabel,
  kindLabel,
} from './describe.ts'
export { maskFinding, maskText } from './mask.ts'
export { ANNOTATION_AUTHOR, toAnnotations } from './to-annotations.ts'
export { findingRows, toCsv } from './to-csv.ts'
export { JSON_SCHEMA, toJson } from './to-json.ts'
export { toText } from './to-text.ts'
export type * from './types.ts'
