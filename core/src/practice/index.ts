/**
 * Exercises from a seed: registers and portal pages about people who do not exist, with planted slips and their
 * answers.
 */
export { PRACTICE_DATE, type PracticeHousehold, type Written } from './households.ts'
export { PRACTICE_PAGES, type PracticePage, type PracticePageId, practicePage } from './portal.ts'
export { type Answer, type AnswerCell, type PracticeRegister, practiceRegister, practiceWorkbook } from './register.ts'
export { type Score, type Solved, scoreOf } from './score.ts'
export { seedIn, seedNamed } from './seed.ts'
export { type Planted, SLIP_IDS, SLIPS, type SlipId } from './slips.ts'
