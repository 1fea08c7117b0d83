import type { FieldId } from '@nuandong/core/page'
import { type Control, controlAt, drawnChoices, drawnSelect } from './controls.ts'
import { descriptions, type Shown } from './descriptions.ts'
import { around, boxOf, childrenOf, elementBefore, follows, holds, is, page, parentOf, tagOf } from './dom.ts'
import { filtersOf } from './filters.ts'
import { type Grid, grids, type Unclear } from './grids.ts'
import { inUnit, isBox, isTellingUnit, type Label, labelOf, nodesBefore, sharedLabel } from './labels.ts'
import { Markup } from './markup.ts'
import { Persons } from './persons.ts'
import { lostOf, type PointedControl, type PointedField, pathOf, pointedOn } from './pointed.ts'
import { prose } from './prose.ts'
import { LONGEST_TURN, type Role, roleOf, type Section, Sections } from './sections.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { textOf } from './text.ts'
import { endsOf, saysNothing, shownValue, TICKED } from './values.ts'
import { isShown } from './visible.ts'
import { type Meaning, plainLabel, type Words } from './words.ts'

/** One fact as the page shows it. */
export interface FieldOnPage {
  field: FieldId
  label: string
  value: string
  /** whose fact it is */
  role: Role | 'cases'
  /** fields of one person, or of one row of a list of cases, have the same; '' = the household's */
  group: string
  source: Label['source']
  editable: boolean
  /** it stands in a dialog over the page */
  floats: boolean
  /** an earlier tab or step of the same case showed it, this one does not */
  earlier: boolean
  anchor: Element
}

export interface PageReading {
  fields: FieldOnPage[]
  /** labels of filled controls whose meaning is not known; their values are not kept */
  unread: string[]
  /** what fields and columns the page has now, filled or not: `role/label` */
  places: Set<string>
  /** the page's title and headings */
  titles: string[]
  /** it lists members, and its lists have further pages */
  isPaged: boolean
  /** addresses of the frames that it shows, without what is asked of them */
  inner: string[]
  /** the page and its shadow roots */
  roots: readonly Node[]
  /** ids of fields pointed at that should be here and are not */
  lost: string[]
  /** of what tables were left out, for the page does not tell what they say */
  leftOut: Unclear[]
}

interface Pair {
  label: Label
  value: string
  anchor: Element
  editable: boolean
  /** what the official said that it is */
  meaning?: Meaning
}

/** What the official pointed at, as she said that it is. */
function pairOf({ pointed: { field, role }, control, label }: PointedControl): Pair {
  const { element, anchor } = control
  const editable = element !== anchor || is(element, LOOKS.controls)
  const value = shownValue(control)
  return { label: { text: label, source: 'pointed' }, value, anchor, editable, meaning: { field, role } }
}

/** What stands right before a list, and is no heading. */
function titleBefore(list: Element): string {
  const [first] = childrenOf(list)
  if (first && tagOf(first) === 'CAPTION') return textOf(first)
  const [node] = nodesBefore(list)
  return isBox(node) ? '' : textOf(node)
}

/** Of supporters alone; 有无赡养人：无 is no title. */
const isOfSupporters = (title: string) =>
  title.length <= LONGEST_TURN && roleOf(title) === 'supporters' && !PATTERNS.noTitle.test(title)

