import { normaliseLabel, remembered } from '@nuandong/core/labels'
import type { FieldId } from '@nuandong/core/page'
import { type Role, roleOf } from './sections.ts'
import { LOOKS, PATTERNS } from './selectors.ts'

/**
 * What the dictionary says of one field. It reaches a page as data: a script that is injected carries no list of words.
 */
export interface FieldWords {
  id: FieldId
  of: 'person' | 'household' | 'place' | 'official'
  /** a person has one of it: a name, a number, a sex; but perhaps two telephones */
  isOne: boolean
  /** a sum, a number, a date */
  isFigure: boolean
  /** the values of its list */
  codes: readonly string[]
  /** a name or an ID number; where somebody is reached; what a list of cases has a column for; a head of income */
  tells?: 'who' | 'where' | 'case' | 'income'
  /** 户主身份证号 is the head's ID number */
  ofHead?: FieldId
  /** in a person's row a bare 月收入 is that person's, in a household's form the household's */
  inRow?: FieldId
}

/** Entries of maps, as they can be sent. */
export interface Dictionary {
  fields: readonly (readonly [FieldId, FieldWords])[]
  /** as they are compared, with the fields that they may mean, whose own name it is first */
  labels: readonly (readonly [string, readonly FieldId[]])[]
  /** what stands in the place of words in a label that is not among them: `USUAL_WORDS` of core */
  usualWords: readonly (readonly [words: string, instead: string])[]
}

/** What an official said about labels of this site; `''` = not a fact. */
export type SiteLabels = Readonly<Record<string, FieldId | ''>>

export interface Meaning {
  field: FieldId
  role: Role
}

/** A label as core reads it: without its number, the unit behind a stroke in brackets. */
export function plainLabel(label: string): string {
  const bare = label.replace(PATTERNS.numbering, '')
  return (bare || label).replace(PATTERNS.unitBehind, '($1)')
}

/** What labels mean: by the dictionary, and by what the official said of this site. */
export class Words {
  readonly #fields: ReadonlyMap<FieldId, FieldWords>
  readonly #byLabel: ReadonlyMap<string, readonly FieldId[]>
  readonly #usual: readonly (readonly [RegExp, string])[]
  readonly #site: SiteLabels

  constructor({ fields, labels, usualWords }: Dictionary, site: SiteLabels = {}) {
    this.#fields = new Map(fields)
    this.#byLabel = new Map(labels)
    this.#usual = usualWords.map(([words, instead]) => [new RegExp(words), instead])
    this.#site = site
  }

  /** A person has one of it, so that a second value is a second person's. */
  tellsPersonsApart(id: FieldId): boolean {
    return this.#fields.get(id)?.isOne ?? false
  }

  isOfPerson(id: FieldId): boolean {
    return this.#fields.get(id)?.of === 'person'
  }

  /**
   * 劳动力 2 人 is no capacity for work: what has a list of words is never a bare number. Nor are many words a figure:
   * 家庭人口：指共同生活的……
   */
  takes(id: FieldId, value: string): boolean {
    const field = this.#fields.get(id)
    return /^\d+$/.test(value) ? !field?.codes.length : !field?.isFigure || value.length < 9 || /\d/.test(value)
  }

  /** Of a field, or of what a label means: what it is good for. */
  tells(id: FieldId | undefined): FieldWords['tells'] {
    return id && this.#fields.get(id)?.tells
  }

  tellsOf(label: string): FieldWords['tells'] {
    return this.tells(this.meaningOf(label, 'household', 'dictionary')?.field)
  }

  /** A column of a list of households. */
  isOfCases(header: string): boolean {
    return this.#ids(header).some(({ tells }) => tells === 'case')
  }

  /** True for text that stands as a label of something we read. */
  readonly isLabel = remembered((text: string) => this.meaningOf(text, 'household', 'dictionary') !== undefined)

  /** Some values are labels elsewhere: 户主 is a relation and the head's name, 残疾 a state of health and a heading. */
  isValueOf(label: string, value: string): boolean {
    return this.#ids(label).some(({ id, codes }) => (id === 'relation' && value === '户主') || codes.includes(value))
  }

  /** What the official said that a label means; `''`: it is no fact; undefined: nothing was said. */
  saidOf(label: string): FieldId | '' | undefined {
    return this.#site[normaliseLabel(plainLabel(label))] ?? this.#site[normaliseLabel(label)]
  }

  /** What a label means in its part of the page, or nothing. */
  meaningOf(label: string, role: Role, by: 'site' | 'dictionary' = 'site'): Meaning | undefined {
    const said = by === 'site' ? this.saidOf(label) : undefined
    if (said !== undefined) return said ? { field: said, role } : undefined
    const bare = normaliseLabel(plainLabel(label))
    if (LOOKS.agents.includes(bare)) return { field: 'name', role: 'others' }
    const other = PATTERNS.others.exec(bare)
    const ofOther = other && this.#inContext(bare.slice(other[0].length), 'others')
    const whose = other && (roleOf(other[1]) ?? 'others')
    // 赡养人姓名 is his name, not what a register says of supporters in one cell
    if (ofOther && whose === 'supporters') return { field: ofOther, role: whose }
    const whole = this.#inContext(label, role)
    if (whole) return { field: whole, role }
    const head = PATTERNS.head.exec(bare)
    if (head) {
      const id = this.#inContext(bare.slice(head[0].length), role)
      return id && { field: id, role }
    }
    return ofOther && whose ? { field: ofOther, role: whose } : undefined
  }

  /** What a bare 月收入 means among a household's figures, where among a person's it is his own. */
  ofHousehold(label: string): FieldId | undefined {
    const fields = this.#ids(label)
    return fields[0]?.of === 'person' ? fields.find(({ of }) => of === 'household')?.id : undefined
  }

  readonly #ids = remembered((label) => {
    const plain = normaliseLabel(plainLabel(label))
    const usual = () => this.#usual.reduce((said, [words, instead]) => said.replace(words, instead), plain)
    const ids = this.#byLabel.get(plain) ?? this.#byLabel.get(usual()) ?? []
    return ids.flatMap((id) => this.#fields.get(id) ?? [])
  })

  #inContext(label: string, role: Role): FieldId | undefined {
    const fields = this.#ids(label)
    if (role !== 'members' && role !== 'supporters') {
      return fields[0]?.ofHead ?? fields[0]?.id
    }
    const own = fields.find(({ of }) => of === 'person') ?? fields[0]
    // a supporter's 家庭月总收入 stays his household's
    return (!/家庭/.test(label) && own?.inRow) || (own?.ofHead ?? own?.id)
  }
}
