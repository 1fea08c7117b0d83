import type { Area, ParameterId, ParameterResult, PlaceRef, Policy } from '../../policy/index.ts'
import type { RegisterSet, RegisterTable } from '../../register/index.ts'
import { DerivedColumns } from './derived.ts'
import { IdNumbers } from './id-numbers.ts'
import { isOneOfSubjects, type Subject } from './subject.ts'
import { Verdicts } from './verdicts.ts'

export const toIso = (date: number): string =>
  `${Math.floor(date / 10000)}-${String(Math.floor(date / 100) % 100).padStart(2, '0')}-${String(date % 100).padStart(2, '0')}`
export const fromIso = (date: string): number => Number(date.replaceAll('-', ''))
/** Whole yuan or yuan with jiao and fen, for people. */
export const yuan = (fen: number): number => Math.round(fen) / 100

/** Facts are kept in pages of this many codes, so that a fact of few texts takes little room in a large dictionary. */
const PAGE_BITS = 10
const PAGE_MASK = (1 << PAGE_BITS) - 1

/** Facts that are whole numbers, by code, each one more than it is; 0: not read yet. */
interface Integers {
  values: Int32Array
}

/** What checks may ask: the law at the place and date, the other registers, and facts worked out once for each distinct text. */
export class CheckContext {
  private readonly facts = new Map<string, unknown[][]>()
  private readonly integers = new Map<string, Integers>()
  /** What ID numbers say; the codes are those of a table's `text('idNumber')`. */
  readonly ids: IdNumbers
  readonly derived = new DerivedColumns()
  private readonly verdicts = new Map<string, Verdicts>()
  private readonly bound = new Map<RegisterTable, Map<string, unknown>>()
  private readonly parameters = new Map<string, ParameterResult>()
  private readonly titles = new Map<RegisterTable, TitlePlace>()

  constructor(
    readonly set: RegisterSet,
    readonly policy: Policy,
    readonly place: PlaceRef,
    /** date of the check, `2025-06-20` */
    readonly date: string,
    /** the same as yyyymmdd, as columns of dates hold it */
    readonly dateNumber = fromIso(date),
  ) {
    this.ids = new IdNumbers(set.dictionary.texts)
  }

