import { remembered } from '../facts/remembered.ts'

/** How a member stands to the head of the household, and what that makes members to each other. */
export type Relation =
  | 'head'
  | 'spouse'
  | 'child'
  | 'child-in-law'
  | 'grandchild'
  | 'grandchild-in-law'
  | 'parent'
  | 'parent-in-law'
  | 'grandparent'
  | 'sibling'
  | 'former-spouse'
  | 'other-relative'
  | 'unrelated'

const WORDS: Record<Relation, string> = {
  head: '本人 户主 户主本人 本人户主 申请人 申请人本人',
  spouse: '配偶 夫 妻 丈夫 妻子 夫妻 爱人 老伴 老公 老婆',
  child:
    '子 女 子女 儿子 女儿 独生子 独生女 独子 独女 长子 次子 三子 四子 五子 六子 小儿子 大儿子 二儿子 三儿子 四儿子 长女 次女 三女 四女 五女 六女 大女儿 小女儿 二女儿 三女儿 四女儿 养子 养女 继子 继女 养子或继子 养女或继女 养子女 继子女 大子 二子 小子 幺子 幺儿 大女 二女 小女 幺女 其他儿子 其他女儿',
  'child-in-law': '婿 媳 女婿 儿媳 儿媳妇 媳妇 长媳 次媳 三媳 大儿媳 二儿媳 小儿媳 大女婿 二女婿',
  grandchild:
    '孙 孙儿 孙子 孙女 外孙子 外孙 外孙女 孙子女 外孙子女 重孙 重孙子 重孙女 曾孙 曾孙子 曾孙女 孙子、孙女或外孙子、外孙女 曾孙子或外曾孙子 曾孙女或外曾孙女',
  'grandchild-in-law': '孙媳 孙媳妇 孙女婿 外孙媳 外孙媳妇 外孙女婿',
  parent: '父 母 父亲 母亲 父母 爸爸 妈妈 继父 继母 养父 养母 继父或养父 继母或养母 其他父母关系',
  'parent-in-law': '公公 婆婆 公婆 岳父 岳母 岳父母',
  grandparent:
    '祖父 祖母 祖父母 外祖父 外祖母 外祖父母 爷爷 奶奶 外公 外婆 姥爷 姥姥 曾祖父 曾祖母 祖父母或外祖父母 配偶的祖父母或外祖父母',
  sibling: '兄 弟 姐 妹 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 兄弟姐妹 兄、弟、姐、妹',
  'other-relative':
    '其他亲属 其他 伯父 伯母 叔父 叔叔 婶母 舅父 舅舅 舅母 姨父 姨母 姑父 姑母 堂兄 堂弟 堂姐 堂妹 堂兄弟 堂姐妹 表兄 表弟 表姐 表妹 表兄弟 表姐妹 侄子 侄儿 侄女 外甥 外甥女 嫂 嫂子 弟媳 弟妇 姐夫 妹夫',
  'former-spouse': '前夫 前妻 前配偶',
  unrelated: '非亲属 朋友 邻居 同学 同事 房东 租客 保姆 雇工 其他非亲属 无亲属关系',
}

const BY_WORD = new Map<string, Relation>(
  (Object.entries(WORDS) as [Relation, string][]).flatMap(([relation, words]) =>
    words.split(' ').map((word) => [word, relation] as const),
  ),
)

/** Reads the words of GB/T 4761; undefined where they are none of them, or leave open which: 子/婿. */
export function relationOf(text: string): Relation | undefined {
  return BY_WORD.get(text) ?? ofWords(text).relation
}

/** Whether a text is a relation, also one of several that a list joins: 子/婿, （外）孙子女, 父母/岳父母/公婆. */
export function isRelation(text: string): boolean {
  return relationOf(text) !== undefined || ofWords(text).isKnown
}

/** 之子, 户主之妻, 系户主的女儿 */
const OF_HEAD = /^系?(?:与?(?:户主|申请人|本人)|其)?[之的]/

const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').trim().replace(OF_HEAD, '').replace(/[()]/g, '').split(/[/或]/)

const ofWords = remembered((text): { relation?: Relation; isKnown: boolean } => {
  const read = new Set(wordsOf(text).map((word) => BY_WORD.get(word)))
  const [relation] = read
  return { isKnown: !read.has(undefined), relation: read.size === 1 ? relation : undefined }
})

/** 继父, 继女, 养子或继子: parent or child perhaps only by a second marriage. */
export function isStep(word: string | undefined): boolean {
  return word?.includes('继') ?? false
}

