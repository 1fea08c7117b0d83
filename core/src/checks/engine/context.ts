import { grouped } from '../../facts/grouped.ts'
import {
  type Area,
  COUNTRY,
  type ParameterId,
  type ParameterResult,
  type PlaceRef,
  type Policy,
} from '../../policy/index.ts'
import type { RegisterSet, RegisterTable } from '../../register/index.ts'
import { type Circle, type Corner, circlesOf, cornersOf, type Reach } from './circles.ts'
import { DerivedColumns } from './derived.ts'
import { GuessedColumns } from './guessed.ts'
import { IdNumbers } from './id-numbers.ts'
import { type Asked, fromIso, type Occasion, type Occasions, occasionsOf } from './occasion.ts'
import { Persons } from './persons.ts'
import { Reliance } from './reliance.ts'
import { isOneOfSubjects, type Subject } from './subject.ts'
import { areaIn, townIn } from './title-place.ts'
import { Verdicts } from './verdicts.ts'

/** Whole yuan or yuan with jiao and fen, for people. */
export const yuan = (fen: number): number => Math.round(fen) / 100

/** Facts are kept in pages of this many codes, so that a fact of few texts takes little room in a large dictionary. */
const PAGE_BITS = 10
const PAGE_MASK = (1 << PAGE_BITS) - 1

/** Facts that are whole numbers, by code, each one more than it is; 0: not read yet. */
interface Integers {
  values: Int32Array
}

/**
 * What the contexts of all tables share: what follows from texts and columns, wherever and whenever they are judged.
 */
class Shared {
  readonly facts = new Map<string, unknown[][]>()
  readonly integers = new Map<string, Integers>()
  readonly ids: IdNumbers
  readonly reliance: Reliance
  readonly derived: DerivedColumns
  persons: Persons | undefined
  readonly bound = new Map<RegisterTable, Map<string, unknown>>()
  readonly parameters = new Map<string, ParameterResult>()
  readonly titles = new Map<RegisterTable, TitlePlace>()
  /** contexts by place and date, and the one of each table */
  readonly contexts = new Map<string, CheckContext>()
  readonly ofTable = new Map<RegisterTable, CheckContext>()
  private readonly corners: ReadonlyMap<RegisterTable, Corner>
  private readonly circles = new Map<string, readonly Circle[]>()

  constructor(
    readonly set: RegisterSet,
    readonly policy: Policy,
    readonly occasions: Occasions,
  ) {
    this.ids = new IdNumbers(set.dictionary.texts)
    this.reliance = new Reliance(new GuessedColumns(set.tables))
    this.derived = new DerivedColumns(this.reliance)
    this.corners = cornersOf(occasions.of, policy.places)
  }

  circlesOf({ anywhere = false, whenever = false }: Reach): readonly Circle[] {
    const key = `${anywhere} ${whenever}`
    const circles = this.circles.get(key) ?? circlesOf(this.corners, { anywhere, whenever })
    this.circles.set(key, circles)
    return circles
  }
}

/** The context of a set of registers: what a check of several tables is given; `of` gives that of each table. */
export function checkContext(set: RegisterSet, policy: Policy, asked: Asked): CheckContext {
  const occasions = occasionsOf(set, policy, asked)
  const circle = { tables: set.tables, own: new Set(set.tables) }
  return new CheckContext(new Shared(set, policy, occasions), occasions.whole(set.tables), circle)
}

/**
 * What checks may ask: the law at the place and date of a table, the other registers, and facts worked out once for
 * each distinct text.
 */
export class CheckContext {
  private readonly verdicts = new Map<string, Verdicts>()
  readonly set: RegisterSet
  readonly policy: Policy
  /** What ID numbers say; the codes are those of a table's `text('idNumber')`. */
  readonly ids: IdNumbers
  readonly derived: DerivedColumns
  /** whether what a check found may rest on an assumed place or date, or on a guessed column */
  readonly reliance: Reliance

  constructor(
    private readonly shared: Shared,
    readonly occasion: Occasion,
    private readonly circle: Circle,
    private readonly day = fromIso(occasion.date),
  ) {
    this.set = shared.set
    this.policy = shared.policy
    this.ids = shared.ids
    this.derived = shared.derived
    this.reliance = shared.reliance
  }

  /** Who stands where. */
  get persons(): Persons {
    this.shared.persons ??= new Persons(this.derived, (meaning) => this.integerFact('person', meaning))
    return this.shared.persons
  }

  /** The tables that a check of such a reach compares with each other, each circle with a context of its own. */
  circles(reach: Reach): CheckContext[] {
    const { shared } = this
    const circles = shared.circlesOf(reach)
    if (circles.length < 2) return [this]
    return circles.map((circle) => new CheckContext(shared, shared.occasions.whole(circle.tables), circle))
  }

