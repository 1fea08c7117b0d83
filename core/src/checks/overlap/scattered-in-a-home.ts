import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'

const HOME = /敬老院|养老院|福利院|供养服务(中心|机构)|福利中心|养老机构/

/**
 * F16. Who is supported 分散, by his row or by the sheet, lives in a home; who is supported 集中 has a carer of his
 * own, with an ID number, where a home gives the care. A doubt: he may pay for the place himself, have moved in or out
 * since, or the agreement may be of the time before.
 */
export default rowCheck({
  catalogue: 'F16',
  severity: 'doubt',
  citation: '登记规范（供养方式与居住地一致）',
  needs: [],
  oneOf: [['residence', 'address', 'carer']],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    const { livelihood, residence = '', address = '', carer = '' } = row
    if (/集中/.test(livelihood ?? '') && row.carerIdNumber !== undefined && !HOME.test(carer))
      return fail(['carer', 'livelihood', 'name'], { variant: 'carer' })
    const isScattered = livelihood === undefined ? row.use(saysScattered) : /分散/.test(livelihood)
    if (!isScattered) return PASS
    const id = HOME.test(residence) ? 'residence' : HOME.test(address) ? 'address' : undefined
    return id ? fail([id, 'livelihood', 'name'], { variant: 'home', params: { home: row[id] } }) : PASS
  },
})

const saysScattered: Reader<boolean> = ({ title }) => {
  const isOnly = /分散/.test(title) && !/集中/.test(title)
  return () => isOnly
}
