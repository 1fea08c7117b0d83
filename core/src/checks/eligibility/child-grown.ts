import { ageOn } from '../../identity/id-number.ts'
import { fail, PASS, rowCheck, saying } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { birthReader } from '../people/people.ts'

/** What says of a school that somebody is not there. */
const NOT_AT_SCHOOL =
  /([未不无]|没有?)(在校|在读|就读)|(非|不是)(在校)?学生|(高中|中职|职高|技校|大学|大专|本科|学院)已?(毕业|肄业|辍学|退学)/g
/** In school beyond 18, or named as an end that is being prepared. */
const EXPLAINS = /在校|在读|就读|学生|高中|中职|职高|技校|大学|大专|本科|学院|停发|退出|发放?至/

/** 外出务工, 已就业: of the one of the row, not of those who bring him up; not 未就业, 准备外出务工 */
const WORKS =
  /(?<!(?:[父母爷奶爸妈爹娘祖叔伯姑舅姨哥姐兄嫂]|监护|抚养|照料|家长)[^,，。；;、]{0,6})(?<![未没无不拟待]|准备|打算|计划|希望)(?:外出|在外|进厂|已经?)[^,，。；;、未没无不拟待]{0,4}(?:务工|打工|上班|就业(?!困难|培训|帮扶)|参加工作)/

/** The columns in which a list of several classes says which one it is. */
const CLASSES = ['specialGroup', 'category', 'payItem', 'familyType'] as const
const CHILD = /^(散居|社会散居|集中|机构)?(孤儿|事实无人抚养儿童)$/
/** By then even those who study have done so. */
const STUDIED = 25

/**
 * C24. Child support is for those under 18 (国办发〔2010〕54号 一). A doubt: who is still in school at 18 may go on
 * being supported (二), and where that is written in the row nothing is asked; an error where the row says that he
 * works. A list of several classes seldom writes it: of an orphan in one it is asked beyond the years of study.
 */
export default rowCheck({
  catalogue: 'C24',
  severity: 'doubt',
  citation: '国办发〔2010〕54号 一、二',
  from: '2010-11-16',
  needs: [],
  oneOf: [['idNumber', 'birth']],
  for: [{ role: 'register', programme: 'child-support' }, { lists: ['aid', 'payments', 'people'] }],
  overColumns: {
    measured: '38 → 1 ms',
    bind: (table, context) =>
      isOf(table, 'child-support') ? undefined : saying(table, context, CLASSES, (text) => CHILD.test(text)),
  },
  judge(row) {
    const isOfClass = !isOf(row.table, 'child-support')
    if (isOfClass && !CLASSES.some((id) => CHILD.test(row[id] ?? ''))) return PASS
    const birth = row.use(birthReader)
    const { stopMonth, schooling = '', remarks = '', category = '' } = row
    if (!(birth > 0) || stopMonth !== undefined || explains(`${schooling}，${remarks}，${category}`)) return PASS
    const limit = row.parameter('child-support.age')
    if (!limit.known) return PASS
    const firstOfMonth = row.today - (row.today % 100) + 1
    const age = ageOn(birth, firstOfMonth)
    return age < (isOfClass ? Math.max(STUDIED, limit.value) : limit.value)
      ? PASS
      : fail(['idNumber', 'birth', 'name'], {
          ...(WORKS.test(`${schooling}，${remarks}`) && { severity: 'error' }),
          params: { age, limit: limit.value },
        })
  },
})

const explains = (text: string): boolean => EXPLAINS.test(text.replace(NOT_AT_SCHOOL, ''))
