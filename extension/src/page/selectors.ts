import type { PageProfile } from '../../profiles/profile.ts'

/** Choices that a library draws without any control of the browser's own. */
export const DRAWN_CHOICE = '[role=radio], [role=checkbox], [role=switch]'

/**
 * The profiles' selectors and the words by which they know parts of a page, joined once: one `closest` or
 * `querySelectorAll` answers for all libraries. They come with the settings, as the dictionary does: a script that is
 * injected carries neither. Nothing is read before.
 */
export let BOXES = ''
export let GROUPS = ''
export let CARRIERS = ''
export let HEADINGS = ''
export let SECTION_BOXES = ''
export let ITEM_BOXES = ''
export let ITEMS: PageProfile['items'] = []
export let CHOSEN: PageProfile['chosen'] = []
export let CHOSEN_BOXES = ''
export let DRAWN: PageProfile['drawn'] = []
export let SECTIONS: PageProfile['sections'] = []
export let GRIDS: PageProfile['grids'] = []
export let GRID_ROOTS = ''
export let GRID_ROWS = ''
export let DESCRIPTIONS: PageProfile['descriptions'] = []
export let DESCRIPTION_LABELS = ''
export let DIALOGS = ''
export let ELSEWHERE = ''
export let TITLES = ''
export let PAGES = ''
export let SKIPPED = ''
export let DEEDS = ''
export let LENSES = ''
export let SEARCHES: readonly string[] = []
export let SUBMITS: readonly string[] = []
export let EDITS: readonly string[] = []
export let WHOSE: readonly { title: RegExp; role: PageProfile['whose'][number]['role'] }[] = []
export let PAST = /^$/
export let NOW = /^$/
export let OF_THE_CASE = /^$/
export let OF_OFFICE = /^$/
export let CARD = /^$/
export let UNIT = /^$/
export let HEAD = /^$/
export let OTHERS = /^$/
export let AGENTS: readonly string[] = []

const anyOf = (words: readonly string[], flags?: string) => new RegExp(words.join('|'), flags)
const firstOf = (words: readonly string[]) => new RegExp(`^(${words.join('|')})的?(?=.)`)

export function learnProfiles(profiles: readonly PageProfile[]): void {
  const of = <Part extends Exclude<keyof PageProfile, 'id'>>(part: Part) =>
    profiles.flatMap((one) => one[part] as PageProfile[Part][number][])
  BOXES = of('boxes').join()
  GROUPS = of('groups').join()
  CARRIERS = of('carriers').join()
  HEADINGS = of('headings').join()
  ITEMS = of('items')
  ITEM_BOXES = ITEMS.map(({ item }) => item).join()
  SECTIONS = of('sections')
  SECTION_BOXES = SECTIONS.map(({ box }) => box).join()
  CHOSEN = of('chosen')
  CHOSEN_BOXES = CHOSEN.map(({ box }) => box).join()
  DRAWN = of('drawn')
  GRIDS = of('grids')
  GRID_ROOTS = GRIDS.map(({ root }) => root).join()
  GRID_ROWS = GRIDS.flatMap(({ root, row, frozen }) =>
    [row, ...(frozen ? [frozen.row] : [])].map((each) => `${root} ${each}`),
  ).join()
  DESCRIPTIONS = of('descriptions')
  DESCRIPTION_LABELS = DESCRIPTIONS.map(({ label }) => label).join()
  DIALOGS = of('dialogs').join()
  ELSEWHERE = of('elsewhere').join()
  TITLES = of('titles').join()
  PAGES = of('pages').join()
  SKIPPED = of('skipped').join()
  DEEDS = of('deeds').join()
  LENSES = of('lenses').join()
  SEARCHES = of('searches')
  SUBMITS = of('submits')
  EDITS = of('edits')
  WHOSE = of('whose').map(({ title, role }) => ({ title: new RegExp(title), role }))
  PAST = anyOf(of('past'))
  NOW = anyOf(of('now'))
  OF_THE_CASE = anyOf(of('forms'), 'g')
  OF_OFFICE = anyOf(of('offices'))
  CARD = anyOf(of('cards'))
  UNIT = new RegExp(`^(${of('units').join('|')})+$`)
  HEAD = firstOf(of('heads'))
  OTHERS = firstOf(of('others'))
  AGENTS = of('agents')
}
