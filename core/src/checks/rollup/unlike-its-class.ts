import { type FieldId, field } from '../../facts/fields.ts'
import { fail, type RegisterView, registerCheck, unknownHere, type Verdict } from '../engine/index.ts'
import { columnRelations } from '../money/column-relations.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'
import { type CodedColumn, codedColumns } from '../words/coded-columns.ts'
import { hasRemark } from '../words/remarks.ts'

/** What is each person's own, or each row's, and follows from no class. */
const OWN =
  /序号|编号|名单|姓名|名字|身份证|证号|证件|[卡账帐折]号|电话|手机|性别|民族|年龄|岁|出生|生日|日期|时间|年月|月份|年度|住址|地址|关系|婚|健康|文化|学历|政治|职业|劳动|病|残疾|致|原因|事由|成因|情况|情形|备注|说明|签|人口|人数|口数|户数|面积|间数|收入|支出|费|自付|报销|诉求|意见|结果|结论|措施|内容|照片|佐证|满意|状态|是否|有无|组$|组别|年级|班|月数|天数|件数|数量|合计|小计|应发|实发|打卡/
/** Persons who are in charge of a class of rows. */
const IN_CHARGE = /干部|联系人|责任人|包[户村保]|经办|负责人|网格员/
const PEOPLE = /人$|户主|对象|领取|申请|监护|成员|亲属|代/
const OWN_TYPES: ReadonlySet<string> = new Set(['name', 'id-number', 'account', 'phone', 'certificate', 'date'])
/** In registers of one programme the amounts of these classes are for D18. */
const CLASSES: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'category',
  'selfCare',
  'livelihood',
  'disabilityLevel',
  'allowanceKind',
  'townOrCountry',
])
/** What I26 knows of each other. */
const LIKE = new Set(['village town', 'cadre cadreUnit', 'secretary village', 'careHome livelihood'])
/** a class of so many rows shows what it has, and one of so many that a row is odd */
const FEWEST_OF_CLASS = 3
const FEWEST_BESIDE_ODD = 4
/** so many rows have another value than most have: else it is alike for all */
const FEWEST_OTHERS = 5
const MOST_ODD = 3
/** a pair is looked at in the first rows, and counted in all where these show it */
const PROBED_ROWS = 200

interface Pair {
  by: CodedColumn
  of: CodedColumn
}

/** That what stands in one column follows from the other, and the rows in which it does not. */
interface Rule extends Pair {
  agreeing: number
  odd: readonly { at: number; usual: number; rows: number }[]
}

/**
 * I32. In nearly all rows one column follows from another: the rate from the class, the bank from the town, the cadre
 * from the village; and one row of a class has another. A doubt: what the list does not show may lie behind it, and
 * which of the two columns is wrong is open. Not judged are what is each person's own, amounts that the row reckons
 * from other columns, rows with remarks, and lists with several people in a row.
 */
export default registerCheck({
  catalogue: 'I32',
  severity: 'doubt',
  citation: '登记规范（同一类别前后一致）',
  needs: [],
  *judge(register) {
    const { table } = register
    if (register.rowCount < FEWEST_OTHERS * 2 || table.kind.rowIs === 'place') return
    if (table.members?.unread.size) yield unknownHere('name')
    if (table.members) return
    const shown = pairsIn(codedColumns(table, isOfClass, PROBED_ROWS)).filter((pair) => counted(pair, false))
    if (shown.length === 0) return
    const reckoned = new Set(columnRelations(table, register.context).map(({ target }) => target.column))
    const meant = new Set(shown.flatMap(({ by, of }) => (reckoned.has(of.column) ? [] : [by.column, of.column])))
    const columns = codedColumns(table, (_leaf, _id, column) => meant.has(column))
    const rules = pairsIn(columns).flatMap((pair) => (reckoned.has(pair.of.column) ? [] : (counted(pair, true) ?? [])))
    yield* told(
      rules.sort((a, b) => b.agreeing - a.agreeing),
      register,
    )
  },
})

