import type { FieldReport, ReportHead, ReportPart } from '../messages.ts'
import { MOST_FIELDS, PART_SIZE } from '../reports.ts'
import { inIdleTime } from './idle.ts'
import type { FieldOnPage } from './read.ts'

const LONGEST_VALUE = 1_000

/** Tells what a page shows, a part at a time, and of it only what has changed. */
export class Reporter {
  readonly #tell: (part: ReportPart) => Promise<unknown>
  readonly #keyOf: (anchor: Element) => string
  #told: string[] = []

  constructor(tell: (part: ReportPart) => Promise<unknown>, keyOf: (anchor: Element) => string) {
    this.#tell = tell
    this.#keyOf = keyOf
  }

  /** The next report tells all. */
  forget(): void {
    this.#told = []
  }

  /** Rejects when nobody is there any more who could be told. */
  async report(head: ReportHead, fields: readonly FieldOnPage[], signal: AbortSignal): Promise<void> {
    const { result } = await inIdleTime(this.#changes(head, ownFirst(fields).slice(0, MOST_FIELDS)), signal)
    const failed = (await Promise.all(result)).find((error) => error !== undefined)
    if (failed) throw failed
  }

  *#changes(head: ReportHead, fields: readonly FieldOnPage[]): Generator<void, Promise<Error | undefined>[]> {
    const count = Math.max(1, Math.ceil(fields.length / PART_SIZE))
    const told = this.#told.length === count ? this.#told : []
    const now: string[] = []
    const sent: Promise<Error | undefined>[] = []
    let next: Omit<ReportPart, 'isLast'> | undefined
    for (let part = 0; part < count; part++) {
      yield
      const own = fields.slice(part * PART_SIZE, (part + 1) * PART_SIZE).map((field) => this.#reportOf(field))
      const one = { part, parts: count, head: part === 0 ? head : null, fields: own }
      now.push(JSON.stringify(one))
      if (now[part] === told[part]) continue
      if (next) {
        sent.push(this.#send({ ...next, isLast: false }))
        yield
      }
      next = one
    }
    if (next) sent.push(this.#send({ ...next, isLast: true }))
    this.#told = now
    return sent
  }

  #send(part: ReportPart): Promise<Error | undefined> {
    return this.#tell(part).then(
      () => undefined,
      (error) => error,
    )
  }

  #reportOf({ anchor, ...field }: FieldOnPage): FieldReport {
    return { ...field, value: field.value.slice(0, LONGEST_VALUE), key: this.#keyOf(anchor) }
  }
}

/** Where a page shows more than is told, its own fields go before the rows of its lists. */
function ownFirst(fields: readonly FieldOnPage[]): readonly FieldOnPage[] {
  if (fields.length <= MOST_FIELDS) return fields
  const isRow = ({ source }: FieldOnPage) => source === 'column'
  return [...fields.filter((field) => !isRow(field)), ...fields.filter(isRow)]
}
