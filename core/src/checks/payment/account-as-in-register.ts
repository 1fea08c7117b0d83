import { setCheck } from '../check.ts'
import { programmeReader } from '../programme-words.ts'
import { GRANT_REGISTERS } from '../register-groups.ts'
import { relatedCells } from '../related.ts'
import { eachMatch, saysWho } from '../same-person.ts'

/**
 * G11. Money goes to another account than the register has for the household. A
 * doubt: the account may have been changed by proper papers. Programmes may pay into different accounts: where the list names one, only its register counts.
 */
export default setCheck({
  catalogue: 'G11',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十六条',
  needs: [],
  compares: [['payment-list'], GRANT_REGISTERS],
  concerns: (id) => saysWho(id) || ['account', 'payItem', 'category', 'allowanceKind'].includes(id),
  run(context, report) {
    const registers = context.tables(...GRANT_REGISTERS).filter((table) => table.has('account'))
    if (registers.length === 0) {
      for (const table of context.tables(...GRANT_REGISTERS)) report(table).unknown(-1, ['account'])
      return
    }
    const lists = context.tables('payment-list')
    for (const table of lists) if (!table.has('account')) report(table).unknown(-1, ['account'])
    const programmes = new Map(lists.map((table) => [table, programmeReader(table)]))
    eachMatch(
      lists.filter((table) => table.has('account')),
      registers,
      context,
      report,
      ({ table, row }, matches) => {
        const programme = programmes.get(table)?.(row)
        const others = matches.filter((one) => !programme || one.table.kindId === programme)
        const paid = table.text('account')[row]
        const known = others.map((one) => one.table.householdText('account')[one.table.households.of[one.row]])
        if (paid < 0 || known.every((code) => code < 0) || known.includes(paid)) return
        const other = others[known.findIndex((code) => code >= 0)]
        report(table).fail(row, ['account', 'accountName'], {
          related: relatedCells(
            [{ table: other.table, row: other.table.householdRow('account', other.table.households.of[other.row]) }],
            'account',
          ),
        })
      },
    )
  },
})
