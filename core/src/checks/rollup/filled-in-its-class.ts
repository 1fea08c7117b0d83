import { type FieldId, field } from '../../facts/fields.ts'
import { fail, type RegisterView, registerCheck, unknownHere, type Verdict } from '../engine/index.ts'
import { type CodedColumn, codedColumns, FILLED, PROBED_ROWS, presenceColumns } from '../words/coded-columns.ts'
import { isShown, type Pair, type Rule, ruleOf } from '../words/following-columns.ts'
import { hasRemark } from '../words/remarks.ts'

/** Classes that may say who has something and who has not. */
const SAYS_WHO = /是否|有无|类|等级|级别|级$|档|户$|状态|结论|结果|方式|性质|能力|自理|对象/
const NEVER_SAYS = /编号|日期|时间|年月|原因|姓名|备注|说明|电话|证号|账号|帐号|卡号|民族|性别|收入/
const CLASSES: ReadonlySet<FieldId> = new Set<FieldId>([
  'category',
  'classLetter',
  'livelihood',
  'selfCare',
  'labour',
  'marital',
  'disabilityLevel',
  'disabilityType',
  'allowanceKind',
  'status',
  'familyType',
  'aidKind',
  'aidStatus',
  'townOrCountry',
  'reviewConclusion',
  'conclusion',
  'changeKind',
  'progress',
  'paymentStatus',
])
/** Whatever the column is called. */
const ANSWER = /^[是否有无√×]$/
/** What a row may have or not for reasons of its own. */
const NEVER_OF_CLASS = /序号|编号|备注|说明|附记|注$|电话|手机|曾用|签[字名章收]|代[领签办]/
/** a column of more classes does not say who gets something */
const MOST_CLASSES = 8
/** So many rows of a class, so many beside an odd one; so many have it, and so many have not. */
const LIMITS = { ofClass: 3, besideOdd: 8, others: 8 }

/**
 * I36. In nearly all rows a class decides whether another column has anything: who is 低保户 has 生活补贴 and the
 * others have none. One row of a class has it, or has it not, against all others of its class. A doubt: something the
 * list does not show may lie behind it, and which of the two columns is wrong is open. Rows with remarks are not
 * judged, nor lists whose rows are members or that have several people in a row.
 */
export default registerCheck({
  catalogue: 'I36',
  severity: 'doubt',
  citation: '登记规范（同一类别前后一致）',
  needs: [],
  *judge(register) {
    const { table } = register
    if (register.rowCount < LIMITS.others * 2 || table.kind.rowIs === 'place') return
    // of what is struck off without its day or evidence L01 to L03 speak
    if (table.kind.lists === 'problems') return
    if (table.members?.unread.size) yield unknownHere('name')
    if (table.members || table.rowIs === 'member') return
    const classes = classesIn(register, PROBED_ROWS)
    if (classes.length === 0) return
    const shown = pairsOf(classes, presenceColumns(table, mayBeOfClass, PROBED_ROWS)).filter((pair) =>
      isShown(pair, LIMITS),
    )
    if (shown.length === 0) return
    const [by, of] = [shown.map((pair) => pair.by.column), shown.map((pair) => pair.of.column)].map(
      (all) => new Set(all),
    )
    const whole = pairsOf(
      classesIn(register, register.rowCount).filter(({ column }) => by.has(column)),
      presenceColumns(table, (_leaf, _id, column) => of.has(column)),
    )
    yield* told(
      whole.flatMap((pair) => ruleOf(pair, LIMITS) ?? []),
      register,
    )
  },
})

const classesIn = ({ table }: RegisterView, rows: number): CodedColumn[] =>
  codedColumns(table, (leaf) => !NEVER_SAYS.test(leaf), rows, true).filter(
    (one) => one.texts.length <= MOST_CLASSES && (saysWho(one) || one.texts.every((text) => ANSWER.test(text))),
  )

const saysWho = ({ leaf, field: id }: CodedColumn): boolean =>
  id ? CLASSES.has(id) || field(id).type === 'yes-no' : SAYS_WHO.test(leaf)

const mayBeOfClass = (leaf: string, id: FieldId | undefined): boolean =>
  !NEVER_OF_CLASS.test(id ? `${leaf} ${field(id).zh}` : leaf)

const pairsOf = (classes: readonly CodedColumn[], columns: readonly CodedColumn[]): Pair[] =>
  columns.flatMap((of) => classes.flatMap((by) => (by.column === of.column ? [] : [{ by, of }])))

/** Of each row the class that most rows show, and all that it has, or has not, against it: an amount first. */
function* told(rules: readonly Rule[], register: RegisterView): Iterable<Verdict> {
  const found = new Map<number, { rule: Rule; odd: Rule['odd'][number]; ids: FieldId[] }>()
  const inOrder = [...rules].sort((a, b) => b.agreeing - a.agreeing || Number(isAmount(b)) - Number(isAmount(a)))
  for (const rule of inOrder)
    for (const odd of rule.odd) {
      const known = found.get(odd.at) ?? { rule, odd, ids: [] }
      found.set(odd.at, known)
      if (rule.of.field && rule.by === known.rule.by && odd.usual === known.odd.usual) known.ids.push(rule.of.field)
    }
  for (const [at, { rule, odd, ids }] of found) {
    if (hasRemark(register.row(at))) continue
    const { by, of } = rule
    const details = {
      variant: odd.usual === FILLED ? 'blank' : 'filled',
      params: { by: by.header, like: by.texts[by.codes[at]], total: of.header, rows: odd.rows },
    }
    yield of.field
      ? fail(by.field ? [...ids, by.field] : ids, details, { at })
      : fail('category', details, register.cellOf(at, of.column))
  }
}

const isAmount = ({ of: { field: id } }: Rule): boolean => id !== undefined && field(id).type === 'money'
