/**
 * The law as dated data: what is in force where and when. Reading packs needs zod and yaml and is apart, in `pack.ts`.
 */

export { DEFAULT_PLACE } from '../facts/default-place.ts'
export { type AuditedValue, auditPolicy, type PolicyAudit } from './audit.ts'
export { dayAfter, dayBefore, isIsoDate, isWithin } from './dates.ts'
export { LAW, loadLaw, PROVINCES } from './load-law.ts'
export { loadPolicy, notModelledAt, type ParameterTimeline, type Policy } from './lookup.ts'
export { COUNTRY, type Places, splitRef, townStem } from './places.ts'
export * from './types.ts'
export { firstAge } from './values.ts'
