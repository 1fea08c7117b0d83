import { rowCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { AGE_COLUMNS, agesOf } from '../people/people.ts'

const COLUMNS = ['specialGroup', 'employment', 'category'] as const

const FLAGS = [undefined, 'minor', 'elderly'] as const

function flagIn(text: string): (typeof FLAGS)[number] {
  if (/未成年/.test(text)) return 'minor'
  return /^老年人?([(（].*)?$/.test(text) ? 'elderly' : undefined
}

/** 民法典 第十七条 */
const ADULT = 18

/**
 * C07. Called 老年人 below 60, or 未成年人 at 18 or older, on the date. A tekun person taken in as a minor may stay beyond 18 (C12).
 * By the ID number, so that the register contradicts itself; by the column 年龄 alone it is a doubt.
 */
export default rowCheck({
  catalogue: 'C07',
  severity: 'error',
  citation: '老年人权益保障法 第二条；民法典 第十七条',
  needs: [],
  oneOf: [COLUMNS, AGE_COLUMNS],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  bind(table, context, report) {
    const ages = agesOf(table, context)
    const ids = table.has('idNumber') ? table.text('idNumber') : undefined
    const columns = COLUMNS.filter((id) => table.has(id)).map((id) => [id, table.text(id)] as const)
    const flag = context.integerFact('age flag', (text) => FLAGS.indexOf(flagIn(text)))
    const elderly = context.parameter('age.elderly')
    return (row) => {
      for (let i = 0; i < columns.length; i++) {
        const [id, codes] = columns[i]
        const said = codes[row] < 0 ? undefined : FLAGS[flag(codes[row])]
        if (said === undefined) continue
        const age = ages[row]
        const isWrong =
          said === 'elderly' ? elderly.known && age < elderly.value : age >= ADULT && !isOf(table, 'tekun')
        if (!isWrong) continue
        const isCertain = ids !== undefined && ids[row] >= 0 && context.ids.isOk(ids[row])
        report.fail(row, [id, 'idNumber', 'birth', 'age'], {
          variant: said,
          params: { age },
          ...(!isCertain && { severity: 'doubt' }),
        })
        return
      }
    }
  },
})