/** Undefined: it is not told. */
function roleOfGrid(grid: Grid, { title, isOfOffice }: Section, words: Words): Role | 'cases' | undefined {
  if (grid.headers.some((header) => words.isOfCases(header))) return 'cases'
  const titled = isOfSupporters(grid.title ?? titleBefore(grid.root)) ? 'supporters' : roleOf(title)
  if (titled) return titled
  const ids = grid.headers.map((header) => words.meaningOf(header, 'members')?.field)
  if (ids.includes('relation')) return 'members'
  // who is worked through there has a number and something that is granted, an official has neither
  const isWorkList =
    grid.rows.length > 1 && ids.includes('idNumber') && ids.some((id) => id !== undefined && !words.isOfPerson(id))
  if (isOfOffice) return isWorkList ? 'cases' : 'others'
  if (grid.rows.length > 1 && grid.headers.some((header) => PATTERNS.applicant.test(header))) return 'cases'
  if (ids.includes('idNumber')) return 'members'
  // of whom a row of sums is nobody says
  if (grid.rows.length === 1 && grid.headers.some((header) => words.tellsOf(header) === 'income')) return 'household'
  // where little else is known, names may be anybody's
  if (grid.isBare) return undefined
  return ids.includes('name') ? 'members' : 'cases'
}

const MOST_TITLES = 12
const LONGEST_TITLE = 40
/** Pixels; lower ones hold a counter or an advertisement, no form. */
const LOWEST_FRAME = 80

/** 1958 3 2, 1958年 3月: a day or a month chosen part by part. */
const dateOfParts = (parts: readonly string[]) =>
  PATTERNS.dateParts.exec(parts.join().replace(/[年月日]/g, ''))?.[0].replace(/,/g, '-')

/** 公示时间 [起] 至 [止]; of other days two boxes may be what a list is searched by */
const spanOf = (label: string, ends: readonly string[]) =>
  PATTERNS.ofASpan.test(label) && ends.length === 2 && ends.every((end) => /^\d{4}\D/.test(end)) ? ends.join(' ~ ') : ''

