import type { FieldId } from '../../facts/fields.ts'
import { type Located, relatedCells, setCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

const CERTIFICATES = ['houseCertificate', 'landCertificate'] as const satisfies readonly FieldId[]

/**
 * L09. A certificate's number stands twice. An error where the two rows are of different flats; else they may be
 * co-owners of one.
 */
export default setCheck({
  catalogue: 'L09',
  severity: 'error',
  citation: '拆迁户双证登记规范（一证一号）',
  needs: [],
  compares: [{ lists: 'certificates' }],
  run(context, report) {
    const tables = context.tables({ lists: 'certificates' })
    for (const id of CERTIFICATES) {
      const first = new Map<string, Located>()
      for (const table of tables) {
        if (!table.has(id)) {
          report(table).unknown(-1, [id])
          continue
        }
        const number = textReader(table, context, id)
        const flatOf = ({ table: of, row }: Located) =>
          (['estate', 'resettlementNumber'] as const)
            .map((one) => textReader(of, context, one)(row))
            .join(' ')
            .trim()
        for (let row = 0; row < table.rowCount; row++) {
          const plain = number(row).normalize('NFKC').replace(/\s/g, '')
          // 办理中 and the like are no number
          if (!/\d{2}/.test(plain)) continue
          const earlier = first.get(plain)
          if (!earlier) {
            first.set(plain, { table, row })
            continue
          }
          const [flat, other] = [flatOf({ table, row }), flatOf(earlier)]
          const isSure = flat !== '' && other !== '' && flat !== other
          report(table).fail(row, [id, 'headName', 'name', 'resettlementNumber'], {
            ...(!isSure && { severity: 'doubt' }),
            related: relatedCells([earlier], id),
          })
        }
      }
    }
  },
})