const MALE =
  /^(长|次|三|四|五|六|独生|养|继|大|小|二|幺)?子$|儿子|^(儿|养子|继子|婿|女婿|(外)?孙女婿|孙子|外孙|外孙子|孙儿|曾孙|重孙子?|父亲?|公公|岳父|祖父|外祖父|爷爷|外公|姥爷|兄|弟|哥哥|弟弟|兄弟|丈夫|夫|侄子|侄儿|外甥|伯父|叔父|叔叔|舅父|舅舅|姐夫|妹夫|曾祖父|养父|继父|儿媳之夫)$/
const FEMALE =
  /^(长|次|三|四|五|六|独生|养|继|大|小|二|幺)?女$|女儿|^(养女|继女|媳|儿媳|媳妇|孙女|外孙女|曾孙女|重孙女|(外)?孙媳妇?|母亲?|婆婆|岳母|祖母|外祖母|奶奶|外婆|姥姥|姐|妹|姐姐|妹妹|姐妹|妻子?|侄女|外甥女|伯母|婶婶|婶母|姑母|姑妈|舅母|姨母|嫂子?|弟媳|弟妹|曾祖母|养母|继母)$/

/** The sex that a relation implies, if it does. */
export function sexOfRelation(relation: string): 'male' | 'female' | undefined {
  return implied(relation).sex
}

const implied = remembered((relation): { sex?: 'male' | 'female' } => {
  if (FEMALE.test(relation)) return { sex: 'female' }
  if (MALE.test(relation)) return { sex: 'male' }
  const words = wordsOf(relation)
  const [sex, ...others] = words[0] === relation ? [] : new Set(words.map((word) => implied(word).sex))
  return others.length === 0 && sex ? { sex } : {}
})

/** What one person is to another. `none`: no duty of support between them. */
export type Kin = 'spouse' | 'child' | 'parent' | 'grandchild' | 'grandparent' | 'sibling' | 'none'

/**
 * By the relation of the one asked about, then of the other: what the other is to the one. A pair left out has no duty.
 */
const KIN: Partial<Record<Relation, Partial<Record<Relation, Kin>>>> = {
  head: {
    spouse: 'spouse',
    child: 'child',
    parent: 'parent',
    grandchild: 'grandchild',
    grandparent: 'grandparent',
    sibling: 'sibling',
  },
  spouse: { head: 'spouse', child: 'child', grandchild: 'grandchild', 'parent-in-law': 'parent' },
  child: {
    head: 'parent',
    spouse: 'parent',
    child: 'sibling',
    'child-in-law': 'spouse',
    grandchild: 'child',
    parent: 'grandparent',
    'parent-in-law': 'grandparent',
  },
  'child-in-law': { child: 'spouse', grandchild: 'child' },
  grandchild: {
    child: 'parent',
    'child-in-law': 'parent',
    head: 'grandparent',
    spouse: 'grandparent',
    grandchild: 'sibling',
    'grandchild-in-law': 'spouse',
  },
  'grandchild-in-law': { grandchild: 'spouse' },
  parent: { head: 'child', sibling: 'child', parent: 'spouse', child: 'grandchild', grandparent: 'parent' },
  'parent-in-law': { spouse: 'child', child: 'grandchild', 'parent-in-law': 'spouse' },
  grandparent: { parent: 'child', head: 'grandchild', sibling: 'grandchild', grandparent: 'spouse' },
  sibling: { head: 'sibling', sibling: 'sibling', parent: 'parent', grandparent: 'grandparent' },
}

/**
 * Kin of each other only where the one is the child, parent or spouse of just this other: which of several, no word
 * says.
 */
const PERHAPS: Partial<Record<Relation, readonly Relation[]>> = {
  child: ['child-in-law', 'grandchild'],
  'child-in-law': ['child', 'grandchild'],
  grandchild: ['child', 'child-in-law', 'grandchild', 'grandchild-in-law'],
  'grandchild-in-law': ['grandchild'],
  parent: ['parent', 'grandparent'],
  'parent-in-law': ['parent-in-law'],
  grandparent: ['parent', 'grandparent'],
}

export function isPerhapsKin(other: Relation, one: Relation): boolean {
  return PERHAPS[other]?.includes(one) ?? false
}

export function kinOf(other: Relation, one: Relation): Kin {
  return KIN[one]?.[other] ?? 'none'
}

/**
 * Whether one of two is the child of the household and the other was married to its head: perhaps his father or mother.
 */
export function arePerhapsParentAndChild(one: Relation, other: Relation): boolean {
  return (one === 'former-spouse' && other === 'child') || (one === 'child' && other === 'former-spouse')
}
