import { type FieldId, field } from '../../facts/fields.ts'
import { fail, type RegisterView, registerCheck, unknownHere, type Verdict } from '../engine/index.ts'
import { columnRelations } from '../money/column-relations.ts'
import { type CodedColumn, codedColumns, PROBED_ROWS } from '../words/coded-columns.ts'
import { isShown, MOST_ODD, type Pair, type Rule, ruleOf } from '../words/following-columns.ts'
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
/** a class of so many rows shows what it has; so many have another value than most, else it is alike for all */
const LIMITS = { ofClass: 3, besideOdd: 4, others: 5 }

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
    if (register.rowCount < LIMITS.others * 2 || table.kind.rowIs === 'place') return
    if (table.members?.unread.size) yield unknownHere('name')
    if (table.members) return
    const shown = pairsIn(codedColumns(table, isOfClass, PROBED_ROWS)).filter((pair) => isShown(pair, LIMITS))
    if (shown.length === 0) return
    const reckoned = new Set(columnRelations(table, register.context).map(({ target }) => target.column))
    const meant = new Set(shown.flatMap(({ by, of }) => (reckoned.has(of.column) ? [] : [by.column, of.column])))
    const columns = codedColumns(table, (_leaf, _id, column) => meant.has(column))
    const rules = pairsIn(columns).flatMap((pair) => (reckoned.has(pair.of.column) ? [] : (ruleOf(pair, LIMITS) ?? [])))
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
