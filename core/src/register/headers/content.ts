import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { looksLikeCard, passesLuhn } from '../../identity/bank-account.ts'
import { checkIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import { checkName, normaliseName } from '../../identity/name.ts'
import { isPhone, splitPhones } from '../../identity/phone.ts'
import { cellFormat, cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import { joinedIds, joinedPeople } from '../table/joined.ts'
import { readDate, readNumber } from '../values.ts'
import { isRelationWord } from './relation-word.ts'

/** What the cells of a column look like. `id-number` and `card` carry check digits, the others are a matter of form. */
export type Content = 'id-number' | 'certificate' | 'card' | 'phone' | 'sex' | 'relation' | 'name' | 'date' | 'number'

/** A look at some cells of a column: how many were filled, and how many of these look like what. */
export interface Sample {
  seen: number
  like: Record<Content, number>
  dates: ReadonlyMap<number, number>
}

const LOOKED_AT = 400
const ENOUGH = 60

const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由',
)

/** Looks at up to 60 filled cells, spread over the rows. */
export function sampleColumn(workbook: Workbook, sheet: Sheet, rows: Int32Array, column: number): Sample {
  const like: Sample['like'] = {
    'id-number': 0,
    certificate: 0,
    card: 0,
    phone: 0,
    sex: 0,
    relation: 0,
    name: 0,
    date: 0,
    number: 0,
  }
  const dates = new Map<number, number>()
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT))
  let seen = 0
  for (let at = 0; at < rows.length && seen < ENOUGH; at += step) {
    const text = cellText(workbook, sheet, rows[at], column).normalize('NFKC').trim()
    if (text === '') continue
    seen++
    const digits = normaliseIdNumber(text)
    if (isIdShaped(digits) || joinedIds(text).length > 1 || joinedPeople(text).length > 0) like['id-number']++
    else if (digits.length >= 20 && digits.length <= 22 && isIdShaped(digits.slice(0, 18))) like.certificate++
    else if (looksLikeCard(digits) && passesLuhn(digits)) like.card++
    if (splitPhones(text).every((one) => isPhone(one) && one.length >= 10)) like.phone++
    if (text === '男' || text === '女') like.sex++
    else if (isRelationWord(text)) like.relation++
    else if (looksLikeName(text)) like.name++
    const isDate = cellFormat(workbook, sheet, rows[at], column).kind === 'date'
    const date = isDate || text.length >= 6 ? readDate(text) : 0
    if (date > 0) {
      like.date++
      dates.set(rows[at], date)
    }
    if (!Number.isNaN(readNumber(text))) like.number++
  }
  return { seen, like, dates }
}

/** An ID number, or one with a wrong check digit: a date of birth at its place is enough of a sign. */
function isIdShaped(text: string): boolean {
  const { ok, problem } = checkIdNumber(text)
  return ok || (problem === 'check-digit' && text.length === 18)
}

/** Two to four characters of which the first is a surname. */
export function looksLikeName(text: string): boolean {
  const name = normaliseName(text)
  return name.length >= 2 && name.length <= 4 && SURNAMES.has(name[0]) && checkName(name) === undefined
}

/** Share of the cells seen that suit a field; undefined where the form of its values says nothing. */
export function shareFor(sample: Sample, id: FieldId): number | undefined {
  const content = contentOf(id)
  return content && sample.seen > 0 ? sample.like[content] / sample.seen : undefined
}

const BY_TYPE: Partial<Record<FieldType, Content>> = {
  'id-number': 'id-number',
  certificate: 'certificate',
  account: 'card',
  phone: 'phone',
  name: 'name',
  date: 'date',
  money: 'number',
  count: 'number',
  number: 'number',
  percent: 'number',
}

function contentOf(id: FieldId): Content | undefined {
  if (id === 'sex') return 'sex'
  if (id === 'relation') return 'relation'
  return BY_TYPE[field(id).type]
}
