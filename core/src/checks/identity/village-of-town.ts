import { type CheckContext, fail, registerCheck } from '../engine/index.ts'

/**
 * A20, second half: the village is listed under another town of the county and not under this one. By the list of
 * villages of the law data, which is as of
 * 2023-06-30; villages that are in no town's list are passed over. Runs where a local pack
 * confirms that list. Only a notice, once for each village: offices go on using the names of villages that
 * were merged, and many names occur in several towns.
 */
export default registerCheck({
  catalogue: 'A20',
  severity: 'notice',
  citation: '统计用区划代码（2023年）',
  from: '2023-06-30',
  parameter: 'checks.villageList',
  needs: ['town', 'village'],
  for: { lists: 'people' },
  *judge(register) {
    const confirmed = register.context.parameter('checks.villageList')
    if (!confirmed.known || !confirmed.value) return
    const townsWith = townsByVillage(register.context)
    if (townsWith.size === 0) return
    const pairs = register.rowsBy(({ town, village }) => town && village && `${town} ${village}`)
    for (const [first, ...more] of pairs.values()) {
      const { town = '', village = '' } = register.row(first)
      const listed = townsWith.get(bareVillage(village)) ?? []
      if (listed.length === 0 || listed.some((one) => bareTown(one) === bareTown(town))) continue
      const params = { town, others: listed.join('、'), rows: more.length + 1 }
      yield fail(['village', 'town'], { params }, { at: first })
    }
  },
})

/** Towns of the check's county by the bare names of their villages. */
function townsByVillage(context: CheckContext): Map<string, string[]> {
  const { places } = context.policy
  const county = context.place.slice(0, 6)
  const found = new Map<string, string[]>()
  for (const place of places.all) {
    if (place.kind !== 'town' || !place.ref.startsWith(`${county}/`)) continue
    for (const village of place.villages ?? []) {
      const key = bareVillage(village)
      found.set(key, [...(found.get(key) ?? []), place.name.zh])
    }
  }
  return found
}

const bareVillage = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/^.*(镇|乡|街道)(?=.{2})/, '')
    .replace(/(村民委员会|居民委员会|村委会|居委会|村|社区|居)$/, '')
const bareTown = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/^.*?[县市区](?=.{2})/, '')
    .replace(/(街道办事处|街道|镇|乡|办事处)$/, '')
