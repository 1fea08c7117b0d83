import type { FieldId } from '@nuandong/core/page'
import type { FieldOnPage } from '../page/read.ts'

export type Severity = 'error' | 'doubt' | 'notice'

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'doubt', 'notice']

/** Something about one field that its reader should look at. The words live in `text/`, under `check` and `variant`. */
export interface Hint {
  check: string
  /** number in the catalogue of checks */
  catalogue: string
  severity: Severity
  variant: string
  params: Record<string, string | number>
  /** what it rests on; empty where it only compares what the page itself says */
  citation: string
}

/** A hint with the field beside which it stands. */
export interface HintAt extends Hint {
  at: FieldOnPage
}

/** The fields of one person, or of one row of a list. */
export class FieldGroup {
  readonly #byField = new Map<FieldId, FieldOnPage>()
  readonly group: string

  constructor(group: string) {
    this.group = group
  }

  add(field: FieldOnPage): void {
    if (!this.#byField.has(field.field)) this.#byField.set(field.field, field)
  }

  get(id: FieldId): FieldOnPage | undefined {
    return this.#byField.get(id)
  }
}

export interface Subject {
  fields: readonly FieldOnPage[]
  /** the household of the page, then each person, then each row of a list */
  groups: readonly FieldGroup[]
  /** yyyymmdd */
  today: number
}

/** One file a check; what it yields is shown beside the field. */
export interface HintCheck {
  id: string
  check(subject: Subject): Iterable<HintAt>
}
