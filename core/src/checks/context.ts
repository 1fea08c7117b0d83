import { checkIdNumber, type IdNumber, isRoundedIdNumber } from '../identity/id-number.ts'
import type { Area, ParameterId, ParameterResult, PlaceRef, Policy } from '../policy/index.ts'
import type { RegisterSet, RegisterTable } from '../register/index.ts'
import { Verdicts } from './bind.ts'

export const toIso = (date: number): string =>
  `${Math.floor(date / 10000)}-${String(Math.floor(date / 100) % 100).padStart(2, '0')}-${String(date % 100).padStart(2, '0')}`
export const fromIso = (date: string): number => Number(date.replaceAll('-', ''))
/** Whole yuan or yuan with jiao and fen, for people. */
export const yuan = (fen: number): number => Math.round(fen) / 100

/** Facts are kept in pages of this many codes, so that a fact of few texts takes little room in a large dictionary. */
const PAGE_BITS = 10
const PAGE_MASK = (1 << PAGE_BITS) - 1

/** Facts that are whole numbers, by code. */
interface Integers {
  values: Int32Array
}
const UNREAD = -(2 ** 31)

/** What checks may ask: the law at the place and date, the other registers, and facts worked out once for each distinct text. */
export class CheckContext {
  private readonly facts = new Map<string, unknown[][]>()
  private readonly integers = new Map<string, Integers>()
  /** What an ID number says; the code is one of a table's `text('idNumber')`. */
  readonly id: (code: number) => IdNumber
  /** The day of birth that an ID number says, yyyymmdd; 0 where it says none, or for code -1. */
  readonly birth: (code: number) => number
  private readonly verdicts = new Map<string, Verdicts>()
  private readonly parameters = new Map<string, ParameterResult>()

  constructor(
    readonly set: RegisterSet,
    readonly policy: Policy,
    readonly place: PlaceRef,
    /** date of the check, `2025-06-20` */
    readonly date: string,
    /** the same as yyyymmdd, as columns of dates hold it */
    readonly dateNumber = fromIso(date),
  ) {
    this.id = this.fact('id number', readIdNumber)
    const birth = this.integerFact('birth of id number', (_, code) => this.id(code).birth)
    this.birth = (code) => (code < 0 ? 0 : birth(code))
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

  /** As `fact`, for small whole numbers: quicker to read, and kept without an object each. */
  integerFact(name: string, read: (text: string, code: number) => number): (code: number) => number {
    const { texts } = this.set.dictionary
    const known = this.integers.get(name) ?? { values: new Int32Array(0) }
    this.integers.set(name, known)
    const readNow = (code: number): number => {
      if (code >= known.values.length) {
        const wider = new Int32Array(texts.length + 1024).fill(UNREAD)
        wider.set(known.values)
        known.values = wider
      }
      known.values[code] = read(texts[code], code)
      return known.values[code]
    }
    return (code) => {
      const { values } = known
      const value = code < values.length ? values[code] : UNREAD
      return value === UNREAD ? readNow(code) : value
    }
  }

  /** Verdicts of a value check, kept for the next run. */
  verdictsOf(check: string): Verdicts {
    const known = this.verdicts.get(check) ?? new Verdicts()
    this.verdicts.set(check, known)
    return known
  }

  textOf(code: number): string {
    return code < 0 ? '' : this.set.dictionary.texts[code]
  }

  /** Tables of these kinds, in the order of files and sheets. */
  tables(...kinds: readonly string[]): RegisterTable[] {
    return this.set.tables.filter((table) => kinds.includes(table.kindId))
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
    const towns = table.has('town') ? table.text('town') : undefined
    const area = this.areaReader(table)
    const known = new Map<number, ParameterResult<Id>>()
    return (row) => {
      const rowArea = area(row)
      const key = ((towns?.[row] ?? -1) + 1) * 3 + (rowArea === 'urban' ? 1 : rowArea === 'rural' ? 2 : 0)
      let found = known.get(key)
      if (!found) {
        found = this.parameter(id, this.placeOf(table, row), rowArea)
        known.set(key, found)
      }
      return found
    }
  }

  /** The place of a row: the town where the register gives one, else the place of the check. */
  placeOf(table: RegisterTable, row: number): PlaceRef {
    if (!table.has('town')) return this.place
    const town = this.textOf(table.text('town')[row])
    return town && !this.place.includes('/') ? `${this.place}/${town}` : this.place
  }

  /** urban or rural, by the kind of dibao or of hukou that a row names. */
  areaOf(table: RegisterTable, row: number): Area | undefined {
    return this.areaReader(table)(row)
  }

  /** urban or rural of the rows of a table. */
  areaReader(table: RegisterTable): (row: number) => Area | undefined {
    const areaOfText = this.fact('area', readArea)
    const category = table.has('category') ? table.householdText('category') : undefined
    const hukou = table.has('hukouKind') ? table.text('hukouKind') : undefined
    const { of } = table.households
    return (row) => {
      const named = category && category[of[row]] >= 0 ? areaOfText(category[of[row]]) : ''
      const area = named || (hukou && hukou[row] >= 0 ? areaOfText(hukou[row]) : '')
      return area || undefined
    }
  }
}

function readArea(text: string): Area | '' {
  if (/非农|城市|城镇/.test(text)) return 'urban'
  return /农村|农业/.test(text) ? 'rural' : ''
}

/** Of a number that a spreadsheet rounded, the digit of the sex is gone. */
function readIdNumber(text: string): IdNumber {
  const id = checkIdNumber(text)
  return id.ok || !isRoundedIdNumber(text) ? id : { ...id, sex: undefined }
}
