export * from './case.ts'
export * from './case-paths.ts'
export * from './fields.ts'
export * from './label.ts'
