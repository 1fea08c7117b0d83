import type { CheckReport, Finding } from '../../findings/types.ts'

/** A place in one of the files that were checked together. */
export type FilePlace = Pick<Finding, 'file' | 'sheet' | 'cells'>

/**
 * The file laid beside the checked one in which it stands; '' in the checked one itself, whose sheets may have the same
 * names.
 */
export const besideName = ({ files }: Pick<CheckReport, 'files'>, { file }: Pick<Finding, 'file'>): string =>
  file === 0 ? '' : (files[file]?.path ?? '')

/** `花名册 G33`, with the name of its file where that is not the checked one. */
export const placeText = (report: Pick<CheckReport, 'files'>, place: FilePlace): string =>
  [besideName(report, place), place.sheet, place.cells[0]].filter(Boolean).join(' ')
