import { checkIdNumber, type IdNumber } from '../identity/id-number.ts'
import type { Area, ParameterId, ParameterResult, PlaceRef, Policy } from '../policy/index.ts'
import type { RegisterSet, RegisterTable } from '../register/index.ts'

export const toIso = (date: number): string =>
  `${Math.floor(date / 10000)}-${String(Math.floor(date / 100) % 100).padStart(2, '0')}-${String(date % 100).padStart(2, '0')}`
export const fromIso = (date: string): number => Number(date.replaceAll('-', ''))
/** Whole yuan or yuan with jiao and fen, for people. */
export const yuan = (fen: number): number => Math.round(fen) / 100

/** What checks may ask: the law at the place and date, the other registers, and facts worked out once for each distinct text. */
export class CheckContext {
  private readonly idFacts: (IdNumber | undefined)[] = []
  private readonly areas = new Map<number, Area | undefined>()
  private readonly parameters = new Map<string, ParameterResult>()

  constructor(
    readonly set: RegisterSet,
    readonly policy: Policy,
    readonly place: PlaceRef,
    /** date of the check, `2025-06-20` */
    readonly date: string,
    /** seed of random samples, so that a report can be repeated */
    readonly dateNumber = fromIso(date),
  ) {}

  /** What an ID number says; the code is one of a table's `text('idNumber')`. */
  id(code: number): IdNumber {
    let known = this.idFacts[code]
    if (!known) {
      known = checkIdNumber(this.set.dictionary.texts[code])
      this.idFacts[code] = known
    }
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

  /** The place of a row: the town where the register gives one, else the place of the check. */
  placeOf(table: RegisterTable, row: number): PlaceRef {
    if (!table.has('town')) return this.place
    const town = this.textOf(table.text('town')[row])
    return town && !this.place.includes('/') ? `${this.place}/${town}` : this.place
  }

  /** urban or rural, by the kind of dibao or of hukou that a row names. */
  areaOf(table: RegisterTable, row: number): Area | undefined {
    for (const id of ['category', 'hukouKind'] as const) {
      if (!table.has(id)) continue
      const code = id === 'category' ? table.householdText(id)[table.households.of[row]] : table.text(id)[row]
      if (code < 0) continue
      let area = this.areas.get(code)
      if (area === undefined && !this.areas.has(code)) {
        const text = this.textOf(code)
        area = /非农|城市|城镇/.test(text) ? 'urban' : /农村|农业/.test(text) ? 'rural' : undefined
        this.areas.set(code, area)
      }
      if (area) return area
    }
    return undefined
  }
}
