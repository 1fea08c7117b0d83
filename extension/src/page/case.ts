import { type FieldOnPage, type PageReading, placeOf } from './read.ts'
import { PATTERNS } from './selectors.ts'
import type { Words } from './words.ts'

/** Of the fields that two readings share, so many say something else at once where another household was opened. */
const ANOTHER_HOUSEHOLD = 0.5
const FEWEST_CHANGES = 2

/**
 * Which case a page is about, and what earlier tabs and steps of the same case showed. Another address, another
 * applicant, or a form that changes in many places at once is another case: nothing of the one before is kept.
 */
export class CaseMemory {
  #id = newId()
  #path: string | undefined
  #last: readonly FieldOnPage[] = []
  #earlier: FieldOnPage[] = []
  #steps = 0
  #isPaged = false

  get id(): string {
    return this.#id
  }

  /** Whether a list of the members has further pages, of which the memory keeps the last that was shown. */
  get isPaged(): boolean {
    return this.#isPaged
  }

  /**
   * The fields of a reading with those that earlier tabs and steps showed, with pauses. `by`: who changed the page
   * since the reading before.
   */
  *take(
    { fields, places, isPaged }: Pick<PageReading, 'fields' | 'places' | 'isPaged'>,
    address: string,
    by: 'user' | 'page',
  ): Generator<void, FieldOnPage[]> {
    const path = address.replace(new RegExp(PATTERNS.step, 'gi'), '$1')
    const own = fields.filter(({ role }) => role !== 'cases')
    const isList = own.length === 0 && this.#last.length + this.#earlier.length > 0 && this.#namesOthers(fields)
    const isElsewhere = this.#path !== undefined && path !== this.#path
    if (isList || isElsewhere || (yield* this.#isAnother(own, by, isPaged))) this.#begin()
    this.#isPaged ||= isPaged
    this.#path = path
    // a last step that only asks for a promise
    if (own.length === 0) return [...fields, ...this.#earlier, ...this.#stepFrom(this.#last, this.#steps + 1)]
    yield* this.#keepStep(places)
    this.#last = own
    return [...fields, ...this.#earlier]
  }

  /** The official said what labels mean: what was read with another meaning is no earlier step, and no fact. */
  relearn(words: Words): void {
    this.#last = []
    this.#earlier = this.#earlier.filter(
      ({ source, label, role, field }) =>
        source === 'pointed' || role === 'cases' || words.meaningOf(label, role)?.field === field,
    )
  }

  /** What was granted before names the same people, or nobody. */
  #namesOthers(fields: readonly FieldOnPage[]): boolean {
    const known = new Set([...this.#last, ...this.#earlier].map(({ value }) => value))
    return fields.some(({ field, value }) => (field === 'name' || field === 'idNumber') && !known.has(value))
  }

  #begin(): void {
    this.#id = newId()
    this.#last = []
    this.#earlier = []
    this.#isPaged = false
  }

  /**
   * What the step before showed and this one has no place for. A field that vanishes by itself (有车 → 无车) is gone.
   */
  *#keepStep(places: ReadonlySet<string>): Generator<void> {
    const isHere = ({ role, label }: FieldOnPage) => places.has(placeOf(role, label))
    this.#earlier = this.#earlier.filter((field) => !isHere(field))
    const gone: FieldOnPage[] = []
    for (const field of this.#last) {
      yield
      if (!isHere(field) && !field.floats) gone.push(field)
    }
    if (gone.length * 2 < this.#last.length || gone.length === 0) return
    this.#earlier.push(...this.#stepFrom(gone, ++this.#steps))
  }

  #stepFrom(fields: readonly FieldOnPage[], step: number): FieldOnPage[] {
    return fields
      .filter(({ floats }) => !floats)
      .map((field) => ({ ...field, earlier: true, group: field.group && `step${step}-${field.group}` }))
  }

  *#isAnother(own: readonly FieldOnPage[], by: 'user' | 'page', isPaged: boolean): Generator<void, boolean> {
    const known = [...this.#last, ...this.#earlier]
    const [before, now] = [applicantOf(known), applicantOf(own)]
    if (before.id && now.id && before.id !== now.id && before.name !== now.name && before.name && now.name) return true
    // who types an income changes what the page works out from it
    if (by === 'user') return false
    const values = new Map<string, string>()
    for (const field of this.#last) {
      yield
      values.set(keyOf(field), field.value)
    }
    let [shared, changed] = [0, 0]
    for (const field of own) {
      yield
      const before = values.get(keyOf(field))
      // the next page of a list names others of the same household
      if (before === undefined || (isPaged && field.role === 'members')) continue
      shared++
      if (before !== field.value) changed++
    }
    return changed >= FEWEST_CHANGES && changed >= shared * ANOTHER_HOUSEHOLD
  }
}

const keyOf = ({ role, group, label }: FieldOnPage) => `${role}/${group}/${label}`

/** However it is written. */
const flatId = (id: string) => id.normalize('NFKC').replace(/\W/g, '').toUpperCase()

function applicantOf(fields: readonly FieldOnPage[]): { name?: string; id?: string } {
  const own = fields.filter(({ role, group, floats }) => role === 'household' && group !== '' && !floats)
  const id = own.find(({ field }) => field === 'idNumber')?.value
  return { name: own.find(({ field }) => field === 'name')?.value, id: id && flatId(id) }
}

/** No page can guess it, and it tells nothing. */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join('')
}
