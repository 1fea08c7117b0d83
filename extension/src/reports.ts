import type { FieldReport, FrameReport, ReportPart } from './messages.ts'

/** So many fields of a page are told. */
export const MOST_FIELDS = 20_000
/** And so many at a time: more of them would keep the page waiting. */
export const PART_SIZE = 1_000

/** What a frame reports, put together as its parts come in. */
export class ReportParts {
  #head: ReportPart['head'] = null
  #fields: (readonly FieldReport[] | undefined)[] = []

  /** The whole report once the last part of a change is there; undefined while something of it is missing. */
  put({ part, parts, head, fields, isLast }: ReportPart): FrameReport | undefined {
    if (part < 0 || part >= parts || parts > MOST_FIELDS / PART_SIZE) return undefined
    if (head) this.#head = head
    if (this.#fields.length !== parts) this.#fields = Array.from({ length: parts })
    this.#fields[part] = fields
    const known = this.#fields.filter((one) => one !== undefined)
    return isLast && this.#head && known.length === parts ? { ...this.#head, fields: known.flat() } : undefined
  }
}
