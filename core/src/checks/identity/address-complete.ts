import { rowCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

const VILLAGE = /村|社区|居委|坝|路|街(?!道)|巷|小区|栋|号/
const GROUP = /\d社|组|队|社(?!区)|号|栋|单元|小区|路|街(?!道)|巷/
const TOWN = /^[\u4e00-\u9fff]{2,6}?(?:镇|乡|街道)/
const ABOVE_TOWN = /^.*?(?:省|自治区)|^.{2,8}?(?:市|州|地区)|^.{2,6}?(?:县|区|市)(?!道)/

/**
 * A20. An address names village and group (or street and number), here or in the columns 村 and 组, and no other town than the column 乡镇.
 * Villages are compared with towns in `village-of-town`.
 */
export default rowCheck({
  catalogue: 'A20',
  severity: 'doubt',
  citation: '登记规范',
  needs: [],
  for: { lists: 'people' },
  when: ['address'],
  oneOf: [['address']],
  bind(table, context, report) {
    const addresses = table.text('address')
    const townOf = textReader(table, context, 'town')
    const villageOf = textReader(table, context, 'village')
    const groupOf = textReader(table, context, 'group')
    const parts = context.fact('address parts', readAddress)
    const { of } = table.households
    return (row) => {
      if (row > 0 && of[row] === of[row - 1] && addresses[row] === addresses[row - 1]) return
      const { town, hasVillage, hasGroup } = parts(addresses[row])
      const stated = townOf(row)
      if (town && stated && !sameTown(town, stated))
        report.fail(row, ['address', 'town'], { variant: 'other-town', params: { town: stated } })
      else if (!hasVillage && !villageOf(row)) report.fail(row, ['address'], { variant: 'no-village' })
      else if (!hasGroup && !groupOf(row)) report.fail(row, ['address'], { variant: 'no-group' })
    }
  },
})

function readAddress(text: string): { town: string; hasVillage: boolean; hasGroup: boolean } {
  let rest = text.replace(/\s/g, '')
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
