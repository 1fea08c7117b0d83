export { isHead } from '../facts/words.ts'
export { baseName } from './base-name.ts'
export {
  type ComparedHousehold,
  changesOf,
  Entries,
  type FieldChange,
  householdsIn,
  type ListEntry,
  listsHouseholds,
  MOST_TYPED,
  matchHouseholds,
  type TableHousehold,
  villageKey,
} from './comparison.ts'
export { FACTS_TOP, type FactsTable, registersFromFacts } from './from-facts.ts'
export { type ColumnChoices, readColumnChoices } from './headers/column-choices.ts'
export { CONFIDENT, choiceKey, type HeaderChoices, type MappedColumn, type Reason } from './headers/mapped-column.ts'
export { mayBeOfMember } from './headers/member-groups.ts'
export { registerKinds } from './kinds/index.generated.ts'
export type { Change, Listed, RegisterKind, Role, RowUnit } from './kinds/kind.ts'
export { isKindId, type KindId, kindById } from './known-kinds.ts'
export { DROP_REASONS, type DroppedRow, type DropReason } from './layout/layout.ts'
export { endOfMonth, type Period, readPeriod } from './period.ts'
export {
  type ChosenColumn,
  type PassedSheet,
  type PassReason,
  type RegisterFile,
  type RegisterSet,
  readRegisters,
} from './read-registers.ts'
export { noteAsked, noteRead, noteReads, Reads, recorded, recordedMaking, restOnAround } from './reads.ts'
export { registerDate, registerYear } from './register-date.ts'
export type { Households } from './table/households.ts'
export { type ColumnRemark, remarksOf } from './table/remarks.ts'
export { isNumeric, RegisterTable } from './table/table.ts'
export { UnreadCells } from './table/unread.ts'
