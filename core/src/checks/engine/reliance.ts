import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { GuessedColumns } from './guessed.ts'

/**
 * What something rests on that may be otherwise: the place, the date, a column whose header may as well name another
 * field.
 */
export interface Relied {
  readonly place: boolean
  readonly date: boolean
  readonly column: boolean
}

/**
 * What a check has asked for while it judged: written by the context and the views, read when a finding is made. A
 * finding that relies on a place or date that is only assumed, or on a column that is only guessed, is a doubt.
 */
export class Reliance {
  /** of the check that judges now */
  static current: Reliance | undefined

  place = false
  date = false
  private guess = false
  private hasReadGuess = NEVER

  constructor(readonly guessed: GuessedColumns) {}

  get column(): boolean {
    return this.guess || this.hasReadGuess()
  }

  /** What is relied on up to now. */
  get now(): Relied {
    return { place: this.place, date: this.date, column: this.column }
  }

  /** Begins anew. */
  clear(): void {
    this.place = false
    this.date = false
    this.guess = false
  }

  /** Runs a step and tells what it relied on by itself; what was relied on before stays so. */
  during(step: () => void): Relied {
    const before = { place: this.place, date: this.date, column: this.guess }
    this.clear()
    this.watching(step)
    const own = { place: this.place, date: this.date, column: this.guess }
    this.add(before)
    return own
  }

  /** Runs a step that reads columns as a whole: what it finds relies on all that it has read until then. */
  watching(step: () => void): void {
    const outer = this.hasReadGuess
    try {
      this.guessed.reading((isRead) => {
        this.hasReadGuess = isRead
        step()
        this.guess = this.column
      })
    } finally {
      this.hasReadGuess = outer
    }
  }

  add({ place, date, column }: Relied): void {
    this.place ||= place
    this.date ||= date
    this.guess ||= column
  }

  /** Says that a column of a table is relied on. */
  addColumn(table: RegisterTable, id: FieldId): void {
    this.guess ||= this.guessed.has(table, id)
  }
}

const NEVER = () => false
