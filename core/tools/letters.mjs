// @ts-check
/** The letter of a group's numbers in the catalogue. */
export const LETTERS = {
  identity: 'A',
  household: 'B',
  eligibility: 'C',
  arithmetic: 'D',
  property: 'E',
  overlap: 'F',
  payment: 'G',
  procedure: 'H',
  rollup: 'I',
  visits: 'J',
  aid: 'K',
  cards: 'M',
  problems: 'L',
}
