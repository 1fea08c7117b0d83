import type { FieldId } from '../../facts/fields.ts'
import { speaksOfOtherPaper } from '../../identity/mend.ts'
import { looksLikeName } from '../headers/name-word.ts'
import { isRelationWord } from '../headers/relation-word.ts'

const SEPARATOR = /[、,;；，\n\r/|]+/
/** 1970/5/1 is one day. */
const BETWEEN_DAYS = /[、,;；，\n\r|]+/
const ID_LIKE = /^\d{14,18}[\dXx]?$/
/** Of two to twelve characters, or longer where dots divide it: 阿卜杜热合曼·阿布都克里木江 */
const NAME_LIKE = /^\p{Script=Han}(?:\p{Script=Han}{1,11}|\p{Script=Han}{0,14}(?:·\p{Script=Han}{1,15})+)$/u
/** The dots of names as people type them. */
const DOT = /(?<=\p{Script=Han})[.．・•‧∙](?=\p{Script=Han})/gu
/** A relation in brackets behind a name: 魏光琼（妻子） */
const IN_BRACKETS = /[(（].*?[)）]$/
/** What brackets hold divides no people: 韦明香（妻，67岁）、于仕军（儿，41岁） */
const BRACKETED = /[(（][^(（)）]*[)）]/g
const ANY_BRACKETS = /[(（].*?[)）]/g

/** A mark behind the last of several names, or the only one. */
const TRAILING = /[、,;；，]+$/
const SENTENCE = /[，。；：,;:!！]/

/** Two names of two characters and what divides them. */
const SHORTEST = 5

/** The dots of names written as one. */
const withDots = (text: string): string => text.replace(DOT, '·')

const partsOf = (text: string, separator: RegExp): string[] =>
  text
    .replace(BRACKETED, (one) => one.replace(/[、,;；，\n\r/|]/g, ' '))
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
  const names = parts.map((part) => withDots(part.replace(IN_BRACKETS, '')))
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
const LABEL = /^(姓名|关系|与户主关系|身份证号?码?|公民身份号码|证件号码?|(联系)?电话(号码)?|手机号?码?)$/
const WORD_OR_NUMBER = /[\p{Script=Han}·]+|\d{10,}[Xx]?/gu
const PHONE = /^1[3-9]\d{9}$/
const SHORTEST_WITH_NUMBER = 17
/** A number alone is nobody. */
const HAN = /\p{Script=Han}/u

const wordsOf = (text: string): string[] => text.match(WORD_OR_NUMBER) ?? []

/** Beside the relation, brackets hold what says nothing of who it is: （长子，在校） */
function inBrackets(text: string): string {
  const words = wordsOf(text)
  if (!words.some(isRelationWord)) return text
  return `(${words.filter((word) => /^\d/.test(word) || isRelationWord(word) || looksLikeName(word)).join(' ')})`
}

/** Behind the last closing bracket none is looked for: a cell full of opening ones would be read again from each. */
function withBrackets(text: string): string {
  const end = text.lastIndexOf(')') + 1
  return text.slice(0, end).replace(/\(.*?\)/gs, inBrackets) + text.slice(end)
}

/**
 * 张三（配偶）511027…；妻子：李四 512081… as people, one or more, each with his number; none where the cell holds
 * anything else.
 */
export function joinedPeople(text: string): JoinedPerson[] {
  if (text.length < SHORTEST_WITH_NUMBER || !HAN.test(text)) return []
  const words = wordsOf(withBrackets(withDots(text.normalize('NFKC')))).filter(
    (word) => !LABEL.test(word) && !PHONE.test(word),
  )
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
    } else if (NAME_LIKE.test(word) && !speaksOfOtherPaper(word)) {
      people.push({ name: word, relation, idNumber: '' })
      relation = undefined
    } else return []
  }
  return people.every(({ idNumber }) => idNumber.length >= SHORTEST_NUMBER) ? people : []
}

/** So many digits are an ID number, whole or with digits lost. */
const SHORTEST_NUMBER = 15

export const SAYS_NOBODY = /^[-—－─/／\\无]*$/

/** The parts of a cell with the values of one or more people; [] for a blank one. */
export function splitJoined(id: FieldId, text: string): string[] {
  const plain = text.trim()
  if (SAYS_NOBODY.test(plain)) return []
  if (id === 'idNumber') return or(joinedIds(plain), plain)
  if (id === 'name') {
    const names = joinedNames(plain)
    // a sentence where a name should stand names nobody: 在外务工，无联系
    if (names.length === 0 && SENTENCE.test(plain.replace(ANY_BRACKETS, '').replace(TRAILING, ''))) return []
    return or(names, plain.replace(TRAILING, '')).map((part) => part.replace(IN_BRACKETS, ''))
  }
  return partsOf(plain, id === 'birth' ? BETWEEN_DAYS : SEPARATOR)
}

/** The parts of a cell beside as many numbers; none where it has more or fewer. */
export function namesBeside(count: number, text: string): string[] {
  const parts = partsOf(text, SEPARATOR).map((part) => part.replace(IN_BRACKETS, ''))
  return parts.length === count ? parts : []
}

const or = (parts: string[], whole: string): string[] => (parts.length > 1 ? parts : [whole])