  /**
   * Something that follows from a text alone, worked out once for each distinct text and kept for later runs:
   * `context.fact('is head', isHead)` gives a function of the text's code. The name must belong to one function only.
   */
  fact<T>(name: string, read: (text: string) => T): (code: number) => T {
    const { texts } = this.set.dictionary
    let pages = this.facts.get(name) as T[][] | undefined
    if (!pages) {
      pages = []
      this.facts.set(name, pages)
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
    const known = this.integers.get(name) ?? { values: new Int32Array(texts.length) }
    this.integers.set(name, known)
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
    const ofTable = this.bound.get(table) ?? new Map<string, unknown>()
    this.bound.set(table, ofTable)
    const bound = (ofTable.get(check) as Bound | undefined) ?? bind()
    ofTable.set(check, bound)
    return bound
  }

  textOf(code: number): string {
    return code < 0 ? '' : this.set.dictionary.texts[code]
  }

  /** Tables that one of these subjects asks for, in the order of files and sheets. */
  tables(...subjects: readonly Subject[]): RegisterTable[] {
    return this.set.tables.filter(({ kindId, kind }) => isOneOfSubjects(kindId, kind, subjects))
  }

  /** Tables of the same kind as a table, itself included. */
  tablesLike({ kindId }: RegisterTable): RegisterTable[] {
    return this.set.tables.filter((table) => table.kindId === kindId)
  }

  /** A parameter at a place, or at the place of the check. */
  parameter<Id extends ParameterId>(
    id: Id,
    place: PlaceRef = this.place,
    area?: Area,
    date = this.date,
  ): ParameterResult<Id> {
    const key = `${id}@${place}@${area ?? ''}@${date}`
    let found = this.parameters.get(key)
    if (!found) {
      found = this.policy.parameter(id, place, date, area)
      this.parameters.set(key, found)
    }
    return found as ParameterResult<Id>
  }

  /** A parameter for the rows of a table, looked up once for each town and area: `(row) => result`. */
  parameterOf<Id extends ParameterId>(id: Id, table: RegisterTable): (row: number) => ParameterResult<Id> {
    const jurisdictions = this.jurisdictions(table)
    const known = new Map<number, ParameterResult<Id>>()
    let last = -1
    let found: ParameterResult<Id> | undefined
    return (row) => {
      const here = jurisdictions[row]
      if (here === last && found) return found
      found = known.get(here) ?? this.parameter(id, this.placeOf(table, row), this.areaOf(table, row))
      known.set(here, found)
      last = here
      return found
    }
  }

  /** For each row of a table a number of its town and area; rows of one number are under the same law. */
  jurisdictions(table: RegisterTable): Int32Array {
    return this.derived.column(table, 'jurisdiction', 'row', Int32Array, () => {
      const towns = table.has('town') ? table.text('town') : undefined
      const areas = this.areas(table)
      return (row) => ((towns?.[row] ?? -1) + 1) * AREAS.length + areas[row]
    })
  }

  /** The place of a row: the town that the register gives for it or names in its title, else the place of the check. */
  placeOf(table: RegisterTable, row: number): PlaceRef {
    if (this.place.includes('/')) return this.place
    const town = table.has('town') ? this.textOf(table.text('town')[row]) : this.titleOf(table).town
    return town ? `${this.place}/${town}` : this.place
  }

  private titleOf(table: RegisterTable): TitlePlace {
    const known = this.titles.get(table)
    if (known) return known
    const title = table.title
    const found = {
      town: townIn(title, (name) => this.policy.places.find(`${this.place}/${name}`)),
      area: areaIn(title),
    }
    this.titles.set(table, found)
    return found
  }

  /** urban or rural, by the kind of dibao or of hukou that a row names, else by the title. */
  areaOf(table: RegisterTable, row: number): Area | undefined {
    return AREAS[this.areas(table)[row]]
  }

  private areas(table: RegisterTable): Uint8Array {
    return this.derived.column(table, 'area', 'row', Uint8Array, () => {
      const areaOfText = this.integerFact('area', (text) => AREAS.indexOf(readArea(text)))
      const category = table.has('category') ? table.householdText('category') : undefined
      const hukou = table.has('hukouKind') ? table.text('hukouKind') : undefined
      const { of } = table.households
      const inTitle = AREAS.indexOf(this.titleOf(table).area)
      return (row) => {
        const named = category && category[of[row]] >= 0 ? areaOfText(category[of[row]]) : 0
        return named || (hukou && hukou[row] >= 0 && areaOfText(hukou[row])) || inTitle
      }
    })
  }
}

/** What a title says of the rows where no column does. */
interface TitlePlace {
  town: string
  area: Area | undefined
}

/** The first town in a title that is one of the place's; '' where it names none. */
function townIn(title: string, find: (name: string) => unknown): string {
  for (const { index, 0: end } of title.matchAll(/镇|乡|街道/g))
    for (let length = 1; length <= 4; length++) {
      const name = title.slice(Math.max(0, index - length), index + end.length)
      if (/^[\u4e00-\u9fff]{2,}$/.test(name) && find(name)) return name
    }
  return ''
}

/** 农村低保花名册; undefined for a title that names both or neither. */
function areaIn(title: string): Area | undefined {
  const [urban, rural] = [/城市|城镇/.test(title), /农村/.test(title)]
  return urban === rural ? undefined : urban ? 'urban' : 'rural'
}

/** `undefined`: not told */
const AREAS: readonly (Area | undefined)[] = [undefined, 'urban', 'rural']

function readArea(text: string): Area | undefined {
  if (/非农|城市|城镇/.test(text)) return 'urban'
  return /农村|农业/.test(text) ? 'rural' : undefined
}
