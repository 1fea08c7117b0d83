import { fail, PASS, type RowView, rowCheck, saying } from '../engine/index.ts'
import { PROPERTY_IN_PRACTICE } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { isRefused, isStopped } from '../law/refused.ts'

/** 有一子在县城做生意, 有两个儿子在外打工: somebody who may have to support a person of 五保 or 特困 */
const CHILD =
  /有.{0,3}(子|女|儿子|女儿|子女)(?!工|情).{0,12}(任|教师|教书|公务员|职工|经商|生意|开店|上班|工作|务工|打工)/
/** 财政局退休职工, 领取退休金 */
const PENSION = /退休(职工|干部|教师|人员|工人)|(领取?|有)(职工)?(退休(金|工资)|养老保险金)/
/** 名下有小型轿车一辆, 2023年购买商品房 */
const PROPERTY =
  /(名下|家[中里有庭]|拥有|购[买置]?|新买).{0,8}(轿车|小汽车|汽车|越野车|货车|面包车|皮卡|商务车|小车|客车|商品房|门面|商铺|店铺|公司|企业)/
/** 月工资5000元, 年收入20余万元 */
const WAGE = /月(工资|收入|薪)(?:约|达)?\d{4,}|年(?:收入|薪)(?:约|达)?[\d几数]+余?(?:多)?万/
/** What it was, is not, or is no more; what is another's, or has been looked into. */
const SETTLED =
  /无|没|未|不|非|[原曾]|已(故|过户|报废|出售|卖|转让|注销|扣|计入|核)|去世|死亡|病故|停[保发]|退出|取消|清退|分户|另户|分家|租|借|贷款|网约|残疾人?专?用?车|代步|三轮|电动|渐退|单人|边缘|核[实查减]|失踪|服刑|残|病|精神|智力/

const TOLD_IN = ['remarks', 'supporters'] as const

/**
 * E12. A remark tells of means that the grant does not go with: a pension of the retired, a car or a house, wages, and
 * of 五保 or 特困 a child who earns. A doubt: the means may be within the limits of the place, or counted already; what
 * the remark itself settles is passed over.
 */
export default rowCheck({
  catalogue: 'E12',
  severity: 'doubt',
  citation: PROPERTY_IN_PRACTICE,
  needs: [],
  oneOf: [TOLD_IN],
  for: [
    { role: 'register', programme: ['dibao', 'tekun'] },
    { lists: 'people', role: 'ledger' },
  ],
  overColumns: {
    measured: '15 → 1 ms',
    bind: (table, context) => saying(table, context, TOLD_IN, (text) => meansIn(text) !== undefined),
  },
  judge(row) {
    const id = TOLD_IN.find((one) => tellsOfMeans(row, row[one] ?? ''))
    if (!id || row.stopMonth !== undefined || isRefused(row.household) || isStopped(row.household)) return PASS
    return fail([id, 'name'], { params: { said: row[id] } })
  },
})

function tellsOfMeans(row: RowView, text: string): boolean {
  if (text.length < 4) return false
  const said = row.meaning(text, meansIn)
  return said === 'means' || (said === 'child' && isSupportedAlone(row))
}

function meansIn(text: string): 'means' | 'child' | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/身体健康|健康/g, '')
  if (SETTLED.test(plain)) return undefined
  if (PENSION.test(plain) || PROPERTY.test(plain) || WAGE.test(plain)) return 'means'
  return CHILD.test(plain) ? 'child' : undefined
}

/** Whoever has somebody to support him is none of these. */
const isSupportedAlone = ({ table, category = '', familyType = '' }: RowView): boolean =>
  isOf(table, 'tekun') || /五保|特困(人员|供养)/.test(category + familyType)
