/** Conditions over what is known and unknown: truths of three values, intervals, and the trace that explains them. */
export * from './criterion.ts'
export * from './interval.ts'
export * from './law.ts'
export * from './leaves.ts'
export * from './shown.ts'
export * from './situation.ts'
export * from './truth.ts'
