import type { FieldId } from '../../facts/fields.ts'
import { cached } from './cached.ts'
import type { DateColumn, NumberColumn } from './figures.ts'
import type { Households } from './households.ts'
import type { TextColumn } from './texts.ts'

/** The columns of a table, by row. */
interface RowColumns {
  readonly households: Households
  text(id: FieldId): TextColumn
  number(id: FieldId): NumberColumn
  date(id: FieldId): DateColumn
  /** 1 for the rows whose cell has no usable value */
  blank(id: FieldId): Uint8Array
}

/**
 * Of each household the first value that its rows give; worked out when first asked for, and again for one household
 * after an edit.
 */
export class HouseholdColumns {
  private readonly texts = new Map<FieldId, TextColumn>()
  private readonly numbers = new Map<FieldId, NumberColumn>()
  private readonly dates = new Map<FieldId, DateColumn>()
  private readonly blanks = new Map<FieldId, Uint8Array>()
  private first: Int32Array | undefined

  constructor(private readonly table: RowColumns) {}

  private get count(): number {
    return this.table.households.count
  }

  text(id: FieldId): TextColumn {
    return cached(this.texts, id, () => {
      const [values, giving] = [this.table.text(id), this.giving(id)]
      const out = new Int32Array(giving.length)
      for (let at = 0; at < out.length; at++) out[at] = giving[at] < 0 ? -1 : values[giving[at]]
      return out
    })
  }

  number(id: FieldId): NumberColumn {
    return cached(this.numbers, id, () => {
      const [values, giving] = [this.table.number(id), this.giving(id)]
      const out = new Float64Array(giving.length)
      for (let at = 0; at < out.length; at++) out[at] = giving[at] < 0 ? Number.NaN : values[giving[at]]
      return out
    })
  }

  date(id: FieldId): DateColumn {
    return cached(this.dates, id, () => {
      const [values, giving] = [this.table.date(id), this.giving(id)]
      const out = new Int32Array(giving.length)
      for (let at = 0; at < out.length; at++) out[at] = giving[at] < 0 ? 0 : values[giving[at]]
      return out
    })
  }

  /** 1 for the households none of whose rows has a usable value. */
  blank(id: FieldId): Uint8Array {
    return cached(this.blanks, id, () => {
      const blank = this.table.blank(id)
      const { of } = this.table.households
      const out = new Uint8Array(this.count).fill(1)
      for (let row = 0; row < blank.length; row++) if (!blank[row]) out[of[row]] = 0
      return out
    })
  }

  /** The row that gives a field's value: the first that is not blank, else the household's first. */
  row(id: FieldId, household: number): number {
    const blank = this.table.blank(id)
    const { rows, start } = this.table.households
    for (let i = start[household]; i < start[household + 1]; i++) if (!blank[rows[i]]) return rows[i]
    return rows[start[household]]
  }

  /** Takes up what an edit of one of its rows changed. */
  refresh(id: FieldId, household: number): void {
    const { table } = this
    const row = this.row(id, household)
    const isBlank = table.blank(id)[row]
    const blanks = this.blanks.get(id)
    if (blanks) blanks[household] = isBlank
    const texts = this.texts.get(id)
    if (texts) texts[household] = isBlank ? -1 : table.text(id)[row]
    const numbers = this.numbers.get(id)
    if (numbers) numbers[household] = isBlank ? Number.NaN : table.number(id)[row]
    const dates = this.dates.get(id)
    if (dates) dates[household] = isBlank ? 0 : table.date(id)[row]
  }

  /** The row of each household that gives a field's value; -1 where none does. In most columns no cell is blank. */
  private giving(id: FieldId): Int32Array {
    const blank = this.table.blank(id)
    if (!blank.includes(1)) return this.firstRows
    const { of, count } = this.table.households
    const giving = new Int32Array(count).fill(-1)
    for (let row = 0; row < blank.length; row++) if (!blank[row] && giving[of[row]] < 0) giving[of[row]] = row
    return giving
  }

  private get firstRows(): Int32Array {
    if (this.first) return this.first
    const { rows, start, count } = this.table.households
    const first = new Int32Array(count)
    for (let household = 0; household < count; household++) first[household] = rows[start[household]]
    this.first = first
    return first
  }
}
