import { distance } from 'fastest-levenshtein'
import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, registerCheck, type Tally, tallyOf } from '../engine/index.ts'
import { soundOf } from '../people/sound.ts'

/** Columns in which a few words or names stand again and again. */
const REPEATING = [
  'town',
  'village',
  'category',
  'familyType',
  'hardshipCause',
  'aidCause',
  'stopReason',
  'changeReason',
  'aidKind',
  'aidStatus',
  'allowanceKind',
  'livelihood',
  'careHome',
  'selfCare',
  'disabilityType',
  'hukouKind',
  'marital',
  'health',
  'labour',
  'bank',
  'hospital',
  'paymentStatus',
  'paymentMethod',
  'disasterKind',
  'visitType',
  'visitor',
  'problemKind',
  'problemSource',
  'responsibleUnit',
  'inspectedUnit',
  'cadre',
  'cadreUnit',
  'handler',
  'distributor',
  'acceptor',
  'progress',
  'certificateProgress',
  'grade',
  'item',
  'kinRelation',
  'carerRelation',
  'guardianRelation',
  'supporterRelation',
] as const satisfies readonly FieldId[]

/** The word that it was most likely meant to be stands in so many rows. */
const FEWEST = 5
/** A column that says more things than these, or than this share of its rows, holds no repeating words. */
const MOST_WORDS = 400
const WORDS_SHARE = 0.3
const LONGEST = 30
/** Characters that lawfully stand for each other: 一级 and 二级, 因病 and 因残, 祖父 and 祖母. */
const ALTERNATIVES = [
  '零〇一二两三四五六七八九十百低边',
  '甲乙丙丁戊',
  '男女父母夫妻子儿孙公婆爷奶伯叔姑姨舅哥弟姐妹兄侄甥媳婿岳养继外内',
  '城镇乡农市县区村街社组',
  '病残灾学老幼孤贫困弱伤失故祸',
  '出入进退增减加转升降收支超',
  '上下左右东南西北中前后',
  '大小长短高低多少轻重初',
  '全半部分',
  '有无未已不正非再在待拟可',
  '新旧原现本他',
  '视听言肢智精多力语',
  '米面油菜被衣袋桶瓶箱件床',
  '人户员',
  '它他',
]

/**
 * I27. In a column of a few words a word stands once, and sounds like one that stands again and again, or is one
 * character apart: 农村底保, 急滩型. A doubt: it may be a word of its own.
 */
export default registerCheck({
  catalogue: 'I27',
  severity: 'doubt',
  citation: '登记规范（同一类别用同一写法）',
  needs: [],
  oneOf: [REPEATING],
  *judge(register) {
    const { table, context } = register
    for (const { id, words } of COLUMNS) {
      if (!register.has(id)) continue
      const slips = context.derived.whole(table, `slips in ${id}`, () => slipsIn(words(table, context), table, id))
      for (const { at, meant } of slips()) yield fail(id, { params: { meant } }, { at })
    }
  },
})

/** Each column with the codes of its words. */
const COLUMNS = REPEATING.map((id) => ({ id, words: tallyOf<number>('row', (table) => table.text(id)) }))

function slipsIn(words: Tally<number>, table: RegisterTable, id: FieldId): { at: number; meant: string }[] {
  const most = Math.min(MOST_WORDS, Math.max(FEWEST, table.rowCount * WORDS_SHARE))
  if (words.size > most) return []
  const told = [...words].map(([code, rows, at]) => ({ word: table.dictionary.texts[code], rows, at }))
  const usual = told.filter(({ rows }) => rows >= FEWEST)
  const known = new Set(field(id).codes)
  return told.flatMap(({ word, rows, at }) => {
    if (rows > 1 || word.length > LONGEST || known.has(word)) return []
    const meant = usual.find((one) => isSlipOf(word, one.word))?.word
    return meant === undefined ? [] : [{ at, meant }]
  })
}

/** The shortest words by which a shape tells anything: of two characters many are words of their own. */
const SHAPED = 3

function isSlipOf(word: string, meant: string): boolean {
  if (word.length !== meant.length) return isDoubled(word, meant)
  const at = [...word].findIndex((character, place) => character !== meant[place])
  if (at < 0 || distance(word, meant) !== 1 || !isHan(word[at]) || !isHan(meant[at])) return false
  if (ALTERNATIVES.some((set) => set.includes(word[at]) && set.includes(meant[at]))) return false
  return soundOf(word[at]) === soundOf(meant[at]) || word.length >= SHAPED
}

/** 孤儿儿 */
const isDoubled = (word: string, meant: string): boolean =>
  /(.)\1/u.test(word) && word.replace(/(.)\1/u, '$1') === meant

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
