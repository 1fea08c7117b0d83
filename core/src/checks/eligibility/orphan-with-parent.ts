import { saysParentDead } from '../../facts/words.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'

const PARENTS = ['father', 'mother'] as const

type ChildClass = 'orphan' | 'unattended'

/** 孤儿 or 事实无人抚养, by a text that names one of the two. */
function classIn(text: string): ChildClass | undefined {
  const [orphan, unattended] = [/孤儿/.test(text), /无人抚养/.test(text)]
  if (orphan === unattended) return undefined
  return orphan ? 'orphan' : 'unattended'
}

/** What the row, else its sheet, else its title says of the child. */
const childClass: Reader<ChildClass | undefined> = (table, context) => {
  const whole = classIn(table.sheet.name) ?? classIn(table.title)
  if (!table.has('category')) return () => whole
  const codes = table.text('category')
  const inCategory = context.fact('class of a child', classIn)
  return (row) => (codes[row] < 0 ? whole : inCategory(codes[row]))
}

const ALIVE =
  /^(父亲?|母亲?|生父|生母)?(现|仍|均)?(健在|在世|健康|正常|良好|改嫁|再婚|再嫁|另嫁|有劳动|有抚养|有能力|务工|外出(务工|打工)|打工|在家|在[\u4e00-\u9fff]{1,6}?(务工|打工|工作|上班|经商))/
/** Grounds of 民发〔2019〕62号 and 民发〔2020〕125号, and words that leave it open who the parent is. */
const GROUND =
  /死|亡|故|去世|失踪|失联|下落|查找|弃|残|病|精神|智力|服刑|羁押|监|戒毒|拘|撤销|遣送|驱逐|限制人身|继|养父|养母|无|不/

/**
 * C26. An orphan has lost both parents, or they cannot be found (国办发〔2010〕54号 一); of an unattended child each
 * parent is dead, missing or on the list of 民发〔2019〕62号 一. A parent who is written down as alive and nothing else
 * contradicts the first; for the second it is a doubt: the ground may stand in the papers alone; so it is where the
 * text itself gives less than the list asks for (six months, a severe disability), for a province may ask for less.
 * With both parents dead by the list itself the child is an orphan and not unattended; with one who is in prison,
 * severely disabled or ill, unattended and not an orphan.
 */
export default rowCheck({
  catalogue: 'C26',
  severity: 'error',
  citation: '国办发〔2010〕54号 一；民发〔2019〕62号 一',
  from: '2010-11-16',
  needs: [],
  oneOf: [[...PARENTS, 'guardianRelation', 'hardshipCause']],
  for: { role: 'register', programme: 'child-support' },
  judge(row) {
    if (isRefused(row)) return PASS
    if (PARENTS.every((id) => row.meaning(row[id] ?? '', saysParentDead)) && row.use(childClass) === 'unattended')
      return row.stopMonth === undefined
        ? fail(['category', 'father', 'mother'], { variant: 'both-dead', params: { said: row.category } })
        : PASS
    const less = PARENTS.find((id) => row.meaning(row[id] ?? '', fallsShort))
    if (less && row.stopMonth === undefined && row.use(childClass) === 'unattended')
      return fail([less, 'category', 'name'], { variant: 'less', severity: 'doubt', params: { said: row[less] } })
    const living = PARENTS.find((id) => row.meaning(row[id] ?? '', livesAway))
    if (living && row.stopMonth === undefined && row.use(childClass) === 'orphan')
      return fail([living, 'category', 'name'], {
        variant: 'of-the-other',
        ...(row.today < UNATTENDED_FROM && { severity: 'doubt' }),
        params: { said: row[living] },
      })
    const guardian = row.guardianRelation ?? ''
    if (OWN_PARENT.test(guardian.replace(/\s/g, '')) && row.stopMonth === undefined && row.use(childClass) === 'orphan')
      return fail(['guardianRelation', 'category', 'name'], {
        variant: 'guardian',
        severity: 'doubt',
        params: { said: guardian },
      })
    const { hardshipCause: cause = '' } = row
    if (row.meaning(cause, namesLiving) && row.stopMonth === undefined && row.use(childClass) === 'orphan')
      return fail(['hardshipCause', 'category', 'name'], {
        variant: 'cause',
        severity: 'doubt',
        params: { said: cause },
      })
    const isAlive = (said: string | undefined) => said !== undefined && row.meaning(said, saysAlive)
    const parent = PARENTS.find((id) => isAlive(row[id]))
    const kind = parent && row.use(childClass)
    if (!kind || row.stopMonth !== undefined) return PASS
    return fail([parent, 'category', 'name'], {
      variant: kind,
      ...(kind === 'unattended' && { severity: 'doubt' }),
      params: { said: row[parent] },
    })
  },
})

/** 父亡母改嫁: one of the two lives and is known. */
const namesLiving = (text: string): boolean =>
  /(父|母)亲?(已|另)?(改嫁|再嫁|另嫁|再婚|服刑|在押|重残|重病|患病|残疾|戒毒)/.test(text.replace(/\s/g, ''))

/** Not 养父, 继母, 祖父, 舅父. */
const OWN_PARENT = /^(生)?(父亲?|母亲?|爸爸|妈妈|父子|父女|母子|母女)$/

function saysAlive(text: string): boolean {
  const plain = text.replace(/\s/g, '')
  return ALIVE.test(plain) && !GROUND.test(plain)
}

/** From when 民发〔2019〕62号 holds; before, places looked after such children as if they were orphans. */
const UNATTENDED_FROM = 20200101
/** Grounds of 民发〔2019〕62号 一 of a parent who is alive and known. */
const AWAY =
  /服刑|在押|羁押|监狱|坐牢|判刑|戒毒|[一二三四1-4]级(肢体|视力|听力|言语|智力|精神|残)|(肢体|视力|听力|言语|智力|精神|多重)(残疾)?[一二三四1-4]级|重残|重度残疾|重病|瘫痪|植物人|遣送|驱逐/
const LOST = /死|亡|故|去世|失踪|失联|下落|查找|弃|继父|继母|养父|养母/

/** Whether a text says of a parent that he cannot look after the child, and that he lives. */
function livesAway(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  return AWAY.test(plain) && !LOST.test(plain)
}

const LEAST_MONTHS = 6
const TIMED = /(?:失联|失去联系|联系不上|下落不明|服刑|刑期|戒毒|羁押|在押)[^\d年]{0,6}(\d{1,2})个月/
/** 重残: level one and two, of mind and intellect three and four too. */
const LIGHT = /(?:肢体|视力|听力|言语|多重)(?:残疾)?[三四34]级|[三四34]级(?:肢体|视力|听力|言语|多重)/

/** Whether the ground that a text gives is less than 民发〔2019〕62号 asks for: 失联3个月, 重残（肢体三级）. */
function fallsShort(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, months] = TIMED.exec(plain) ?? []
  return (months !== undefined && Number(months) < LEAST_MONTHS) || (LIGHT.test(plain) && !/病/.test(plain))
}
