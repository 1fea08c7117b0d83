/**
 * The classroom, one part for the local site, the extension and the pane; its pictures and its reader of cases load
 * when needed.
 */
export { Classroom, type ClassroomProps } from './Classroom.tsx'
export type { Shelf } from './own-scenarios.ts'
export type { CheckPractice } from './practice.tsx'
export { chapters } from './scenarios.generated.ts'
