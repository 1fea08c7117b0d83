/** A contradiction between facts of one household, and what several kinds of them are judged by. */
export type ConflictKind =
  | 'id-number'
  | 'same-id-number'
  | 'same-person'
  | 'birth'
  | 'birth-later'
  | 'birth-earlier'
  | 'sex'
  | 'marital-age'
  | 'retired-age'
  | 'spouse-age'
  | 'parent-age'
  | 'two-heads'
  | 'two-spouses'
  | 'spouse-unmarried'
  | 'spouse-former'
  | 'spouse-unregistered'
  | 'spouse-apart'
  | 'spouse-sex'
  | 'relation-sex'
  | 'orphan-parent'
  | 'unattended-parent'
  | 'supporter-income'
  | 'tekun-receives'
  | 'status-later'
  | 'event-later'
  | 'disaster-later'
  | 'income'
  | 'size'

export interface Conflict {
  kind: ConflictKind
  /** `household.members[0].birth` */
  paths: string[]
  /** numbers and days of the sentence; sums in yuan */
  params: Record<string, string | number>
  /** what nobody knows by it, where that is something else than its paths */
  unknown?: string[]
  /** positions of the members of whom it is open whether they are there, or are people of their own */
  doubted?: number[]
}

/**
 * Under this age nobody is married, divorced, widowed (民法典第一千零四十七条: 22 and 20; nowhere below 18) or retired
 * (国发〔1978〕104号). Years.
 */
export const LEAST_ADULT = 18

/** Partly hidden, as lists and sample cases write it: nothing can be read from it, and nothing is wrong with it. */
export const IS_HIDDEN = /[*＊…•●]/
