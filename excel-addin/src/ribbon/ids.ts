/** Ids of the functions that ribbon buttons run; manifest and pane name the same. */
export const RIBBON_COMMANDS = ['checkSheet', 'nextFinding', 'clearMarks'] as const
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number]
