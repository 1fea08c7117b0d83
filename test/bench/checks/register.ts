import { checkCharacter, type FieldId, field, memoryWorkbook, type RegisterFile } from '@nuandong/core'

/**
 * A dibao register of many fictional households, 30 columns, about 1.5 % of the rows with a planted error. Always the
 * same for the same size.
 */
export const COLUMNS: readonly FieldId[] = [
  'sequence',
  'householdNumber',
  'town',
  'village',
  'group',
  'name',
  'relation',
  'idNumber',
  'sex',
  'birth',
  'ethnicity',
  'hukouKind',
  'marital',
  'health',
  'disabilityCertificate',
  'labour',
  'householdSize',
  'insuredPersons',
  'monthlyHouseholdIncome',
  'perCapitaIncome',
  'standard',
  'monthlyAmount',
  'category',
  'hardshipCause',
  'bank',
  'accountName',
  'account',
  'phone',
  'startMonth',
  'remarks',
]

export type Value = string | number | null

/** Small, fast and repeatable; not for secrets. */
export function randomness(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红云飞'
const TOWNS = ['三星镇', '云龙镇', '石桥街道', '禾丰镇', '青龙镇', '平泉街道', '镇金镇', '施家镇', '三合镇', '石钟镇']
const CAUSES = ['因病', '因残', '因学', '缺劳力', '因灾']

function luhn(body: string): string {
  let sum = 0
  for (let i = body.length - 1, twice = true; i >= 0; i--, twice = !twice) {
    const digit = body.charCodeAt(i) - 48
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return body + ((10 - (sum % 10)) % 10)
}

/** Codes that Jianyang has carried. */
const PREFIXES = ['510185', '512081', '513902', '511082', '511027', '512424', '510180']
const MONTH_DAYS = 12 * 28

/** The n-th fictional ID number of somebody born from `year` on, over `years` years; all are different. */
function idNumber(n: number, sex: string, year: number, years: number): string {
  const order = 950 + (Math.floor(n / PREFIXES.length) % 22) * 2 + (sex === '男' ? 1 : 0)
  const day = (Math.floor(n / (PREFIXES.length * 22)) * 7919) % (years * MONTH_DAYS)
  const date =
    year * 10000 + Math.floor(day / MONTH_DAYS) * 10000 + (1 + (Math.floor(day / 28) % 12)) * 100 + (1 + (day % 28))
  const body = `${PREFIXES[n % PREFIXES.length]}${date}${order}`
  return body + checkCharacter(body)
}

/** Header and rows. */
export function generateRegister(rows: number, seed = 1): { header: string[]; rows: Value[][] } {
  const random = randomness(seed)
  const pick = <T>(items: ArrayLike<T>): T => items[Math.floor(random() * items.length)]
  const out: Value[][] = []
  for (let household = 1; out.length < rows; household++) {
    const size = Math.min(1 + Math.floor(random() * 3), rows - out.length)
    const town = TOWNS[Math.floor((out.length / rows) * TOWNS.length)]
    const income = Math.floor(random() * 900) * size
    const number = `JY${String(household).padStart(8, '0')}`
    const account = luhn(`621457${String(household).padStart(12, '0')}`)
    const phone = `1${3 + (household % 7)}${String(100000000 + household).slice(-9)}`
    const surname = pick(SURNAMES)
    let holder = ''
    for (let member = 0; member < size; member++) {
      const sex = member === 1 ? (out[out.length - 1][8] === '男' ? '女' : '男') : pick('男女')
      const isChild = member === 2
      const id = isChild ? idNumber(household, sex, 2010, 12) : idNumber(out.length, sex, 1966, 20)
      const name = `${surname}${pick(GIVEN)}${pick(GIVEN)}`
      if (member === 0) holder = name
      out.push([
        out.length + 1,
        number,
        town,
        `${town.slice(0, 1)}${1 + (household % 12)}村`,
        `${1 + (household % 9)}组`,
        name,
        member === 0 ? '户主' : member === 1 ? '配偶' : sex === '男' ? '儿子' : '女儿',
        id,
        sex,
        id.slice(6, 14),
        '汉',
        '农业',
        isChild ? '未婚' : size === 1 ? '丧偶' : '已婚',
        '健康',
        null,
        isChild ? '无' : '有',
        size,
        size,
        income,
        income / size,
        950,
        950 * size - income,
        '农村低保',
        pick(CAUSES),
        '四川农信',
        holder,
        account,
        phone,
        '202501',
        null,
      ])
    }
  }
  for (let i = 0; i < rows * 0.015; i++) plant(out[Math.floor(random() * rows)], Math.floor(random() * 5))
  return { header: COLUMNS.map((id) => field(id).zh), rows: out }
}

function plant(row: Value[], kind: number): void {
  const column = (id: FieldId) => COLUMNS.indexOf(id)
  if (kind === 0)
    row[column('idNumber')] =
      `${String(row[column('idNumber')]).slice(0, 17)}${row[column('idNumber')]?.toString().at(-1) === '0' ? 1 : 0}`
  else if (kind === 1) row[column('sex')] = row[column('sex')] === '男' ? '女' : '男'
  else if (kind === 2) row[column('monthlyAmount')] = Number(row[column('monthlyAmount')]) + 100
  else if (kind === 3) row[column('phone')] = '1381234567'
  else row[column('perCapitaIncome')] = Number(row[column('perCapitaIncome')]) + 50
}

/** The register as a workbook in memory: title, header, rows. */
export function inMemory(rows: number, seed = 1): RegisterFile {
  const { header, rows: values } = generateRegister(rows, seed)
  return {
    path: 'register.xlsx',
    workbook: memoryWorkbook([{ name: '花名册', values: [['低保花名册'], header, ...values] }]),
  }
}
