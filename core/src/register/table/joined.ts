import type { FieldId } from '../../facts/fields.ts'
import { looksLikeName } from '../headers/name-word.ts'
import { isRelationWord } from '../headers/relation-word.ts'

const SEPARATOR = /[、,;；，\n\r/|]+/
const ID_LIKE = /^\d{14,18}[\dXx]?$/
const NAME_LIKE = /^\p{Script=Han}[\p{Script=Han}·•]{1,11}$/u
/** A relation in brackets behind a name: 魏光琼（妻子） */
const IN_BRACKETS = /[(（].*?[)）]$/

const SENTENCE = /[，。；：,;:!！]/

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
  const names = parts.map((part) => part.replace(IN_BRACKETS, ''))
  if (parts.length < 2 || !names.every((name) => NAME_LIKE.test(name))) return []
  return SENTENCE.test(text) && !names.some(looksLikeName) ? [] : parts
}

/** What a cell says of one of the people that it lists. */
export interface JoinedPerson {
  name: string
  relation: string | undefined
  idNumber: string
}

/** Words between the values of a person that say what the next one is. */
const LABEL = /^(姓名|关系|与户主关系|身份证号?码?|公民身份号码|证件号码?)$/
const WORD_OR_NUMBER = /[\p{Script=Han}·•]+|\d{10,}[Xx]?/gu
const SHORTEST_WITH_NUMBER = 17

/** 张三（配偶）511027…；妻子：李四 512081… as people, one or more, each with his number; none where the cell holds anything else. */
export function joinedPeople(text: string): JoinedPerson[] {
  if (text.length < SHORTEST_WITH_NUMBER) return []
  const words = (text.normalize('NFKC').match(WORD_OR_NUMBER) ?? []).filter((word) => !LABEL.test(word))
  const comesFirst = isRelationWord(words[0] ?? '')
  const people: JoinedPerson[] = []
  let relation: string | undefined
  for (const word of words) {
    const person = people.at(-1)
    if (/^\d/.test(word)) {
      if (!person || person.idNumber) return []
      person.idNumber = word
    } else if (isRelationWord(word)) {
      if (comesFirst) relation = word
      else if (person && !person.relation) person.relation = word
      else return []
    } else if (NAME_LIKE.test(word)) {
      people.push({ name: word, relation, idNumber: '' })
      relation = undefined
    } else return []
  }
  return people.every(({ idNumber }) => idNumber.length >= SHORTEST_NUMBER) ? people : []
}

/** So many digits are an ID number, whole or with digits lost. */
const SHORTEST_NUMBER = 15

/** The parts of a cell with the values of one or more people; [] for a blank one. */
export function splitJoined(id: FieldId, text: string): string[] {
  const plain = text.trim()
  if (/^[-—/无]*$/.test(plain)) return []
  if (id === 'idNumber') return or(joinedIds(plain), plain)
  if (id === 'name') {
    const names = joinedNames(plain)
    // a sentence where a name should stand names nobody: 在外务工，无联系
    if (names.length === 0 && SENTENCE.test(plain)) return []
    return or(names, plain).map((part) => part.replace(IN_BRACKETS, ''))
  }
  return partsOf(plain, SEPARATOR)
}

const or = (parts: string[], whole: string): string[] => (parts.length > 1 ? parts : [whole])
