/**
 * What the apps and the command line may use of core. `./page` is the small entry for content scripts, `./ui` the React
 * parts.
 */

export { type Applies, appliesToKind } from './checks/engine/applies.ts'
export { citations } from './checks/engine/citation.ts'
export { type FindingChange, LiveRegisters } from './checks/engine/live.ts'
export { type CheckId, checks } from './checks/index.generated.ts'
export * from './facts/index.ts'
export * from './findings/index.ts'
export * from './identity/index.ts'
export { DISABILITY_TYPES, type DisabilityType } from './identity/index.ts'
export * from './policy/index.ts'
export * from './policy/pack.ts'
export {
  baseName,
  CONFIDENT,
  type ColumnChoices,
  type HeaderChoices,
  isKindId,
  type KindId,
  kindById,
  type RegisterFile,
  type RegisterKind,
  readColumnChoices,
  registerKinds,
} from './register/index.ts'
export * from './text/index.ts'
export * from './workbook/index.ts'
