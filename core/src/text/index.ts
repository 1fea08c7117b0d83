export { area, fill, LOCALES, type Locale, type TextParams } from './area.ts'
export { checkTexts } from './checks.ts'
export { findingTexts } from './findings.ts'
export {
  confidenceText,
  gapText,
  labelText,
  packProblemText,
  policyText,
  sourceText,
  stampNotices,
  unitText,
  valueText,
} from './policy.ts'
export { reportTexts } from './report.ts'
export { faultText, remarkText } from './workbook.ts'
