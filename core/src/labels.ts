/**
 * What a script inside other people's pages needs of core: how labels and ID numbers are compared. The dictionary comes
 * to it as data.
 */
export { normaliseLabel } from './facts/label.ts'
export { remembered } from './facts/remembered.ts'
export { normaliseIdNumber } from './identity/id-number.ts'
