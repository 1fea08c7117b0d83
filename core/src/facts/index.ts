export * from './fields.ts'
export * from './label.ts'
