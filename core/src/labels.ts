/**
 * What a script inside other people's pages needs of core: how labels are compared. The dictionary comes to it as data.
 */
export { normaliseLabel } from './facts/label.ts'
export { remembered } from './facts/remembered.ts'
