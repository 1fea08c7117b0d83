/** What remarks tell of somebody: that he has died, that he is in prison, in rehabilitation, declared missing. */

export type FateStatus = 'deceased' | 'imprisoned' | 'compulsory-rehabilitation' | 'missing'

export interface Fate {
  status: FateStatus
  /** `own`: nobody else is named before it; `head`: the householder, who may have another row */
  of: 'own' | 'head' | 'another'
  /** the remark says in words that it is the person of the row: 本人, 老人, 患者 */
  isNamed: boolean
  /** 死亡1人, 1人去世: one of those who live together, whoever it is */
  isCounted: boolean
  /** the last of a year where no month is given */
  month: SaidMonth | undefined
  /** the last month of a stay that ended */
  until: SaidMonth | undefined
}

/** A month counted as in `Period`, without its year where that is the table's. */
export interface SaidMonth {
  month: number
  /** of the month, where it is given */
  day?: number
  isOfTable: boolean
}

const EVENTS: readonly (readonly [FateStatus, RegExp])[] = [
  ['deceased', /死亡|去世|病故|亡故|过世|身故|逝世|离世|病逝|辞世|已故$|(?<![死伤双流逃阵])亡$/],
  ['compulsory-rehabilitation', /强制(隔离)?戒毒|强戒/],
  ['imprisoned', /服刑|在押|收监|羁押|入狱/],
  ['missing', /宣告失踪/],
]
/** 死亡证明, 死亡抚恤金: of papers and money, not of an event. */
const OF_ANOTHER_THING =
  /^(证|抚恤|赔偿|补偿|保险|人口|待遇|率|风险|名单|核[查实]|比对|信息|数据|人员(?!$)|家属|子女|原因)/
/** What was said in error, and what is over. */
export const DEATH_TAKEN_BACK = /误|健在|在世|未死亡|未去世|没有死亡|更正|恢复/
const STAY_IS_OVER = /误|更正|恢复|刑满|释放|出狱|假释|缓刑|社区矫正|监外|保外|取保|解除|出所|回归|期满|撤销/
const NOT_SO = /未|没|非|否|疑|拟|如|若|待|防|避免|曾/
/** Others of whom a remark may speak: 配偶李四(2025年1月去世). */
const ANOTHER =
  /配偶|老伴|爱人|妻|夫|父|母|爸|妈|子|女|儿|孙|媳|婿|兄|弟|姐|妹|哥|爷|奶|公|婆|侄|其|家属|代理|代领|监护|亲|邻/
const KIND_OF_PERSON = '(?:独居|低保|特困|五保|残疾|高龄|重病|救助|保障|供养|享受|该|此)*'
const OWN = new RegExp(
  `^(?:本人|${KIND_OF_PERSON}(?:老人|老年人|患者|病人|对象|人员|同志|老党员|残疾人|儿童|孤儿|[五低]保户|特困户|申请人|人))`,
)
const HEAD = new RegExp(`^${KIND_OF_PERSON}户主`)
const YEAR_AND_MONTH = String.raw`(\d{4})[年.\-/](\d{1,2})(?!\d)(?:[月.\-/](\d{1,2})[日号]?(?!\d)|月份?)?`
const DATE = new RegExp(
  [
    YEAR_AND_MONTH,
    String.raw`(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)?(?!\d)`,
    String.raw`(\d{4})年度?[底末]?`,
    String.raw`(?<!\d)(去年|上年|今年|本年)?(\d{1,2})月(?:份|(\d{1,2})[日号])?`,
  ].join('|'),
  'g',
)
/** What may stand between somebody and what became of him. */
const BESIDE =
  /^(?:已|现|正|目前|不幸|突发|急病|疾病|因?病|意外|自然|正常|抢救无效|医治无效|经|至今|今|一直|仍|起|后|底|初|当月|本月|上月|早|被|依法|判处?|宣告|系|属|[于从自在因][^,]{0,10}|:|-|\d人)*$/
