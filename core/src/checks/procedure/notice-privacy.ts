import { type FieldId, field } from '../../facts/fields.ts'
import { personOf } from '../../identity/id-number.ts'
import { fail, registerCheck } from '../engine/index.ts'
import { isPublicNotice } from '../words/notices.ts'

/**
 * What a public notice may not show: more than name, size of household and amount. Places tell households of one name
 * apart.
 */
const PRIVATE = [
  'idNumber',
  'headIdNumber',
  'account',
  'phone',
  'disabilityCertificate',
  'illness',
  'hardshipDetail',
  'birth',
] as const satisfies readonly FieldId[]
const MASKABLE = new Set<FieldId>(['idNumber', 'headIdNumber', 'account', 'phone', 'disabilityCertificate'])

/** Columns of reasons, which may name an illness. */
const REASONS = ['hardshipCause', 'difficulty', 'aidCause', 'health', 'remarks'] as const satisfies readonly FieldId[]
/** An illness; 因病, 重病 and 残疾 name none. */
const NAMED =
  /艾滋|HIV|梅毒|性病|精神病|精神分裂|精神障碍|抑郁|躁狂|癫痫|结核|肝炎|乙肝|癌|肿瘤|白血病|尿毒症|肾衰|透析|心脏病|糖尿病|脑梗|偏瘫|帕金森|肝硬化|狼疮/i

/**
 * H12. A sheet whose title says 公示 shows what is private. A number masked with * is in order; where most are masked,
 * each that is not is told. So is each reason that names an illness.
 */
export default registerCheck({
  catalogue: 'H12',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第二十四条'],
    ['2026-07-01', '社会救助法 第十一条；民发〔2021〕57号 第二十四条'],
  ],
  needs: [],
  oneOf: [[...PRIVATE, 'name']],
  *judge(register) {
    if (!isPublicNotice(register.table)) return
    for (const id of PRIVATE) {
      const filled = register.rowsWhere((row) => row.shown(id).trim() !== '')
      const shown = filled.filter((at) => isShown(id, register.row(at).shown(id)))
      const [label, count] = [field(id).zh, shown.length]
      if (count > 0 && filled.length - count > count)
        for (const at of shown) yield fail([id, 'name'], { params: { label, shown: 1 } }, { at })
      else if (count > 0) yield fail(id, { params: { label, shown: count } }, register.headerOf(id))
    }
    for (const id of REASONS)
      for (const at of register.rowsWhere((row) => NAMED.test(row.shown(id))))
        yield fail([id, 'name'], { variant: 'illness', params: { label: field(id).zh } }, { at })
  },
})

/** Whether it is not masked, or not so that the person cannot be told. */
const isShown = (id: FieldId, text: string): boolean =>
  !MASKABLE.has(id) || !/[*×●xX＊]{2,}/.test(text) || personOf(text) !== ''