  /** The tables that are compared with each other. */
  get given(): readonly RegisterTable[] {
    return this.circle.tables
  }

  /** Whether this is the circle that tells of a table. */
  tellsOf(table: RegisterTable): boolean {
    return this.circle.own.has(table)
  }

  /** The context of a table, at its own place and date, beside those that are of its place and time. */
  of(table: RegisterTable): CheckContext {
    const { ofTable, contexts, occasions } = this.shared
    const known = ofTable.get(table)
    if (known) return known
    const occasion = occasions.of.get(table) ?? this.occasion
    const circles = this.shared.circlesOf({})
    const at = circles.findIndex(({ own }) => own.has(table))
    const key = JSON.stringify([at, occasion])
    const context = contexts.get(key) ?? new CheckContext(this.shared, occasion, circles[at] ?? this.circle)
    contexts.set(key, context)
    ofTable.set(table, context)
    return context
  }

  get place(): PlaceRef {
    this.reliance.place = true
    return this.occasion.place
  }

  /** date of the check, `2025-06-20` */
  get date(): string {
    this.reliance.date = true
    return this.occasion.date
  }

  /** the same as yyyymmdd, as columns of dates hold it */
  get dateNumber(): number {
    this.reliance.date = true
    return this.day
  }

  /**
   * As `dateNumber`, for what cannot be later whenever the table was drawn up: an assumed date is today, and no table
   * is of a later day.
   */
  get latestNumber(): number {
    return fromIso(this.occasion.until)
  }

  /**
   * Something that follows from a text alone, worked out once for each distinct text and kept for later runs:
   * `context.fact('is head', isHead)` gives a function of the text's code. The name must belong to one function only.
   */
  fact<T>(name: string, read: (text: string) => T): (code: number) => T {
    const { texts } = this.set.dictionary
    let pages = this.shared.facts.get(name) as T[][] | undefined
    if (!pages) {
      pages = []
      this.shared.facts.set(name, pages)
    }
    const known = pages
    return (code) => {
      const page = known[code >> PAGE_BITS]
      const fact = page?.[code & PAGE_MASK]
      if (fact !== undefined) return fact
      const fresh = read(texts[code])
      const own = page ?? new Array<T>(1 << PAGE_BITS)
      known[code >> PAGE_BITS] = own
      own[code & PAGE_MASK] = fresh
      return fresh
    }
  }

  /** As `fact`, for whole numbers from 0: quicker to read, and kept without an object each. */
  integerFact(name: string, read: (text: string) => number): (code: number) => number {
    const { texts } = this.set.dictionary
    const known = this.shared.integers.get(name) ?? { values: new Int32Array(texts.length) }
    this.shared.integers.set(name, known)
    const readNow = (code: number): number => {
      if (code >= known.values.length) {
        const wider = new Int32Array(texts.length + 1024)
        wider.set(known.values)
        known.values = wider
      }
      const value = read(texts[code])
      known.values[code] = value + 1
      return value
    }
    return (code) => {
      const value = known.values[code]
      return value > 0 ? value - 1 : readNow(code)
    }
  }

  /** Verdicts of a value check, kept for the next run. */
  verdictsOf(check: string): Verdicts {
    const known = this.verdicts.get(check) ?? new Verdicts()
    this.verdicts.set(check, known)
    return known
  }

  /** A check bound to a table, made by the first run and kept for the next. */
  boundTo<Bound>(table: RegisterTable, check: string, bind: () => Bound): Bound {
    const ofTable = this.shared.bound.get(table) ?? new Map<string, unknown>()
    this.shared.bound.set(table, ofTable)
    const bound = (ofTable.get(check) as Bound | undefined) ?? bind()
    ofTable.set(check, bound)
    return bound
  }

  textOf(code: number): string {
    return code < 0 ? '' : this.set.dictionary.texts[code]
  }

  /** Of the tables that are compared with each other those that one of these subjects asks for, as they were given. */
  tables(...subjects: readonly Subject[]): RegisterTable[] {
    return this.circle.tables.filter(({ kindId, kind }) => isOneOfSubjects(kindId, kind, subjects))
  }

  /**
   * Tables of the same kind as a table, itself included, that are not the same register again: those of its file, and
   * of others those of its place and time.
   */
  tablesLike(table: RegisterTable, reach: Reach = {}): RegisterTable[] {
    const { editions } = this.shared.occasions
    const edition = editions.get(table)
    const beside = new Set(this.shared.circlesOf(reach).find(({ own }) => own.has(table))?.tables)
    return this.set.tables.filter(
      (other) =>
        other.kindId === table.kindId &&
        editions.get(other) === edition &&
        (other.file === table.file || beside.has(other)),
    )
  }

