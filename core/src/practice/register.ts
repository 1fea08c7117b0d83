import type { FieldId } from '../facts/fields.ts'
import { loadPolicy, type Policy } from '../policy/index.ts'
import { asXlsx } from '../workbook/asXlsx.ts'
import { address, type CellRange, type CellValue, memoryWorkbook } from '../workbook/index.ts'
import { Families, type PracticeHousehold, type Written } from './households.ts'
import { randomFrom } from './random.ts'
import { nameOf } from './seed.ts'
import { type Planted, plant, SLIP_IDS, type SlipId } from './slips.ts'

const HOUSEHOLDS = 12
const PLANTED = 8
const SHEET = '花名册'

/** Group header, header, field, as dibao registers have them. */
const COLUMNS: readonly (readonly [group: string, header: string, field: FieldId])[] = [
  ['', '序号', 'sequence'],
  ['', '户编号', 'householdNumber'],
  ['', '村(社区)', 'village'],
  ['家庭成员', '姓名', 'name'],
  ['家庭成员', '与户主关系', 'relation'],
  ['家庭成员', '身份证号码', 'idNumber'],
  ['家庭成员', '性别', 'sex'],
  ['家庭成员', '出生日期', 'birth'],
  ['家庭成员', '年龄', 'age'],
  ['家庭成员', '婚姻状况', 'marital'],
  ['收入及保障情况', '家庭人口', 'householdSize'],
  ['收入及保障情况', '保障人口', 'insuredPersons'],
  ['收入及保障情况', '家庭月收入(元)', 'monthlyHouseholdIncome'],
  ['收入及保障情况', '月人均收入(元)', 'perCapitaIncome'],
  ['收入及保障情况', '保障标准(元/月)', 'standard'],
  ['收入及保障情况', '月保障金(元)', 'monthlyAmount'],
  ['发放信息', '开户人', 'accountName'],
  ['发放信息', '开户银行', 'bank'],
  ['发放信息', '银行账号', 'account'],
  ['', '联系电话', 'phone'],
]
const TITLE = ['禾丰镇最低生活保障家庭花名册(练习)', '(2025年6月)'] as const
const FIRST_HEADER = TITLE.length
const FIRST_ROW = FIRST_HEADER + 2

/** A cell of the exercise that is wrong. */
export interface AnswerCell {
  /** A1 */
  cell: string
  field: FieldId
  wrote: string
  right: string
}

/** A planted slip with the cells that it changed, the wrong one first. */
export interface Answer {
  slip: SlipId
  /** who it is about */
  name: string
  cells: AnswerCell[]
}

/** A register of nobody with planted slips, as the workbench opens it. */
export interface PracticeRegister {
  seed: number
  /** of the file */
  name: string
  sheet: string
  values: CellValue[][]
  merges: CellRange[]
  answers: Answer[]
}

/** The same seed gives the same register. `planted`: how many slips, 0 for a register in order. */
export function practiceRegister(seed: number, planted = PLANTED, policy: Policy = loadPolicy()): PracticeRegister {
  const random = randomFrom(seed)
  const families = new Families(random, policy)
  const households = Array.from({ length: HOUSEHOLDS }, () => families.next())
  const slips = plant(households, SLIP_IDS, planted, random, policy)
  const { values, merges, firstRows } = layOut(households)
  return {
    seed,
    name: nameOf(seed),
    sheet: SHEET,
    values,
    merges,
    answers: slips.map((slip) => answerOf(slip, households, firstRows[slip.household])),
  }
}

/** The register as the bytes of an .xlsx. */
export function practiceWorkbook({ sheet, values, merges }: PracticeRegister): Promise<Uint8Array> {
  const formats = values.map((row) => row.map((value) => (typeof value === 'string' ? '@' : 'General')))
  return asXlsx(memoryWorkbook([{ name: sheet, values, numberFormats: formats, merges }]))
}

const columnOf = (field: FieldId) => COLUMNS.findIndex(([, , id]) => id === field)

function answerOf({ slip, member, wrote, right, household }: Planted, households: PracticeHousehold[], first: number) {
  const { members } = households[household]
  const row = first + (member ?? 0)
  const cells = (Object.keys(wrote) as FieldId[]).map((field) => ({
    cell: address(row, columnOf(field)),
    field,
    wrote: String(wrote[field]),
    right: String(right[field]),
  }))
  return { slip, name: String(members[member ?? 0].name), cells }
}

/** One row a member; what is the household's stands on its first row, merged over the others. */
function layOut(households: readonly PracticeHousehold[]) {
  const merges: CellRange[] = TITLE.map((_, row) => ({ top: row, left: 0, bottom: row, right: COLUMNS.length - 1 }))
  const values: CellValue[][] = [...TITLE.map((title) => [title]), ...header(merges)]
  const firstRows: number[] = []
  for (const { own, members } of households) {
    const top = values.length
    firstRows.push(top)
    members.forEach((member, at) => {
      const said: Written = at === 0 ? { ...own, ...member } : member
      values.push(COLUMNS.map(([, , field]) => said[field] ?? null))
    })
    const bottom = values.length - 1
    if (bottom === top) continue
    COLUMNS.forEach(([, , field], column) => {
      if (field in own) merges.push({ top, left: column, bottom, right: column })
    })
  }
  return { values, merges, firstRows }
}

/** The two header rows; their merges are added. */
function header(merges: CellRange[]): CellValue[][] {
  COLUMNS.forEach(([group], column) => {
    if (group === '') merges.push({ top: FIRST_HEADER, left: column, bottom: FIRST_ROW - 1, right: column })
    else if (COLUMNS[column - 1]?.[0] !== group) {
      const width = COLUMNS.slice(column).findIndex(([other]) => other !== group)
      merges.push({ top: FIRST_HEADER, left: column, bottom: FIRST_HEADER, right: column + width - 1 })
    }
  })
  const top = COLUMNS.map(([group, text], at) => (group === '' ? text : COLUMNS[at - 1]?.[0] === group ? null : group))
  return [top, COLUMNS.map(([group, text]) => (group === '' ? null : text))]
}
