import { fail, type Reader, type RowView, registerCheck, unknownHere } from '../engine/index.ts'
import { whomReader } from '../people/known-people.ts'
import type { Whom } from '../people/known-rows.ts'

const UNSIGNED = /^(无|未签|未签字|未领|未按|否|×|x|缺)$/

/**
 * K02. Every handing-over is signed or fingerprinted; one signature may stand for all that a person took on a day. A
 * list in which nobody has signed is one that is not back yet, or whose signatures are on paper: it cannot be told.
 * Where no row with a proxy is signed, the proxies signed as such, in the column of their names.
 */
export default registerCheck({
  catalogue: 'K02',
  severity: 'error',
  citation: '物资发放登记规范（领取须签字或按指模）',
  needs: ['signature'],
  for: { lists: 'goods', role: 'aid' },
  *judge(register) {
    const takers = new Set<string>()
    let proxiesSign = false
    for (const row of register.rows)
      if (isSigned(row)) {
        takers.add(taker(row))
        proxiesSign ||= row.proxy !== undefined
      }
    if (takers.size === 0) {
      yield unknownHere('signature')
      return
    }
    for (const row of register.rows)
      if (!isSigned(row) && !takers.has(taker(row)) && (row.proxy === undefined || proxiesSign))
        yield fail(['signature', 'recipient', 'headName'], {}, row)
  },
})

const isSigned = ({ signature }: RowView): boolean => signature !== undefined && !UNSIGNED.test(signature)

const whom: Reader<Whom> = (table, context) => {
  const whomOf = whomReader(table, context)
  return (row) => whomOf([row])
}

/** Who took something on which day. */
function taker(row: RowView): string {
  const { names, numbers, village } = row.use(whom)
  return `${numbers[0] ?? names.join('、')} ${village} ${row.receiptDate ?? 0}`
}
