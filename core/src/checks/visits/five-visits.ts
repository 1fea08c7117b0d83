import { type Located, setCheck } from '../engine/index.ts'
import { villageReader } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'

/** The one of the five whom every log of visits to people in need names. */
const NEEDY = '特困户'
/** 五必访 and the words by which a log names them. */
const MUST: readonly (readonly [name: string, words: RegExp])[] = [
  ['党员代表', /党员/],
  ['致富能手', /致富|能手|大户|能人/],
  ['老干部', /老干部|老支书|老党员干部|离退休/],
  [NEEDY, /特困|困难|五保|低保|贫困/],
  ['信访人', /信访|上访/],
]

/** The village as the log writes it, be it in a place: 老龙乡四村 of 老龙乡四村3组. */
const placeShown = ({ table, row }: Located): string =>
  table.shown('village', row) || (/^.*?(?:村|社区)/.exec(table.shown('visitPlace', row))?.[0] ?? '')

/**
 * J10. Of each village the log names a visit to each of the five who must be visited. Only where the logs name them at
 * all: who are in need every log of visits names.
 */
export default setCheck({
  catalogue: 'J10',
  severity: 'doubt',
  citation: '活动实施方案（五必访）',
  needs: [],
  compares: [{ lists: 'visits' }],
  run(context, report) {
    const villages = new Map<string, { first: Located; seen: Set<string> }>()
    for (const table of context.tables({ lists: 'visits' })) {
      const typeOf = textReader(table, context, 'visitType')
      const villageOf = villageReader(table, context)
      for (let row = 0; row < table.rowCount; row++) {
        const village = villageOf(row)
        const known = villages.get(village) ?? { first: { table, row }, seen: new Set() }
        for (const [name, words] of MUST) if (words.test(typeOf(row))) known.seen.add(name)
        villages.set(village, known)
      }
    }
    // a visit without a place is no village's, where the others have one
    if (villages.size > 1) villages.delete('')
    const isTold = [...villages.values()].some(({ seen }) => [...seen].some((name) => name !== NEEDY))
    if (!isTold && !context.tables({ lists: 'visits' }).some(({ title }) => /五必访/.test(title))) {
      for (const table of context.tables({ lists: 'visits' })) report(table).unknown(-1, ['visitType'])
      return
    }
    for (const [village, { first, seen }] of villages) {
      const missing = MUST.filter(([name]) => !seen.has(name)).map(([name]) => name)
      if (missing.length > 0)
        report(first.table).fail(first.row, ['visitType', 'village'], {
          params: {
            village: placeShown(first) || village || first.table.sheet.name,
            missing: missing.join('、'),
          },
        })
    }
  },
})
