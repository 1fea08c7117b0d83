import type { FieldId } from '../../facts/fields.ts'
import { isRelation as isRelationWord, sexOfRelation } from '../../programmes/index.ts'
import { fail, PASS, type Reader, rowCheck, saying } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { readRelation, readSex } from '../people/people.ts'

const ETHNICITIES =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
const KNOWN = new Set(ETHNICITIES.split(' '))

/** GB/T 3304: 56 names with or without 族, 其他, 外国血统, or the numbers 1 to 56, 97, 98. */
function isEthnicity(text: string): boolean {
  const plain = text.replace(/\s/g, '')
  if (/^\d{1,2}$/.test(plain)) return (Number(plain) >= 1 && Number(plain) <= 56) || plain === '97' || plain === '98'
  return KNOWN.has(plain) || KNOWN.has(plain.replace(/族$/, '')) || /^(其他|其它|外国血统|入籍|穿青人)/.test(plain)
}

const isSex = (text: string): boolean => readSex(text) !== undefined || /^[09]$|^未知|^未说明/.test(text)
const isRelation = (text: string): boolean =>
  readRelation(text) !== undefined ||
  sexOfRelation(text) !== undefined ||
  isRelationWord(text) ||
  /^(孙|孙媳|外孙媳|婿|媳|侄|曾孙|重孙|继|养|监护|(共同居住|同住|共同生活)(人|成员)?$)/.test(text)

/** Levels are one to four (GB/T 26341); other words say that there is none, or name the type alone. */
const isDisabilityLevel = (text: string): boolean => !/[五六七八九十5-9]级/.test(text)

/** They are paid by the certificate, and it knows four levels. */
const ALLOWANCES = ['disability-living-allowance', 'disability-care-allowance'] as const

const LISTS: readonly (readonly [FieldId, (text: string) => boolean])[] = [
  ['sex', isSex],
  ['ethnicity', isEthnicity],
  ['relation', isRelation],
  ['disabilityLevel', isDisabilityLevel],
]

/**
 * A18. Sex, ethnicity and relation must be words or codes of GB/T 2261.1, GB/T 3304 and GB/T 4761, a level of
 * disability one of the four of GB/T 26341. A doubt, for other systems have other words and the army other levels; an
 * error where the disabled are paid by their certificate, which knows four.
 */
export default rowCheck({
  catalogue: 'A18',
  severity: 'error',
  citation: 'GB/T 2261.1;GB/T 3304;GB/T 4761;GB/T 26341',
  needs: [],
  for: { lists: 'people' },
  oneOf: [['sex', 'ethnicity', 'relation', 'disabilityLevel']],
  overColumns: {
    measured: '25 → 6 ms',
    bind: (table, context) =>
      LISTS.flatMap(([id, isListed]) => saying(table, context, [id], (text) => !isListed(text))),
  },
  judge(person) {
    const unlisted = person.use(unlistedReader)
    if (unlisted === 0) return PASS
    const isSure = (id: FieldId) => id === 'disabilityLevel' && ALLOWANCES.some((one) => isOf(person.table, one))
    return LISTS.filter((_, at) => unlisted & (1 << at)).map(([id]) =>
      fail(id, { variant: id, ...(!isSure(id) && { severity: 'doubt' as const }) }),
    )
  },
})

/** Of each row a bit for each of the lists in which its word is not. */
const unlistedReader: Reader<number> = (table, context) => {
  const unlisted = context.derived.column(table, 'codes in no list', 'row', Uint8Array, () => {
    const codes = LISTS.map(([id]) => table.text(id))
    const listed = LISTS.map(([id, isListed]) => context.integerFact(`listed ${id}`, (text) => Number(isListed(text))))
    return (values, from, end) => {
      for (let i = 0; i < codes.length; i++) {
        const [own, isListed] = [codes[i], listed[i]]
        for (let row = from; row < end; row++) {
          const bit = own[row] >= 0 && isListed(own[row]) === 0 ? 1 << i : 0
          values[row] = i === 0 ? bit : values[row] | bit
        }
      }
    }
  })
  return (row) => unlisted[row]
}
