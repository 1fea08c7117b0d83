import { fail, PASS, personCheck, type Reader, type RowView } from '../engine/index.ts'
import { DIBAO_OR_TEKUN } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'

/**
 * F01. One person is paid dibao and tekun. An error where the dibao household counts all its rows as covered (or says
 * that this one is) and neither register ends or begins a grant; else a doubt: a tekun person may be listed in the
 * household without being covered, or have changed over. Where no dibao register is given, who is paid by a list of
 * dibao stands for it: a doubt, he may take the money for another.
 */
export default personCheck({
  catalogue: 'F01',
  severity: 'error',
  citation: DIBAO_OR_TEKUN,
  needs: [],
  compares: [[{ role: 'register', programme: 'dibao' }, { role: 'payment' }], { role: 'register', programme: 'tekun' }],
  judge(person, there) {
    if (!person.use(isOfDibao)) return PASS
    if (/^(否|不|无|未|×|0)/.test(person.said('protected'))) return PASS
    const isCertain =
      person.table.kind.role === 'register' && isCovered(person) && !changesOver(person) && !there.some(changesOver)
    return fail(['idNumber', 'name'], { severity: isCertain ? 'error' : 'doubt', related: there.cells('idNumber') })
  },
})

/** Of a register, or where there is none of a list that pays nothing but dibao. */
const isOfDibao: Reader<boolean> = (table, context) => {
  if (table.kind.role === 'register') return () => true
  const hasRegister = context.tables({ role: 'register', programme: 'dibao' }).length > 0
  const programmesOf = programmesReader(table)
  return (row) => !hasRegister && programmesOf(row).every((id) => id === 'dibao') && programmesOf(row).length > 0
}

function isCovered(person: RowView): boolean {
  if (/^(是|√|1|享受)/.test(person.said('protected'))) return true
  const { insuredPersons = 0, rowCount } = person.household
  return insuredPersons >= rowCount
}

/** Whether the household's grant ends: it may have passed into the other programme. */
const changesOver = ({ household }: RowView): boolean => household.stopMonth !== undefined
