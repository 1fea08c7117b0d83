import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { HOME } from '../words/homes.ts'
import { hasRemark } from '../words/remarks.ts'

/** 未入住敬老院, 敬老院旁 */
const NOT_IN = /[未不没]|旁|附近|对面|隔壁|退住|离院/

/**
 * F16. Who is supported 分散, by his row or by the sheet, lives in a home; who is supported 集中 has a carer of his
 * own, with an ID number, where a home gives the care, or alone of the list no home. A doubt: he may pay for the place
 * himself, have moved in or out since, or the agreement may be of the time before.
 */
export default rowCheck({
  catalogue: 'F16',
  severity: 'doubt',
  citation: '登记规范（供养方式与居住地一致）',
  needs: [],
  oneOf: [['careHome', 'residence', 'address', 'carer', 'remarks']],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    const { livelihood, carer = '' } = row
    if (/集中/.test(livelihood ?? '') && row.careHome === undefined && row.use(namesHomes) && !hasRemark(row))
      return fail(['careHome', 'livelihood', 'name'], { variant: 'no-home' })
    if (/集中/.test(livelihood ?? '') && row.carerIdNumber !== undefined && !HOME.test(carer))
      return fail(['carer', 'livelihood', 'name'], { variant: 'carer' })
    const isScattered = livelihood === undefined ? row.use(saysScattered) : /分散/.test(livelihood)
    if (!isScattered) return PASS
    if (row.meaning(row.said('remarks'), livesInHome))
      return fail(['remarks', 'livelihood', 'name'], { variant: 'home', params: { home: row.remarks } })
    const id = PLACES.find((one) => row.meaning(row.said(one), saysHome))
    return id ? fail([id, 'livelihood', 'name'], { variant: 'home', params: { home: row[id] } }) : PASS
  },
})

const PLACES = ['careHome', 'residence', 'address'] as const
/** 现住丹山敬老院 */
const LIVES = /(现|目前|已|现已)(居?住|入住|在)/
const livesInHome = (text: string): boolean => LIVES.test(text) && saysHome(text)
const saysHome = (text: string): boolean => HOME.test(text) && !NOT_IN.test(text)

/** Whether the homes of those who are supported 集中 stand in a column of the list. */
const namesHomes: Reader<boolean> = (table, context) => {
  const named = context.derived.whole(table, 'homes are named', () => {
    if (!table.has('careHome') || !table.has('livelihood')) return false
    const [homes, ways] = [table.text('careHome'), table.text('livelihood')]
    const { texts } = table.dictionary
    let [inHomes, blank] = [0, 0]
    for (let row = 0; row < table.rowCount; row++) {
      if (!/集中/.test(texts[ways[row]] ?? '')) continue
      inHomes++
      if (homes[row] < 0) blank++
    }
    return inHomes >= FEWEST && blank <= Math.max(1, inHomes * MOST_BLANK)
  })
  return () => named()
}

const FEWEST = 4
const MOST_BLANK = 0.1

const saysScattered: Reader<boolean> = ({ title }) => {
  const isOnly = /分散/.test(title) && !/集中/.test(title)
  return () => isOnly
}
