import { fictionalId } from '../../core/checks/fictional-id.ts'

/** Households of a township that nobody lives in: 7 villages, 2,989 households, always the same. */

/** Prefix of ID numbers given out in 简阳 in 2009. */
const PREFIX = '512081'
export const TOWN = '老龙乡'
export const VILLAGES = ['双河村', '大树村', '石梁村', '柏林村', '新堰村', '高坡村', '桂花村']
export const HOUSEHOLDS_IN_A_VILLAGE = 427

export interface Person {
  name: string
  relation: string
  sex: '男' | '女'
  /** 1950-03-07 */
  birth: string
  idNumber: string
}

export interface Household {
  /** L01-001 */
  number: string
  village: string
  group: number
  /** the head first */
  members: Person[]
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹'
const MIDDLE = '世永国志文德学光大明家福安成兴天玉秀桂素淑翠春金银兰红晓清云'
const LAST = '富贵强军华平林生田才全友良忠元礼松海波芳英珍琼蓉芬梅莲凤霞菊'

/** Small, fast and repeatable. */
function randomness(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export function makeHouseholds(): Household[] {
  const below = randomness(2009)
  const numbers = new Set<string>()
  const names = new Set<string>()

  const nameOf = (village: string, surname: string): string => {
    for (;;) {
      const name = surname + MIDDLE[below(MIDDLE.length)] + LAST[below(LAST.length)]
      if (names.has(`${village} ${name}`)) continue
      names.add(`${village} ${name}`)
      return name
    }
  }
  const person = (village: string, surname: string, relation: string, sex: '男' | '女', year: number): Person => {
    for (let index = 1; ; index++) {
      const birth = `${year}-${two(1 + below(12))}-${two(1 + below(28))}`
      const idNumber = fictionalId(birth, sex, index, PREFIX)
      if (numbers.has(idNumber)) continue
      numbers.add(idNumber)
      return { name: nameOf(village, surname), relation, sex, birth, idNumber }
    }
  }
  const surname = () => SURNAMES[below(SURNAMES.length)]

  const household = (village: string, index: number, order: number): Household => {
    const family = surname()
    const year = 1935 + below(42)
    const members = [person(village, family, '户主', '男', year)]
    if (below(10) > 1) members.push(person(village, surname(), '配偶', '女', year + below(5)))
    const children = below(3)
    for (let child = 0; child < children; child++) {
      const sex = below(2) === 0 ? '男' : '女'
      members.push(person(village, family, sex === '男' ? '子' : '女', sex, Math.min(2008, year + 24 + child * 3)))
    }
    if (year > 1955 && below(6) === 0) members.push(person(village, surname(), '母亲', '女', year - 25))
    return {
      number: `L${two(index + 1)}-${String(order + 1).padStart(3, '0')}`,
      village,
      group: 1 + (order % 8),
      members,
    }
  }
  return VILLAGES.flatMap((village, index) =>
    Array.from({ length: HOUSEHOLDS_IN_A_VILLAGE }, (_, order) => household(village, index, order)),
  )
}

const two = (value: number): string => String(value).padStart(2, '0')
