/** What a household is due, and why. Reading case files needs zod and yaml and is apart, in `case-file.ts`. */
export { programmes } from './all.ts'
export * from './change-dates.ts'
export * from './conditions.ts'
export * from './determine.ts'
export { age, fullYears, hasListedDisability, isMinor } from './person.ts'
export type { Era, Granted, Payment, Programme } from './programme.ts'
export { eraOn } from './programme.ts'
export { type Kin, kinOf, type Relation, relationOf } from './relation.ts'
