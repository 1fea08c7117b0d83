import type { Section } from './sections.ts'
import type { Meaning, Words } from './words.ts'

/**
 * Tells the persons of a form apart. Fields follow each other in document order; the next person begins where a field
 * comes again with another value, but for one that two labels tell (自理能力, 护理等级), or where a part of the page
 * with another role begins.
 */
export class Persons {
  #count = 0
  readonly #words: Words
  readonly #current = new Map<string, { group: string; values: Map<string, string> }>()

  constructor(words: Words) {
    this.#words = words
  }

  groupOf({ field: id, role }: Meaning, label: string, value: string, section: Section): string {
    if (role === 'household' && !this.#words.isOfPerson(id)) return ''
    // members and supporters come one a card; the applicant's own facts may be spread over several parts
    const key = role === 'household' ? role : `${role}.${this.#sectionNumber(section)}`
    const told = this.#words.tells(id) === 'who' ? id : label
    const open = this.#current.get(key)
    const before = open?.values.get(told)
    if (open && (before === undefined || before === value || !this.#words.tellsPersonsApart(id))) {
      if (before === undefined) open.values.set(told, value)
      return open.group
    }
    this.#count++
    const group = `person${this.#count}`
    this.#current.set(key, { group, values: new Map([[told, value]]) })
    return group
  }

  readonly #sections = new Map<Element | undefined, number>()

  #sectionNumber({ element }: Section): number | undefined {
    if (!this.#sections.has(element)) this.#sections.set(element, this.#sections.size)
    return this.#sections.get(element)
  }
}
