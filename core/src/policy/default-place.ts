import type { PlaceRef } from './types.ts'

/** The place where nobody names one: the one setting for every app. */
export const DEFAULT_PLACE: PlaceRef = '510185'
