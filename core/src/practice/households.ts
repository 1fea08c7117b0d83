import { DEFAULT_PLACE } from '../facts/default-place.ts'
import type { FieldId } from '../facts/fields.ts'
import { ageOn, checkCharacter, passesLuhn } from '../identity/index.ts'
import type { Policy } from '../policy/index.ts'
import type { Random } from './random.ts'

/** The day on which every exercise is set: the standard of that year is known. */
export const PRACTICE_DATE = '2025-06-20'
const TODAY = Number(PRACTICE_DATE.replaceAll('-', ''))

/** What a form or a row says, by field. */
export type Written = Partial<Record<FieldId, string | number>>

/** A household of nobody, as a register or a portal shows it. */
export interface PracticeHousehold {
  own: Written
  members: Written[]
}

type Sex = '男' | '女'
type Member = readonly [relation: string, youngest: number, oldest: number, sex: Sex]

const FAMILIES: readonly (readonly Member[])[] = [
  [
    ['户主', 50, 56, '男'],
    ['配偶', 48, 54, '女'],
    ['长子', 12, 15, '男'],
  ],
  [['户主', 64, 72, '女']],
  [
    ['户主', 42, 46, '男'],
    ['配偶', 40, 44, '女'],
    ['长女', 12, 15, '女'],
    ['次子', 6, 10, '男'],
  ],
  [
    ['户主', 46, 50, '女'],
    ['长子', 11, 15, '男'],
  ],
  [
    ['户主', 66, 74, '男'],
    ['配偶', 64, 72, '女'],
  ],
  [
    ['户主', 36, 40, '女'],
    ['长女', 9, 13, '女'],
    ['次女', 4, 7, '女'],
  ],
]
const SURNAMES = [...'蒋钟汪施魏廖袁龙彭向邱庞熊邹']
const GIVEN: Record<Sex, readonly string[]> = {
  男: ['志明', '小军', '建国', '永康', '大勇', '光荣', '世华', '国强', '天佑', '海波', '正龙', '长贵', '德清', '启文'],
  女: ['桂芳', '玉兰', '秀英', '春梅', '素琴', '晓燕', '淑珍', '红梅', '翠兰', '永芬', '月娥', '福秀', '昌玉', '丽华'],
}
const VILLAGES = ['双河村', '新民村', '柏林村', '石桥村'] as const
/** Of an ID number's order: 950 to 995 are practically never issued. */
const ORDERS = 22

/** Makes households of nobody, no two people with one name or one number. */
export class Families {
  readonly #names = new Set<string>()
  readonly #numbers = new Set<string>()
  #made = 0

  constructor(
    private readonly random: Random,
    private readonly policy: Policy,
  ) {}

  /** `least`: so many members it has at the least. */
  next(least = 1): PracticeHousehold {
    const { random } = this
    const nth = ++this.#made
    const village = random.pick(VILLAGES)
    const members = this.#members(random.pick(FAMILIES.filter(({ length }) => length >= least)))
    const size = members.length
    const standard = standardOn(this.policy, PRACTICE_DATE)
    const perCapitaIncome = 10 * (20 + random.below(50))
    const own: Written = {
      sequence: nth,
      householdNumber: `LC${String(nth).padStart(6, '0')}`,
      town: '禾丰镇',
      village,
      address: `禾丰镇${village}${1 + random.below(8)}组${1 + random.below(90)}号`,
      householdSize: size,
      insuredPersons: size,
      monthlyHouseholdIncome: perCapitaIncome * size,
      perCapitaIncome,
      standard,
      monthlyAmount: (standard - perCapitaIncome) * size,
      accountName: members[0].name,
      bank: '农商银行',
      account: this.#unused(() => cardNumber(random)),
      phone: this.#unused(() => `1380555${String(random.below(10_000)).padStart(4, '0')}`),
      applicationDate: `2025-06-${String(2 + random.below(15)).padStart(2, '0')}`,
    }
    return { own, members }
  }

  #members(family: readonly Member[]): Written[] {
    const { random } = this
    const married = family.some(([relation]) => relation === '配偶')
    const surname = random.pick(SURNAMES)
    return family.map(([relation, youngest, oldest, sex]) => {
      const ofOther = relation === '配偶' ? random.pick(SURNAMES) : surname
      const name = this.#unused(() => ofOther + random.pick(GIVEN[sex]), this.#names)
      const idNumber = this.#unused(() => idNumberOf(random, random.pick(ages(youngest, oldest)), sex))
      const birth = Number(idNumber.slice(6, 14))
      return {
        name,
        relation,
        idNumber,
        sex,
        birth: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
        age: ageOn(birth, TODAY),
        ethnicity: '汉族',
        marital: oldest < 22 ? '未婚' : married ? '已婚' : '丧偶',
        health: '良好',
      }
    })
  }

  #unused(make: () => string, used = this.#numbers): string {
    for (;;) {
      const text = make()
      if (used.has(text)) continue
      used.add(text)
      return text
    }
  }
}

const ages = (youngest: number, oldest: number) =>
  Array.from({ length: oldest - youngest + 1 }, (_, more) => youngest + more)

function idNumberOf(random: Random, age: number, sex: Sex): string {
  const month = String(1 + random.below(12)).padStart(2, '0')
  const day = String(1 + random.below(28)).padStart(2, '0')
  const order = 950 + random.below(ORDERS) * 2 + (sex === '男' ? 1 : 0)
  const digits = `${DEFAULT_PLACE}${Math.floor(TODAY / 10_000) - age}${month}${day}${order}`
  return digits + checkCharacter(digits)
}

function cardNumber(random: Random): string {
  const digits = `622848046${String(random.below(1_000_000_000)).padStart(9, '0')}`
  return [...'0123456789'].map((check) => digits + check).find(passesLuhn) as string
}

/**
 * `dibao.standard` in the country, at the place of the exercises, yuan a head and month. Throws where the law data has
 * none.
 */
export function standardOn(policy: Policy, date: string): number {
  const found = policy.parameter('dibao.standard', DEFAULT_PLACE, date, 'rural')
  if (!found.known || typeof found.value !== 'number') throw new Error(`no standard is known on ${date}`)
  return found.value
}
