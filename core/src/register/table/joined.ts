import type { FieldId } from '../../facts/fields.ts'
import { isRelationWord } from '../headers/relation-word.ts'

const SEPARATOR = /[、,;；，\n\r/|]+/
const ID_LIKE = /^\d{14,18}[\dXx]?$/
const NAME_LIKE = /^\p{Script=Han}[\p{Script=Han}·•]{1,11}$/u
/** A relation in brackets behind a name: 魏光琼（妻子） */
const IN_BRACKETS = /[(（].*?[)）]$/

/** Two names of two characters and what divides them. */
const SHORTEST = 5

const partsOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

/** The ID numbers that a cell joins; fewer than two where it joins none. */
export function joinedIds(text: string): string[] {
  if (text.length < 30) return []
  const parts = partsOf(text.normalize('NFKC'), /[、,;\s/|]+/)
  return parts.length > 1 && parts.every((part) => ID_LIKE.test(part)) ? parts : []
}

/** The names that a cell joins; fewer than two where it joins none. */
export function joinedNames(text: string): string[] {
  if (text.length < SHORTEST || !SEPARATOR.test(text)) return []
  const parts = partsOf(text, SEPARATOR)
  return parts.length > 1 && parts.every((part) => NAME_LIKE.test(part.replace(IN_BRACKETS, ''))) ? parts : []
}

/** What a cell says of one of the people that it lists. */
export interface JoinedPerson {
  name: string
  relation: string | undefined
  idNumber: string
}

/** 张三（配偶）511027…；李四（长子）512081… as people, one or more; none where a part has no name or no number. */
export function joinedPeople(text: string): JoinedPerson[] {
  if (text.length < SHORTEST_WITH_NUMBER) return []
  const plain = text.normalize('NFKC')
  const divided = partsOf(plain, /[;\n\r]+/)
  const parts = divided.length > 1 ? divided : partsOf(plain, /(?<=\d[\dXx]{14,17})[、,\s/|]+/)
  const people = parts.map(personIn)
  return people.every((one) => one !== undefined) ? people : []
}

function personIn(part: string): JoinedPerson | undefined {
  const { name, bracketed, bare, idNumber } = PERSON.exec(part.replace(/\s+/g, ''))?.groups ?? {}
  if (!name) return undefined
  return { name, relation: [bracketed, bare].find((one) => one && isRelationWord(one)), idNumber }
}

const SHORTEST_WITH_NUMBER = 17
const PERSON =
  /^(?<name>\p{Script=Han}[\p{Script=Han}·•]{1,11})(?:\((?<bracketed>[^()]*)\)|[,、:](?<bare>\p{Script=Han}{1,4}))?[,、:]*(?<idNumber>\d{14,17}[\dXx])$/u

/** The parts of a cell with the values of one or more people; [] for a blank one. */
export function splitJoined(id: FieldId, text: string): string[] {
  const plain = text.trim()
  if (/^[-—/无]*$/.test(plain)) return []
  if (id === 'idNumber') return or(joinedIds(plain), plain)
  if (id === 'name') return or(joinedNames(plain), plain).map((part) => part.replace(IN_BRACKETS, ''))
  return partsOf(plain, SEPARATOR)
}

const or = (parts: string[], whole: string): string[] => (parts.length > 1 ? parts : [whole])
