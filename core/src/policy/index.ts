/** The law as dated data: what is in force where and when. Reading packs needs zod and yaml and is apart, in `pack.ts`. */
export * from './types.ts'
export { loadPolicy, type Policy } from './lookup.ts'
export { COUNTRY, splitRef, type Places } from './places.ts'
export { dayAfter, dayBefore, isIsoDate, isWithin } from './dates.ts'