  /** Tables in lists that are each compared by themselves: another month or a copy of a register repeats nobody. */
  byEdition(tables: readonly RegisterTable[]): RegisterTable[][] {
    const { editions } = this.shared.occasions
    return [...grouped(tables, (table) => editions.get(table) ?? 0).values()]
  }

  /** A parameter at a place, or at the place of the check. */
  parameter<Id extends ParameterId>(
    id: Id,
    place: PlaceRef = this.occasion.place,
    area?: Area,
    date = this.occasion.date,
  ): ParameterResult<Id> {
    const key = `${id}@${place}@${area ?? ''}@${date}`
    let found = this.shared.parameters.get(key)
    if (!found) {
      found = this.policy.parameter(id, place, date, area)
      this.shared.parameters.set(key, found)
    }
    return date === this.occasion.date ? this.relyOn(found as ParameterResult<Id>) : (found as ParameterResult<Id>)
  }

  private relyOn<Id extends ParameterId>(found: ParameterResult<Id>): ParameterResult<Id> {
    if (found.known && found.place !== COUNTRY) this.reliance.place = true
    if (found.known && found.from > this.occasion.since) this.reliance.date = true
    return found
  }

  /** A parameter for the rows of a table, looked up once for each town and area: `(row) => result`. */
  parameterOf<Id extends ParameterId>(id: Id, table: RegisterTable): (row: number) => ParameterResult<Id> {
    const own = this.of(table)
    const jurisdictions = this.jurisdictions(table)
    const known = new Map<number, ParameterResult<Id>>()
    let last = -1
    let found: ParameterResult<Id> | undefined
    return (row) => {
      const here = jurisdictions[row]
      if (here === last && found) return own.relyOn(found)
      found = known.get(here) ?? own.parameter(id, this.placeOf(table, row), this.areaOf(table, row))
      known.set(here, found)
      last = here
      return own.relyOn(found)
    }
  }

  /** For each row of a table a number of its town and area; rows of one number are under the same law. */
  jurisdictions(table: RegisterTable): Int32Array {
    return this.derived.column(table, 'jurisdiction', 'row', Int32Array, () => {
      const towns = table.has('town') ? table.text('town') : undefined
      const areas = this.areas(table)
      return (values, from, end) => {
        for (let row = from; row < end; row++) values[row] = ((towns ? towns[row] : -1) + 1) * AREAS.length + areas[row]
      }
    })
  }

  /** The place of a row: the town that the register gives for it or names in its title, else the place of the table. */
  placeOf(table: RegisterTable, row: number): PlaceRef {
    const { place } = this.of(table)
    if (place.includes('/')) return place
    const town = table.has('town') ? this.textOf(table.text('town')[row]) : this.titleOf(table).town
    return town ? `${place}/${town}` : place
  }

  private titleOf(table: RegisterTable): TitlePlace {
    const known = this.shared.titles.get(table)
    if (known) return known
    const { place } = this.of(table).occasion
    const found = {
      town: townIn(table.title, (name) => this.policy.places.find(`${place}/${name}`) !== undefined),
      area: areaIn(table.title),
    }
    this.shared.titles.set(table, found)
    return found
  }

  /** urban or rural, by the kind of dibao or of hukou that a row names, else by the title. */
  areaOf(table: RegisterTable, row: number): Area | undefined {
    return AREAS[this.areas(table)[row]]
  }

  private areas(table: RegisterTable): Uint8Array {
    return this.derived.column(table, 'area', 'row', Uint8Array, () => {
      const areaOfText = this.integerFact('area', (text) => AREAS.indexOf(readArea(text)))
      const named = (['townOrCountry', 'category'] as const)
        .filter((id) => table.has(id))
        .map((id) => table.householdText(id))
      const hukou = table.has('hukouKind') ? table.text('hukouKind') : undefined
      const { of } = table.households
      const inTitle = AREAS.indexOf(this.titleOf(table).area)
      const areaIn = (row: number) => {
        for (const codes of named) {
          const area = codes[of[row]] >= 0 ? areaOfText(codes[of[row]]) : 0
          if (area) return area
        }
        return (hukou && hukou[row] >= 0 && areaOfText(hukou[row])) || inTitle
      }
      return (values, from, end) => {
        for (let row = from; row < end; row++) values[row] = areaIn(row)
      }
    })
  }
}

/** What a title says of the rows where no column does. */
interface TitlePlace {
  town: string
  area: Area | undefined
}

/** `undefined`: not told */
const AREAS: readonly (Area | undefined)[] = [undefined, 'urban', 'rural']

function readArea(text: string): Area | undefined {
  if (/非农|城市|城镇/.test(text)) return 'urban'
  return /农村|农业/.test(text) ? 'rural' : undefined
}
