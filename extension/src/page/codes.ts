import type { MemberFacts } from '@nuandong/core/page'

/** Words of forms as facts. A word that is not here stays unknown; the first pattern that matches wins. */
type Words<Code> = readonly (readonly [RegExp, Code])[]

type Code<Key extends keyof MemberFacts> = NonNullable<MemberFacts[Key]>

const HUKOU: Words<'agricultural' | 'non-agricultural' | 'unified'> = [
  [/非农|城镇|城市/, 'non-agricultural'],
  [/农业|农村/, 'agricultural'],
  [/居民|统一/, 'unified'],
]

const MARITAL: Words<Code<'marital'>> = [
  [/未婚/, 'never-married'],
  [/已婚|初婚|再婚|复婚/, 'married'],
  [/离/, 'divorced'],
  [/丧偶/, 'widowed'],
]

const HEALTH: Words<Code<'health'>> = [
  [/重病|大病|重大疾病/, 'serious-illness'],
  [/慢性/, 'chronic'],
  [/^(健康|良好|健康或良好|一般)$/, 'healthy'],
]

const LABOUR: Words<Code<'labour'>> = [
  [/部分|弱|半/, 'partial'],
  [/无|丧失/, 'none'],
  [/有|健全|普通|技能|正常/, 'able'],
]

const EMPLOYMENT: Words<Code<'employment'>> = [
  [/未登记失业|无业|失业$/, 'unemployed'],
  [/登记失业/, 'registered-unemployed'],
  [/灵活/, 'flexible'],
  [/在职|就业$|务工/, 'employed'],
  [/退休/, 'retired'],
  [/老年人|未成年|无就业条件|在校/, 'none'],
]

const STATUS: Words<Code<'status'>> = [
  [/服刑|监狱/, 'imprisoned'],
  [/强制.*戒毒/, 'compulsory-rehabilitation'],
  [/宣告失踪/, 'missing'],
  [/失联/, 'out-of-contact'],
  [/死亡|去世|亡故/, 'deceased'],
  [/^正常$/, 'normal'],
]

const DISABILITY_TYPES = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'] as const
const LEVELS = ['一', '二', '三', '四'] as const

function reader<Code>(words: Words<Code>): (text: string) => Code | undefined {
  return (text) => words.find(([pattern]) => pattern.test(text))?.[1]
}

export const hukouKind = reader(HUKOU)
export const marital = reader(MARITAL)
export const health = reader(HEALTH)
export const labour = reader(LABOUR)
export const employment = reader(EMPLOYMENT)
export const status = reader(STATUS)

export function disabilityType(text: string): (typeof DISABILITY_TYPES)[number] | undefined {
  return DISABILITY_TYPES.find((type) => text.includes(type))
}

/** `二级`, `2级`, `2` as 2. */
export function disabilityLevel(text: string): 1 | 2 | 3 | 4 | undefined {
  const match = /[1-4一二三四]/.exec(text.normalize('NFKC'))
  if (!match) return undefined
  const place = (LEVELS as readonly string[]).indexOf(match[0])
  return (place < 0 ? Number(match[0]) : place + 1) as 1 | 2 | 3 | 4
}

/** `无`, `否`, `没有`, `0`: known to be none. */
export function isNone(text: string): boolean {
  return /^(无|否|没有|暂无|未发现|0|0辆|非残疾|无残疾|—+|-+)$/.test(text.trim())
}
