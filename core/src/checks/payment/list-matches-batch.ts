import { minus, sumOf, yuan } from '../../facts/money.ts'
import { fail, type MoneyField, type RegisterView, registerCheck, unknown, type Verdict } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'

/**
 * G08. What the list pays, batch by batch, is what the bank was told to pay (代发金额) and what the treasury paid out
 * (凭证金额).
 */
export default registerCheck({
  catalogue: 'G08',
  severity: 'error',
  citation: PAYMENT,
  needs: ['paidAmount'],
  oneOf: [['batchAmount', 'voucherAmount']],
  for: { role: 'payment' },
  *judge(register) {
    // a summary of towns has a row for each
    if (!NAMES_SOMEBODY.some((id) => register.has(id))) return
    for (const rows of register.rowsBy(({ batch = '' }) => batch).values()) yield* judged(rows, register)
  },
})

const NAMES_SOMEBODY = ['name', 'headName', 'accountName', 'account', 'idNumber'] as const

/** The rows of a batch; of a list without batches all. */
function* judged(rows: readonly number[], register: RegisterView): Iterable<Verdict> {
  const read = (id: MoneyField) =>
    rows.flatMap((at) => {
      const amount = register.row(at)[id]
      return amount === undefined ? [] : [{ at, amount }]
    })
  const paid = read('paidAmount')
  if (paid.length < rows.length) {
    const at = rows.find((row, nth) => paid[nth]?.at !== row) ?? rows[0]
    yield unknown('paidAmount', { at })
    return
  }
  const sum = sumOf(paid.map(({ amount }) => amount))
  for (const id of ['batchAmount', 'voucherAmount'] as const) {
    const stated = read(id)
    const wrong = stated.find(({ amount }) => amount !== sum)
    // the column may also repeat each row's own amount
    if (!wrong || sumOf(stated.map(({ amount }) => amount)) === sum) continue
    const { at, amount } = wrong
    const params = { rows: rows.length, sum: yuan(sum), stated: yuan(amount), difference: yuan(minus(amount, sum)) }
    yield fail([id, 'paidAmount'], { expected: yuan(sum), params }, { at })
  }
}
