import type { RegisterTable } from '../../register/index.ts'
import { onceATable } from '../engine/index.ts'
import { spanOfAges } from './age-bands.ts'

/** `is`: the figure itself; the others: a figure that nothing may go above or below. */
export type Comparison = 'is' | 'at-most' | 'at-least' | 'above' | 'below'

/** A figure that a title or a line of a sheet states of its rows: 一级每人每月80元, 年封顶50000元, 公示不少于7天. */
export interface Statement {
  /** as the sheet has it */
  sentence: string
  /** what the sentence is about, before its colon; '' where it has none */
  topic: string
  /** what the figure is of: its class, its column */
  label: string
  comparison: Comparison
  /** yuan, a share of 1, years of age, days, persons, months, pieces */
  value: number
  unit: Unit
  /** the most that the same sentence allows: 自付×30%，封顶10000元 */
  most?: number
}

type Unit = '元' | '%' | '岁' | '天' | '人' | '个月' | '份'

/** The statements of one sentence about one thing: each of another class, or a single one. */
export type Stated = readonly Statement[]

/** 2025年12月, 2024年10月14日—10月21日: no figure of a rule */
const DATE =
  /(?:(?:19|20)\d{2}年(?:度|\d{1,2}(?:[—–~-]\d{1,2})?月(?:份|\d{1,2}日)?)?|(?<!\d)\d{1,2}月\d{1,2}日)(?:[—–~至到-]+\d{1,2}月(?:\d{1,2}日)?)?/g
const FIGURE = String.raw`\d[\d,]*(?:\.\d+)?`
const MONEY = new RegExp(`(${FIGURE})(万?元|%)`, 'g')
const HAS_MONEY = /\d(?:万?元|%)/
const COUNT = new RegExp(`(${FIGURE})(周?岁|个?工作日|天|日|人|名|个月|份|件|袋|桶|套|床|箱|盒)`, 'g')
/** 全自理不发 beside what other classes get */
const UNPAID = /^([^\d]{2,8}?)(?:不予?发放?|不享受|不补助?)$/
const UNITS: Readonly<Record<string, Unit>> = {
  元: '元',
  万元: '元',
  '%': '%',
  周岁: '岁',
  岁: '岁',
  人: '人',
  名: '人',
  个月: '个月',
  ...Object.fromEntries([...'份件袋桶套床箱盒'].map((piece) => [piece, '份' as const])),
}
const MOST =
  /(?:不得?超过|不高于|不大于|不多于|最高(?:不超过)?|封顶(?:线|额)?[为:]?|上限[为:]?|限额[为:]?|限[领购发]?|≤)$/
/** 不超过一个月低保标准（本县2026年790元）: what the figure is, between the word and it */
const STANDARD = new RegExp(
  `${MOST.source.slice(0, -1)}(?:[一1]个月|当?月)?的?(?:[我本全][县市区地])?(?:城乡|城市|农村)?(?:最低生活保障|低保)(?:月)?标准(?:即|为|:)?(?:[我本全当][县市区地]|现行|目前|每人每月)*$`,
)
const LEAST = /(?:不得?少于|不低于|不小于|至少|最低|≥)$/
const ABOVE = /(?:高于|大于|超过|多于|>)[^,]{0,6}?(?:标准|收入|线|倍|)$/
const BELOW = /(?:低于|小于|少于|未满|不满|<)[^,]{0,6}?(?:标准|收入|线|倍|)$/
const COMPARISONS: readonly (readonly [RegExp, Comparison])[] = [
  [STANDARD, 'at-most'],
  [MOST, 'at-most'],
  [LEAST, 'at-least'],
  [ABOVE, 'above'],
  [BELOW, 'below'],
]
/** 说明:1. before what is stated */
const LEADING = /^(?:(?:说明|备注|附注|注)[:：]?)?(?:[(（]?\d{1,2}(?:[.、](?!\d)|[)）]))?/
/** Where a title ends that has its statements in the same cell: 临时救助台账 年封顶10000元, 审批表（低保标准860元） */
const TITLE_END = /(台账|[名清]册|清单|(?:发放|登记|汇总|统计|明细|审批|情况|信息|公示|一览)表)/g
/** Where a sum is followed by the next span of ages: 80-89岁60元/月90-99岁240元/月 */
const NEXT_AGES = /(元(?:\/[人户月]+)*)(?=\d{2,3}(?:周?岁|[-—–~至到]\d))/g
/** A standard that was raised is two, and sums are none. */
const NO_STATEMENT = /由[\d.]+元|提高到|调整(为|到)|合计|共计|总计|累计发|实发|大写|电话/

/** What a sheet's titles and lines state, sentence by sentence. */
export const statementsIn = onceATable(({ layout }: RegisterTable): readonly Stated[] =>
  [...layout.titles, ...layout.lines].flatMap((text) => withClassesJoined(statedIn(text))),
)

/** A类300元；B类200元；C类150元: classes that a semicolon parts are also one list. */
function withClassesJoined(stated: readonly Stated[]): readonly Stated[] {
  const single = stated.filter(([one, other]) => other === undefined && one.comparison === 'is' && one.label !== '')
  const isOfOneUnit = single.every(([{ unit }]) => unit === single[0][0].unit)
  return single.length > 1 && isOfOneUnit ? [single.flat(), ...stated] : stated
}

