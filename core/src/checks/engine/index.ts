/** What a rule may ask of the engine. */
export {
  groupCheck,
  householdCheck,
  membersCheck,
  personCheck,
  registerCheck,
  rowCheck,
  setCheck,
  valueCheck,
} from './check.ts'
export { type CheckContext, yuan } from './context.ts'
export type { RelatedCells, Severity } from './finding.ts'
export type { Located } from './located.ts'
export { fromIso, showDate, toIso } from './occasion.ts'
export { flagged, householdsOf, marked, type OverColumns, outside, saying, unitsWhere } from './over-columns.ts'
export { ownNumber } from './persons.ts'
export { rawReader } from './raw.ts'
export { ofRegister, type RegisterView } from './register-view.ts'
export { joined, MOST_TOLD, type Partners, partnersOf, relatedCells, toldOf } from './related.ts'
export { onceATable, remembered } from './remembered.ts'
export type { Details, Report } from './reporting.ts'
export type { Rows } from './rows.ts'
export { ordinary, type Screen } from './screen.ts'
export { Standing } from './standing.ts'
export { kindsOf, type Subject, type Subjects } from './subject.ts'
export { ofHousehold, ofRow, type Tally, tallyOf } from './tally.ts'
export { areaIn, plainVillage } from './title-place.ts'
export {
  eachMember,
  fail,
  type Judgement,
  PASS,
  type SheetCell,
  unknown,
  unknownHere,
  type Verdict,
} from './verdict.ts'
export type { HouseholdView, MoneyField, Reader, RowView } from './view.ts'