function* told(rules: readonly Rule[], register: RegisterView): Iterable<Verdict> {
  const seen = new Set<number>()
  for (const { by, of, odd } of rules)
    for (const { at, usual, rows } of odd) {
      if (seen.has(at) || hasRemark(register.row(at))) continue
      seen.add(at)
      const params = {
        by: by.header,
        like: by.texts[by.codes[at]],
        total: of.header,
        stated: of.texts[of.codes[at]],
        usual: of.texts[usual],
        rows,
      }
      const fields = [of.field, by.field].flatMap((id) => id ?? [])
      yield of.field ? fail(fields, { params }, { at }) : fail('category', { params }, register.cellOf(at, of.column))
    }
}

function isOfClass(leaf: string, id: FieldId | undefined): boolean {
  if (id && OWN_TYPES.has(field(id).type)) return false
  const words = id ? `${leaf} ${field(id).zh}` : leaf
  return IN_CHARGE.test(words) || !(OWN.test(words) || PEOPLE.test(words))
}

const isFigure = ({ field: id, texts }: CodedColumn): boolean =>
  id
    ? ['money', 'count', 'number', 'percent'].includes(field(id).type)
    : texts.every((text) => !Number.isNaN(Number(text)))

function mayRule(by: CodedColumn, of: CodedColumn): boolean {
  if (by === of || by.texts.length < 2 || by.texts.length < of.texts.length - MOST_ODD) return false
  if (by.field && of.field && (LIKE.has(`${by.field} ${of.field}`) || (isFigure(of) && CLASSES.has(by.field))))
    return false
  // of prices and of what goods come to K01 speaks
  if (by.field === 'item' && isFigure(of)) return false
  return !isFigure(by) || /[级档类]/.test(by.leaf)
}

const pairsIn = (columns: readonly CodedColumn[]): Pair[] =>
  columns.flatMap((of) => columns.flatMap((by) => (mayRule(by, of) ? { by, of } : [])))

/** Whether the rows show it: the first ones, in which a class may stand too seldom to tell, or all of them. */
function counted({ by, of }: Pair, isWhole: boolean): Rule | undefined {
  const rows = by.codes.length
  const width = of.texts.length
  const counts = new Int32Array(by.texts.length * width)
  for (let row = 0; row < rows; row++)
    if (by.codes[row] >= 0 && of.codes[row] >= 0) counts[by.codes[row] * width + of.codes[row]]++
  const usual = new Int32Array(by.texts.length).fill(-1)
  const having = new Int32Array(width)
  let [agreeing, odd] = [0, 0]
  for (let one = 0; one < by.texts.length; one++) {
    const own = counts.subarray(one * width, (one + 1) * width)
    const most = own.indexOf(Math.max(...own))
    const others = own.reduce((sum, count) => sum + count, 0) - own[most]
    if (own[most] + others < FEWEST_OF_CLASS) continue
    if (others > 1 || (others === 1 && own[most] < FEWEST_BESIDE_ODD)) {
      if (isWhole || others > MOST_ODD) return undefined
      continue
    }
    odd += others
    agreeing += own[most]
    usual[one] = most
    having[most] += own[most]
  }
  if (odd > MOST_ODD || agreeing - Math.max(...having) < FEWEST_OTHERS) return undefined
  if (!isWhole) return { by, of, agreeing, odd: [] }
  if (odd === 0 || !areNearlyAll(agreeing, agreeing + odd)) return undefined
  const found: Rule['odd'][number][] = []
  for (let row = 0; row < rows; row++) {
    const [one, other] = [by.codes[row], of.codes[row]]
    if (one >= 0 && other >= 0 && usual[one] >= 0 && usual[one] !== other)
      found.push({ at: row, usual: usual[one], rows: counts[one * width + usual[one]] })
  }
  return { by, of, agreeing, odd: found }
}
