import type { PageProfile } from './profile.ts'
import { SELECTORS, TEXTS } from './texts.ts'

const anyOf = (words: readonly string[]) => words.join('|')
const firstOf = (words: readonly string[]) => `^(${anyOf(words)})的?(?=.)`

const sourcesOf = <Name extends string>(patterns: Record<Name, RegExp>) =>
  Object.fromEntries(Object.entries<RegExp>(patterns).map(([name, { source }]) => [name, source])) as Record<
    Name,
    string
  >

/**
 * The profiles' selectors and the words by which they know parts of a page, joined once: one `closest` or
 * `querySelectorAll` answers for all libraries. They are sent to a page as they are, patterns as their sources.
 */
export function looksOf(profiles: readonly PageProfile[]) {
  const of = <Part extends Exclude<keyof PageProfile, 'id'>>(part: Part) =>
    profiles.flatMap((one) => one[part] as PageProfile[Part][number][])
  const [items, sections, chosen, grids, descriptions] = [
    of('items'),
    of('sections'),
    of('chosen'),
    of('grids'),
    of('descriptions'),
  ]
  const rows = grids.flatMap(({ root, row, frozen }) =>
    [row, ...(frozen ? [frozen.row] : [])].map((one) => `${root} ${one}`),
  )
  return {
    ...SELECTORS,
    boxes: of('boxes').join(),
    groups: of('groups').join(),
    carriers: of('carriers').join(),
    headings: of('headings').join(),
    items,
    itemBoxes: items.map(({ item }) => item).join(),
    itemLabels: items.map(({ label }) => label).join(),
    sections,
    sectionBoxes: [...sections.map(({ box }) => box), 'td'].join(),
    chosen,
    chosenBoxes: chosen.map(({ box }) => box).join(),
    drawn: of('drawn'),
    /** what of a library's own control looks like one of the browser's */
    facades: of('drawn')
      .map(({ drawn }) => drawn)
      .join(),
    grids,
    gridRoots: grids.map(({ root }) => root).join(),
    gridRows: rows.join(),
    descriptions,
    descriptionLabels: descriptions.map(({ label }) => label).join(),
    notes: of('notes').join(),
    dialogs: of('dialogs').join(),
    elsewhere: of('elsewhere').join(),
    titles: of('titles').join(),
    pages: of('pages').join(),
    skipped: of('skipped').join(),
    deeds: of('deeds').join(),
    lenses: of('lenses').join(),
    bars: of('bars').join(),
    searches: of('searches'),
    resets: of('resets'),
    submits: of('submits'),
    edits: of('edits'),
    whose: of('whose'),
    agents: of('agents'),
    opinions: of('opinions'),
    patterns: {
      ...sourcesOf(TEXTS),
      past: anyOf(of('past')),
      now: anyOf(of('now')),
      query: anyOf(of('queries')),
      ofTheCase: anyOf(of('forms')),
      ofOffice: anyOf(of('offices')),
      card: anyOf(of('cards')),
      unit: `^(${anyOf(of('units'))})+$`,
      head: firstOf([...of('heads'), ...of('recipients')]),
      applicant: `^(${anyOf(of('heads'))})(姓名|名称)?$`,
      others: firstOf(of('others')),
    },
  }
}

export type Looks = ReturnType<typeof looksOf>
