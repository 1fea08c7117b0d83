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

/** Of each household the first value that its rows give; worked out when first asked for, and again for one household after an edit. */
export class HouseholdColumns {
  private readonly texts = new Map<FieldId, TextColumn>()
  private readonly numbers = new Map<FieldId, NumberColumn>()
  private readonly dates = new Map<FieldId, DateColumn>()
  private readonly blanks = new Map<FieldId, Uint8Array>()

  constructor(private readonly table: RowColumns) {}

  private get count(): number {
    return this.table.households.count
  }

  text(id: FieldId): TextColumn {
    return cached(this.texts, id, () => this.firstOf(id, this.table.text(id), new Int32Array(this.count).fill(-1)))
  }

  number(id: FieldId): NumberColumn {
    return cached(this.numbers, id, () =>
      this.firstOf(id, this.table.number(id), new Float64Array(this.count).fill(Number.NaN)),
    )
  }

  date(id: FieldId): DateColumn {
    return cached(this.dates, id, () => this.firstOf(id, this.table.date(id), new Int32Array(this.count)))
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

  private firstOf<T extends Float64Array | Int32Array>(id: FieldId, values: T, out: T): T {
    const blank = this.table.blank(id)
    const { count, rows, start } = this.table.households
    for (let household = 0; household < count; household++)
      for (let at = start[household]; at < start[household + 1]; at++) {
        const row = rows[at]
        if (blank[row]) continue
        out[household] = values[row]
        break
      }
    return out
  }
}
