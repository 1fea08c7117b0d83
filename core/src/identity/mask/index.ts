export { type Holding, maskHolding, maskText } from './mask.ts'