const COUNTED_BEFORE = /[\d一二两三]人$/
const COUNTED_AFTER = /^了?[\d一二两三][人名口]/
/** 无子女: nobody of whom it speaks */
const NONE = /无.*/
const PRISONS = /(女子|未成年犯?)?(监狱|看守所|戒毒所)/g

const plainOf = (remark: string): string => remark.normalize('NFKC').replace(/\s/g, '').replace(PRISONS, '狱')
const clausesIn = (plain: string): string[] => plain.split(/[,;。、()[\]]/)

/** Whether a remark, or what is left of it without a name before it, may tell anything. */
export const namesFate = (remark: string): boolean =>
  clausesIn(plainOf(remark)).some((clause) => clause.endsWith('亡') || EVENTS.some(([, words]) => words.test(clause)))

/** What a remark tells, clause by clause. */
export function fatesIn(remark: string): Fate[] {
  const plain = plainOf(remark)
  const found: Fate[] = []
  let [told, date] = ['', '']
  const clauses = clausesIn(plain)
  for (const [at, clause] of clauses.entries()) {
    const [status, pattern] = EVENTS.find(([, words]) => words.test(clause)) ?? []
    const event = pattern?.exec(clause)
    if (status && event) {
      const [before, after] = [clause.slice(0, event.index), clause.slice(event.index + event[0].length)]
      const isOver = (status === 'deceased' ? DEATH_TAKEN_BACK : STAY_IS_OVER).test(plain)
      if (!isOver && !OF_ANOTHER_THING.test(after) && !NOT_SO.test(before)) {
        const who = whoIsIn(before, told, clauses[at + 1] ?? '')
        const [month, until] = monthsIn(`${date}${before}`)
        const later = month ? undefined : monthsIn(`${after},${clauses[at + 1] ?? ''}`)[0]
        const isCounted = COUNTED_BEFORE.test(before) || COUNTED_AFTER.test(after)
        if (who) found.push({ status, ...who, isCounted, month: month ?? later, until })
      }
    }
    const rest = clause.replace(DATE, '')
    date = rest === '' || BESIDE.test(rest) ? `${date}${clause}` : ''
    told += clause.replace(NONE, '')
  }
  return found
}

/** Of whom the words before an event speak; undefined where they name what is no word for anybody known. */
function whoIsIn(before: string, told: string, next: string): Pick<Fate, 'of' | 'isNamed'> | undefined {
  const bare = before.replace(DATE, '')
  const plain = bare.replace(/^[于从自在已现]*/, '')
  for (const [words, of] of [
    [OWN, 'own'],
    [HEAD, 'head'],
  ] as const)
    if (words.test(plain)) {
      const rest = plain.replace(words, '')
      if (!ANOTHER.test(rest) && BESIDE.test(rest)) return { of, isNamed: true }
    }
  if (ANOTHER.test(bare) || ANOTHER.test(told) || (/^其?[^\d]{0,2}$/.test(next) && ANOTHER.test(next)))
    return { of: 'another', isNamed: false }
  return BESIDE.test(bare) ? { of: 'own', isNamed: false } : undefined
}

const DECEMBER = 11

/** The months that a text gives, in its order. */
function monthsIn(text: string): SaidMonth[] {
  return [...text.matchAll(DATE)].flatMap(([, y1, m1, d1, y2, m2, d2, whole, near, bare, d3]): SaidMonth[] => {
    if (whole) return [{ month: Number(whole) * 12 + DECEMBER, isOfTable: false }]
    const month = Number(m1 ?? m2 ?? bare) - 1
    if (month < 0 || month > DECEMBER) return []
    const year = y1 ?? y2
    const day = Number(d1 ?? d2 ?? d3) || undefined
    if (year) return [{ month: Number(year) * 12 + month, day, isOfTable: false }]
    return [{ month: month - (/去年|上年/.test(near ?? '') ? 12 : 0), day, isOfTable: true }]
  })
}
