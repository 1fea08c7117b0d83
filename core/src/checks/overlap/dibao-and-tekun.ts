import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { DIBAO_OR_TEKUN } from '../law/clauses.ts'
import { eachMatch } from '../people/same-person.ts'

/**
 * F01. One person is paid dibao and tekun. An error where the dibao household counts all its rows as covered (or says that this one is) and neither register
 * ends or begins a grant; else a doubt: a tekun person may be listed in the household without being covered, or have changed over.
 */
export default setCheck({
  catalogue: 'F01',
  severity: 'error',
  citation: DIBAO_OR_TEKUN,
  needs: [],
  compares: [
    { role: 'register', programme: 'dibao' },
    { role: 'register', programme: 'tekun' },
  ],
  run(context, report) {
    const changeOver = remembered((rows: readonly Located[]) => rows.some(changesOver))
    eachMatch(
      context.tables({ role: 'register', programme: 'dibao' }),
      context.tables({ role: 'register', programme: 'tekun' }),
      context,
      report,
      (one, others) => {
        if (isNotCovered(one)) return
        const certain = isCovered(one) && !changesOver(one) && !changeOver(others)
        report(one.table).fail(one.row, ['idNumber', 'name'], {
          severity: certain ? 'error' : 'doubt',
          related: relatedCells(others, 'idNumber'),
        })
      },
    )
  },
})

const saysNo = /^(否|不|无|未|×|0)/

function isNotCovered({ table, row }: Located): boolean {
  return saysNo.test(table.said('protected', row))
}

function isCovered({ table, row }: Located): boolean {
  if (/^(是|√|1|享受)/.test(table.said('protected', row))) return true
  if (!table.has('insuredPersons')) return false
  const { of, start } = table.households
  const household = of[row]
  return table.householdNumber('insuredPersons')[household] >= start[household + 1] - start[household]
}

/** Whether a row gives an end of the grant: it may have passed into the other programme. */
function changesOver({ table, row }: Located): boolean {
  return table.has('stopMonth') && table.householdDate('stopMonth')[table.households.of[row]] > 0
}
