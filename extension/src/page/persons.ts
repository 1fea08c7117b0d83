import type { FieldId } from '@nuandong/core/page'
import type { Section } from './sections.ts'
import type { Meaning, Words } from './words.ts'

/**
 * Tells the persons of a form apart. Fields follow each other in document order; the next person begins where a field
 * comes again with another value, or where a part of the page with another role begins.
 */
export class Persons {
  #count = 0
  readonly #words: Words
  readonly #current = new Map<string, { group: string; values: Map<FieldId, string> }>()

  constructor(words: Words) {
    this.#words = words
  }

  groupOf({ field: id, role }: Meaning, value: string, section: Section): string {
    if (role === 'household' && !this.#words.isOfPerson(id)) return ''
    // members and supporters come one a card; the applicant's own facts may be spread over several parts
    const key = role === 'household' ? role : `${role}.${this.#sectionNumber(section)}`
    const open = this.#current.get(key)
    const before = open?.values.get(id)
    if (open && (before === undefined || before === value || !this.#words.tellsPersonsApart(id))) {
      if (before === undefined) open.values.set(id, value)
      return open.group
    }
    this.#count++
    const group = `person${this.#count}`
    this.#current.set(key, { group, values: new Map([[id, value]]) })
    return group
  }

  readonly #sections = new Map<Element | undefined, number>()

  #sectionNumber({ element }: Section): number | undefined {
    if (!this.#sections.has(element)) this.#sections.set(element, this.#sections.size)
    return this.#sections.get(element)
  }
}
