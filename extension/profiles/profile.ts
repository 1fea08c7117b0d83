/**
 * What a page's component library looks like in the DOM, as data: adding a library means adding a file of selectors.
 * Every selector is plain CSS; a selector that matches nothing costs nothing.
 */
export interface PageProfile {
  id: string
  /** a form row and, inside it, its label */
  items: { item: string; label: string }[]
  /** the box that a person sees as the control; a badge stands beside it */
  boxes: string[]
  /** custom selects: the box, and inside it the text that is shown as chosen */
  chosen: { box: string; text: string }[]
  /** what surrounds the radios or checkboxes of one question */
  groups: string[]
  /**
   * controls that the library draws in place of a hidden native one: the native one is skipped when the drawn one
   * stands beside it
   */
  drawn: { native: string; drawn: string }[]
  /** native controls that only carry a value for the server */
  carriers: string[]
  /** read-only pairs: the label, and where its value stands */
  descriptions: { label: string; value: 'next' | 'next-of-cell' | { within: string; select: string } }[]
  /** what is said below a label, in the same element */
  notes: string[]
  /** data grids whose header and body may be separate tables */
  grids: {
    root: string
    header: string
    row: string
    cell: string
    ignore?: string
    /** columns that stand still, drawn in tables of their own and nowhere else */
    frozen?: { header: string; row: string }
  }[]
  /** parts of a page with a title of their own */
  sections: { box: string; title: string }[]
  /** titles that stand above what they announce, without a box around both */
  headings: string[]
  /** where no pair of label and value is looked for in running text */
  elsewhere: string[]
  /** what lies over the page for a while */
  dialogs: string[]
  /** what says of which programme the page is */
  titles: string[]
  /** the numbers of a list's pages */
  pages: string[]
  /** parts whose controls carry no fact: pagers, uploads, tabs that are drawn and not seen */
  skipped: string[]
  /** buttons, and links that stand for buttons */
  deeds: string[]
  /** the picture on a button that searches */
  lenses: string[]
  /** bars of tools */
  bars: string[]
  /**
   * words on a button that searches a list; on one that empties what it is searched by; on one that hands a form in; on
   * a link that does something with the value before it
   */
  searches: string[]
  resets: string[]
  submits: string[]
  edits: string[]
  /**
   * patterns of titles: whose facts stand below them, the first that fits counts; that they stood so before a change,
   * and that they stand so now
   */
  whose: { title: string; role: 'members' | 'supporters' | 'others' }[]
  past: string[]
  now: string[]
  /** patterns of titles: by what something is searched stands below them */
  queries: string[]
  /**
   * patterns of titles: a form or a system of the case, whoever fills it in; an office's own part; one of several
   * cards, numbered or called by its person
   */
  forms: string[]
  offices: string[]
  cards: string[]
  /**
   * who stands first in a label: the head (户主身份证号); of a page of one person that person (儿童身份证号); others
   * (监护人姓名); of these, who is named without 姓名
   */
  heads: string[]
  recipients: string[]
  others: string[]
  agents: string[]
  /**
   * of a cell whose title fits, what its text says without a label of its own: the value, and what it would be called
   */
  opinions: { title: string; text: string; label: string }[]
  /** what stands between two boxes of one thing: no label of its own */
  units: string[]
}

/** A profile of which only some parts are given. */
export function profile(id: string, parts: Partial<Omit<PageProfile, 'id'>>): PageProfile {
  return {
    id,
    items: [],
    boxes: [],
    chosen: [],
    groups: [],
    drawn: [],
    carriers: [],
    descriptions: [],
    notes: [],
    grids: [],
    sections: [],
    headings: [],
    elsewhere: [],
    dialogs: [],
    titles: [],
    pages: [],
    skipped: [],
    deeds: [],
    lenses: [],
    bars: [],
    searches: [],
    resets: [],
    submits: [],
    edits: [],
    whose: [],
    past: [],
    now: [],
    queries: [],
    forms: [],
    offices: [],
    cards: [],
    heads: [],
    recipients: [],
    others: [],
    agents: [],
    opinions: [],
    units: [],
    ...parts,
  }
}