function addressOf(source: string): string {
  return /^https?:/.test(source) ? source.replace(/[?#].*/, '') : ''
}

/**
 * Reads what is on the page, pausing wherever it yields. Writes nothing, and reads all layout before anybody writes.
 * `words` are what labels mean; `pointed` the fields at which the official pointed on this site.
 */
export function* readPage(
  root: Document,
  words: Words,
  pointed: readonly PointedField[] = [],
): Generator<void, PageReading> {
  const reader = new PageReader(root, words, pointed)
  yield
  return yield* reader.read()
}

/** One reading of a page. */
class PageReader {
  readonly #root: Document
  readonly #words: Words
  readonly #pointed: readonly PointedField[]
  readonly #markup: Markup
  readonly #taken = new Set<Element>()
  readonly #gridRows = new Set<Element>()
  /** lists that no relation makes a household's, with how the groups of their rows begin */
  readonly #lists = new Map<Element, string>()
  readonly #fields: FieldOnPage[] = []
  readonly #unread = new Set<string>()
  readonly #places = new Set<string>()
  readonly #sections: Sections
  #pairs: Pair[] = []
  #pointedOn: readonly PointedControl[] = []
  /** the part of the page that names the applicant first; null: none did */
  #applicantIn: Section['element'] | null = null
  readonly #ofApplicant = new Set<FieldId>()
  readonly #leftOut = new Set<Unclear>()

  constructor(root: Document, words: Words, pointed: readonly PointedField[]) {
    this.#root = root
    this.#words = words
    this.#pointed = pointed
    this.#markup = new Markup(root)
    this.#sections = new Sections(this.#markup)
  }

  *read(): Generator<void, PageReading> {
    yield* this.#markup.learn()
    this.#findPointed()
    yield
    yield* this.#sections.learn()
    yield* this.#readGrids()
    yield* this.#readControls()
    yield* this.#readTexts()
    yield* this.#placePairs()
    yield
    const fields = this.#fields
    const places = this.#places
    const titles = this.#titles()
    yield
    const inner = this.#inner()
    yield
    return {
      fields,
      unread: [...this.#unread],
      places,
      titles,
      isPaged:
        fields.some(({ role }) => role === 'members') &&
        this.#markup.found(LOOKS.pages).filter((each) => isShown(each) && /\d/.test(textOf(each))).length > 1,
      inner,
      roots: this.#markup.roots,
      lost: lostOf(this.#pointed, this.#pointedOn, pathOf(this.#root.location), places),
      leftOut: [...this.#leftOut],
    }
  }

  /** Before anything else: what the official said goes before what we make of it. */
  #findPointed(): void {
    if (this.#pointed.length === 0) return
    this.#pointedOn = pointedOn(this.#root, this.#pointed, this.#markup, this.#words)
    for (const told of this.#pointedOn) {
      const { element, anchor, choices } = told.control
      for (const own of [element, anchor, ...choices]) this.#taken.add(own)
      this.#pairs.push(pairOf(told))
    }
  }

  /** At what the official pointed in an element. */
  #toldIn(element: Element): PointedControl | undefined {
    return this.#pointedOn.find(({ control }) => holds(element, control.anchor))
  }

  #inner(): string[] {
    return this.#markup
      .found<HTMLIFrameElement>(LOOKS.frames)
      .filter((frame) => isShown(frame) && boxOf(frame).height >= LOWEST_FRAME)
      .map((frame) => addressOf(frame.src))
      .filter((address) => address !== '')
      .slice(0, MOST_TITLES)
  }

  #titles(): string[] {
    const shown = this.#markup.found(LOOKS.titles).filter(isShown).map(textOf)
    return [...shown, page.title(this.#root)]
      .filter((text) => text && text.length <= LONGEST_TITLE)
      .slice(0, MOST_TITLES)
  }

  *#readGrids(): Generator<void> {
    let number = 0
    for (const grid of grids(this.#taken, this.#markup, this.#words)) {
      yield
      if (grid) yield* this.#readGrid(grid, ++number)
    }
  }

  *#readGrid(grid: Grid, number: number): Generator<void> {
    const words = this.#words
    for (const row of grid.headerRows) this.#gridRows.add(row)
    if (grid.headerRows[0]) this.#sections.aboveLists.add(elementBefore(grid.headerRows[0]))
    const section = this.#sections.of(grid.root)
    const isPast = section.isPast || PATTERNS.past.test(grid.title ?? '')
    for (const [element, { text, ...cell }] of grid.changed ?? [])
      this.#pairs.push({ label: { text: textOf(element), source: 'cell-left', element }, value: text, ...cell })
    const role = roleOfGrid(grid, section, words)
    const meanings = grid.headers.map(
      (header) => words.meaningOf(header, !role || role === 'cases' ? 'household' : role)?.field,
    )
    if (grid.unclear || !role) this.#leftOut.add(grid.unclear ?? 'lists')
    if (grid.changed || grid.unclear || !role) return
    if (role === 'cases' || !meanings.includes('relation')) this.#lists.set(grid.root, `table${number}.`)
    if (role === 'household') {
      // 工资性收入 | 经营净收入 above their sums
      const [{ element, cells }] = grid.rows
      this.#gridRows.add(element)
      for (const [column, text] of grid.headers.entries()) {
        const label: Label = { text, source: 'column' }
        const cell = text && cells[column]
        if (!cell || isPast) continue
        // 家庭年收入 beside them says of which time they are
        const isOfYear = /年/.test(grid.title ?? '') && !/[年月]/.test(text)
        this.#pairs.push({ label: isOfYear ? inUnit(label, '元/年') : label, value: cell.text, ...cell })
      }
      return
    }
    for (const header of grid.headers) if (header) this.#places.add(placeOf(role, header))
    for (const [index, row] of grid.rows.entries()) {
      yield
      this.#gridRows.add(row.element)
      if (isPast || row.cells.some((cell) => cell && PATTERNS.total.test(cell.text))) continue
      for (const [column, cell] of row.cells.entries()) {
        const told = cell && this.#toldIn(cell.anchor)
        const field = told ? told.pointed.field : meanings[column]
        // what is the household's and stands in a row stays a fact of its own
        if (!cell || !field || (told && !words.isOfPerson(field))) continue
        const header: Label = { text: grid.headers[column], source: 'column' }
        const pair = told ? pairOf(told) : { label: header, value: cell.text, ...cell }
        if (told) this.#pairs = this.#pairs.filter(({ anchor }) => anchor !== pair.anchor)
        if (!saysNothing(pair.value) && words.takes(field, pair.value))
          this.#add(pair, { field, role }, `table${number}.${index + 1}`, section)
      }
    }
  }

  #add(
    { label: { text, source }, value, anchor, editable }: Pair,
    meaning: Pick<FieldOnPage, 'field' | 'role'>,
    group: string,
    { floats }: Section,
  ): void {
    const label = plainLabel(text)
    this.#fields.push({ ...meaning, label, value, group, source, editable, floats, earlier: false, anchor })
  }

  *#controls(): Generator<Control | undefined> {
    const markup = this.#markup
    const taken = this.#taken
    for (const element of markup.found(LOOKS.controls)) yield controlAt(element, taken)
    for (const box of markup.found(LOOKS.chosenBoxes)) yield drawnSelect(box, taken)
    for (const choice of markup.found(LOOKS.drawnChoices)) yield drawnChoices(choice, taken)
  }

  *#readControls(): Generator<void> {
    const split = new Map<Node, string[]>()
    for (const control of this.#controls()) {
      yield
      if (!control) continue
      const shown = shownValue(control)
      const label = labelOf(control, this.#markup)
      if (!label) {
        const shared = sharedLabel(control)
        const last = this.#pairs.at(-1)
        // 家庭收入 [28800] [元/年]: the unit is chosen
        if (last && shared === (last.label.element ?? last.label.bare) && isTellingUnit(shown))
          last.label = inUnit(last.label, shown)
        else if (shared) split.set(shared, [...(split.get(shared) ?? []), shown])
        continue
      }
      // a box to tick that its own words name
      const value = control.isRange ? spanOf(label.text, endsOf(control)) : shown === label.text ? TICKED : shown
      this.#pairs.push({ label, value, anchor: control.anchor, editable: true })
    }
    // 套 ㎡: of several boxes under one label none has the whole value, but 年 月 日 are a date, and words say it
    // together
    this.#pairs = this.#pairs.flatMap((pair) => {
      const { element, bare } = pair.label
      const further = (element && split.get(element)) ?? (bare && split.get(bare))
      if (!further) return [pair]
      const { text } = pair.label
      const parts = [pair.value, ...further].filter(Boolean)
      const value =
        spanOf(text, parts) ||
        (PATTERNS.ofADay.test(text) ? dateOfParts(parts) : !/\d/.test(`${parts}`) && parts.join(' / '))
      if (!value && parts[0]) this.#unread.add(text)
      return value ? [{ ...pair, value }] : []
    })
    for (const label of split.keys()) if (label instanceof Element) this.#taken.add(label)
  }

  *#readTexts(): Generator<void> {
    const used = new Set<Element>(this.#taken)
    for (const { label, anchor } of this.#pairs) used.add(label.element ?? anchor).add(anchor)
    const inGrid = (element: Element) => {
      const row = around(element, 'tr')
      return this.#taken.has(around(element, 'table') ?? element) || (row !== null && this.#gridRows.has(row))
    }
    const add = (shown: Shown) => {
      if ((shown.label.element && used.has(shown.label.element)) || used.has(shown.anchor)) return
      if (this.#toldIn(shown.anchor)) return
      used.add(shown.anchor)
      if (shown.label.element) used.add(shown.label.element)
      this.#pairs.push({ ...shown, editable: false })
    }
    for (const shown of descriptions(this.#markup, this.#words, inGrid)) {
      yield
      if (shown) add(shown)
    }
    const isUsed = (element: Element) => {
      if (inGrid(element)) return true
      let box: Element | null = element
      for (let level = 0; level < 5 && box; level++, box = parentOf(box)) if (used.has(box)) return true
      return false
    }
    const found: Shown[] = []
    for (const shown of prose(this.#markup, this.#words, isUsed)) {
      yield
      if (shown && !this.#toldIn(shown.anchor)) found.push(shown)
    }
    for (const shown of found) this.#pairs.push({ ...shown, editable: false })
  }

  *#placePairs(): Generator<void> {
    this.#dropFilters()
    const persons = new Persons(this.#words)
    const inOrder = (a: Pair, b: Pair) => (a.anchor === b.anchor ? 0 : follows(a.anchor, b.anchor) ? -1 : 1)
    this.#pairs.sort(inOrder)
    for (const [at, pair] of this.#pairs.entries()) {
      yield
      this.#placePair(this.#amongFigures(pair, at), this.#sections.of(pair.anchor), persons)
    }
  }

  /** What a list is searched by is nobody's, and whom it finds are no members of one household. */
  #dropFilters(): void {
    const fields = this.#pairs.filter(({ editable }) => editable).map(({ anchor }) => anchor)
    const filters = filtersOf(this.#markup, [...this.#lists.keys()], fields)
    this.#pairs = this.#pairs.filter(({ anchor, meaning }) => meaning || !filters.some(({ box }) => holds(box, anchor)))
    for (const { list } of filters)
      for (const field of this.#fields)
        if (list && field.group.startsWith(this.#lists.get(list) as string)) field.role = 'cases'
  }

  /** 家庭人口, 月收入, 人均月收入: what stands between a household's figures is one. */
  #amongFigures(pair: Pair, at: number): Pair {
    const words = this.#words
    const pairs = this.#pairs
    const field = pair.meaning ? undefined : words.ofHousehold(pair.label.text)
    const beside = [pairs[at - 1], pairs[at + 1]].map((one) => one && words.meaningOf(one.label.text, 'household'))
    const isAmong = beside.every((meaning) => meaning?.role === 'household' && !words.isOfPerson(meaning.field))
    if (!field || !isAmong || words.saidOf(pair.label.text) !== undefined) return pair
    const { role } = this.#sections.of(pair.anchor)
    return role === 'household' ? { ...pair, meaning: { field, role } } : pair
  }

  /**
   * Where an office says what it did with a case whose applicant was named before, a person is the official; so is who
   * comes after the applicant in that part.
   */
  #meaningIn(section: Section, label: string): Meaning | undefined {
    const words = this.#words
    const meaning = words.meaningOf(label, section.role)
    // 与老人关系 of who comes for him
    if (!meaning && words.saidOf(label) === undefined && PATTERNS.toAnother.test(label))
      return { field: 'relation', role: 'others' }
    if (meaning?.role !== 'household' || !words.isOfPerson(meaning.field)) return meaning
    const isNamed = this.#applicantIn !== null
    const isElsewhere = this.#applicantIn !== section.element
    if (section.isOfOffice && isNamed && (isElsewhere || this.#ofApplicant.has(meaning.field)))
      return { ...meaning, role: 'others' }
    this.#ofApplicant.add(meaning.field)
    if (!isNamed && (meaning.field === 'name' || meaning.field === 'idNumber')) this.#applicantIn = section.element
    return meaning
  }

  #placePair(pair: Pair, section: Section, persons: Persons): void {
    const words = this.#words
    const { label, value, editable } = pair
    if (section.isPast || (editable && section.isQuery)) return
    const meant = pair.meaning ?? this.#meaningIn(section, label.text)
    const meaning = meant && words.takes(meant.field, value) ? meant : undefined
    if (!meaning) {
      if ((editable || label.source === 'framework') && value && words.saidOf(label.text) === undefined)
        this.#unread.add(label.text)
      return
    }
    this.#places.add(placeOf(meaning.role, label.text))
    const group = persons.groupOf(meaning, label.text, value, section)
    if (!saysNothing(value)) this.#add(pair, meaning, group, section)
  }
}

export const placeOf = (role: string, label: string): string => `${role}/${plainLabel(label)}`