/** What a text states, sentence by sentence. */
export function statedIn(text: string): Stated[] {
  const plain = text.normalize('NFKC')
  if (!/\d\s*(?:万?元|%|周?岁|个?工作日|天|日|人|名|个月|[份件袋桶套床箱盒])/.test(plain)) return []
  return plain
    .replace(TITLE_END, '$1;')
    .replace(NEXT_AGES, '$1;')
    .split(/[;。\n|]|\s{2,}/)
    .map((part) => part.replace(/\s/g, '').replace(LEADING, ''))
    .flatMap((part) => {
      const sentence = part.replace(DATE, '').replace(/\((?![^()]*限[领购发])[^()元%]*\)/g, '')
      return NO_STATEMENT.test(sentence) ? [] : ofSentence(sentence, part)
    })
}

/** @param whole the sentence with its days and brackets */
function ofSentence(sentence: string, whole: string): Stated[] {
  const [, topic = '', body] = /^([^\d%]{1,24}?)[:=](.+)$/.exec(sentence) ?? [undefined, '', sentence]
  const stated = piecesOf(body).flatMap((piece) => statementIn(piece, topic))
  let subject = ''
  const shown = unbracketed(whole).replace(/[,:;()]/g, (sign) => FULL_WIDTH[sign])
  const named = stated.map((one) => {
    const isCompared = one.comparison !== 'is'
    const label = isCompared && /^[其且并]?$/.test(one.label) ? subject : one.label
    subject = isCompared ? label : ''
    return { ...one, label, sentence: shown }
  })
  const cap = named.find(
    ({ comparison, label, unit }) => comparison === 'at-most' && OF_EACH.test(label) && unit === '元',
  )
  if (!cap) return grouped(named)
  const [owner, another] = named.filter(({ comparison }) => comparison === 'is')
  // 低保对象70%，封顶15000元: of that class alone
  const isOfClass = cap.topic === '' && another === undefined && owner !== undefined && A_CLASS.test(owner.label)
  return grouped(
    named.map((one) => {
      if (one === cap) return isOfClass ? { ...one, topic: owner.label } : one
      return one.comparison === 'is' ? { ...one, most: cap.value } : one
    }),
  )
}

const A_CLASS = /(?:对象|人员|家庭|户|类|级|档|型|者)$|^(?:低保|特困|五保|孤儿|低收入|边缘|重残|三无)$/

/** 单次不超过8000元 */
const OF_EACH = /^(?:(?:单|每)(?:人|户)?(?:次|笔|户|人)?|每年度?|全?年度?)?$/

/** Without brackets around the whole, and without one of a pair whose other stands in another sentence. */
function unbracketed(sentence: string): string {
  const [open, close] = ['(', ')'].map((sign) => sentence.split(sign).length - 1)
  const isWhole = open === 1 && close === 1 && sentence.startsWith('(') && sentence.endsWith(')')
  if (isWhole || open > close) return sentence.replace(/^\(/, '').replace(/\)$/, '')
  return close > open ? sentence.replace(/\)$/, '') : sentence
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' }

/** 一、二级80元、三级50元 → 一、二级80元 | 三级50元; what has no figure belongs to the next. */
function piecesOf(body: string): string[] {
  const pieces: string[] = []
  let open = ''
  for (const part of body.split(/(?<=[,、])/)) {
    open += part
    const isWhole =
      /\d(?:万?元|%)/.test(open) || /\d(?:个?工作日|天|日|人|名|个月|周?岁|[份件袋桶套床箱盒])[,、]?$/.test(open)
    if (!isWhole && part.endsWith('、')) continue
    pieces.push(open.replace(/[,、]$/, ''))
    open = ''
  }
  return open ? [...pieces, open] : pieces
}

function statementIn(piece: string, topic: string): Omit<Statement, 'sentence'>[] {
  const bare = piece.replace(/\([^()]*\)/g, '')
  const isOfBare = bare !== '' && (HAS_MONEY.test(bare) || !HAS_MONEY.test(piece))
  const text = isOfBare ? bare : piece.replace(/[()]/g, '')
  const money = [...text.matchAll(MONEY)]
  const found = money.length > 0 ? money : [...text.matchAll(COUNT)]
  const [, unpaid] = found.length === 0 ? (UNPAID.exec(text) ?? []) : []
  if (unpaid) return [{ topic, label: unpaid, comparison: 'is', value: 0, unit: '元' }]
  if (found.length !== 1) return []
  const [whole, figure, unit] = found[0]
  const at = found[0].index
  const before = text.slice(0, at)
  const [ending, comparison] = COMPARISONS.find(([words]) => words.test(before)) ?? []
  if (unit.endsWith('岁') && spanOfAges(text)) return []
  const is = comparison ?? comparisonAfter(text.slice(at + whole.length))
  // 12个月 and 3人 are rules only where they say from or up to which
  if (is === 'is' && unit !== '元' && unit !== '万元' && unit !== '%') return []
  const value = Number(figure.replaceAll(',', '')) * (unit === '万元' ? 10_000 : 1)
  return [
    {
      topic,
      label: ending ? before.replace(ending, '') : before,
      comparison: is,
      value: unit === '%' ? value / 100 : value,
      unit: UNITS[unit] ?? '天',
    },
  ]
}

/** 60岁以上, 1000元以内 */
function comparisonAfter(text: string): Comparison {
  if (/^[^,、]{0,6}(以内|以下|封顶)/.test(text)) return 'at-most'
  return /^(及|\(含\))?以上/.test(text) ? 'at-least' : 'is'
}

/** Statements of classes stand together; whatever compares stands alone. */
function grouped(stated: readonly Statement[]): Stated[] {
  const groups: Statement[][] = []
  for (const one of stated) {
    const last = groups.at(-1)
    const isNext = last && one.comparison === 'is' && last[0].comparison === 'is' && last[0].unit === one.unit
    if (isNext) last.push(one)
    else groups.push([one])
  }
  return groups
}
