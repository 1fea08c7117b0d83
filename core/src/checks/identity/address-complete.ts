import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'

const VILLAGE = /村|社区|居委|坝|路|街(?!道)|巷|小区|栋|号/
const GROUP = /\d社|组|队|社(?!区)|号|栋|单元|小区|路|街(?!道)|巷/
const PROBED_ROWS = 200
const FEWEST = 5
const MOST = 0.9
const TOWN = /^[\u4e00-\u9fff]{2,6}?(?:镇|乡|街道)/
const ABOVE_TOWN = /^.*?(?:省|自治区)|^.{2,8}?(?:市|州|地区)|^.{2,6}?(?:县|(?<![社小园])区|市)(?!道)/

/**
 * A20. An address names village and group (or street and number), here or in the columns 村 and 组, and no other town
 * than the column 乡镇, or than nearly all others of the table. Where nearly all leave the group out, as a roster of a
 * home does of where people came from, nothing is said of it. Villages are compared with towns in `village-of-town`.
 */
export default rowCheck({
  catalogue: 'A20',
  severity: 'doubt',
  citation: '登记规范',
  needs: [],
  for: [{ lists: 'people' }, { programme: 'winter-relief' }],
  when: ['address'],
  oneOf: [['address']],
  judge(row) {
    const { address, town: stated, village, group } = row
    if (row.repeatsAbove('address')) return PASS
    const { town, hasVillage, hasGroup } = row.meaning(address, readAddress)
    const expected = stated ? row.meaning(stated, readAddress).town || stated : row.use(usualAddress).town
    if (town && expected && !sameTown(town, expected) && !address.includes(expected))
      return fail(['address', 'town'], { variant: 'other-town', params: { town: expected } })
    if (!hasVillage && !village) return fail('address', { variant: 'no-village' })
    return hasGroup || group || row.use(usualAddress).isOfVillage ? PASS : fail('address', { variant: 'no-group' })
  },
})

/** The town that nearly all addresses of a table name, '' where none is, and whether they end with the village. */
const usualAddress: Reader<{ town: string; isOfVillage: boolean }> = (table, context) => {
  const usual = context.derived.whole(table, 'most addresses', () => {
    const towns = new Map<string, number>()
    const villages = [0, 0]
    const rows = Math.min(table.rowCount, PROBED_ROWS)
    for (let row = 0; row < rows; row++) {
      const { town, hasVillage, hasGroup } = readAddress(table.shown('address', row))
      if (hasVillage) villages[Number(hasGroup)]++
      if (town) towns.set(town, (towns.get(town) ?? 0) + 1)
    }
    const all = [...towns.values()].reduce((sum, count) => sum + count, 0)
    const [first] = [...towns].sort((a, b) => b[1] - a[1])
    return {
      town: first && first[1] >= FEWEST && first[1] >= all * MOST ? first[0] : '',
      isOfVillage: isProvedByOthers(villages[0], villages[1]),
    }
  })
  return () => usual()
}

function readAddress(text: string): { town: string; hasVillage: boolean; hasGroup: boolean } {
  // 四川省/成都市/简阳市/石桥镇, as portals show what is chosen level by level
  let rest = text.replace(/[\s/\\>›»]/g, '')
  for (let level = 0; level < 3; level++) {
    const cut = rest.replace(ABOVE_TOWN, '')
    if (cut === rest || cut === '') break
    rest = cut
  }
  return { town: TOWN.exec(rest)?.[0] ?? '', hasVillage: VILLAGE.test(rest), hasGroup: GROUP.test(rest) }
}

/** 石桥镇 became 石桥街道: the same name with another ending is the same town. */
function sameTown(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .replace(/\s/g, '')
      .replace(/^.*?[县市区]/, '')
      .replace(/(镇|乡|街道|街道办事处|办事处)$/, '')
  return bare(a) === bare(b) || bare(a).endsWith(bare(b)) || bare(b).endsWith(bare(a))
}
