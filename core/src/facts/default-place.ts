/** The place where nobody names one, a division code: the one setting for every app. */
export const DEFAULT_PLACE: string = '510185'
