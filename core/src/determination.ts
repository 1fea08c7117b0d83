/**
 * What a host needs to determine a household, without registers and workbooks: facts (`toFacts` reads them), law,
 * packs, programmes.
 */
export * from './facts/case.ts'
export { fieldOfPath } from './facts/case-facts.ts'
export { positionIn, withFact } from './facts/case-paths.ts'
export * from './facts/programmes.ts'
export * from './policy/index.ts'
export { type PackProblem, type ParsedPack, parsePack } from './policy/pack.ts'
export {
  type CaseFacts,
  type Conflict,
  type CriterionResult,
  conflictsIn,
  type Determination,
  type DeterminationOutcome,
  determine,
  type ShownValue,
  stampOf,
} from './programmes/index.ts'
export { type ReadHousehold, type ReadOnce, toFacts, wholeIncome } from './register/to-facts.ts'
/** Shapes of what is imported, of the small zod. */
export * as shape from './shape.ts'
