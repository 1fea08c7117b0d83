import { fail, PASS, personCheck, type RowView, relatedCells } from '../engine/index.ts'
import { programmesReader } from '../law/programme-of.ts'
import { HOME } from '../words/homes.ts'

/**
 * F02. Who lives in a care home (集中供养) is on a household's payment list too. An error where that list is of dibao
 * or of care at home; his own tekun money or another benefit may lawfully be paid, and where the home holds the account
 * it is paid as it should be.
 */
export default personCheck({
  catalogue: 'F02',
  severity: 'error',
  citation: [
    ['2006-03-01', '国务院令第456号 第十二条'],
    ['2014-05-01', '国务院令第649号 第十九条'],
    ['2021-07-01', '国务院令第649号 第十九条；民发〔2021〕43号'],
    ['2026-07-01', '社会救助法 第十六条；民发〔2021〕43号'],
  ],
  needs: [],
  compares: [{ role: 'payment' }, { role: 'register', programme: 'tekun' }],
  there: { oneHas: 'livelihood' },
  judge(person, there) {
    const resident = there.find(livesInHome)
    if (!resident) return PASS
    const programmes = person.use(programmesReader)
    const purpose = `${person.said('payItem')} ${person.said('category')}`
    const atHome = programmes.includes('dibao') || /分散/.test(purpose)
    if (!atHome && programmes.length > 0 && !programmes.includes('tekun')) return PASS
    if (!atHome && HOME.test(person.said('accountName'))) return PASS
    const { table } = person
    return fail(['idNumber', 'name', 'paidAmount'], {
      severity: atHome ? 'error' : 'doubt',
      variant: atHome ? 'home' : 'own',
      params: { purpose: purpose.trim() || table.layout.titles[0] || table.sheet.name },
      related: relatedCells([resident], 'livelihood'),
    })
  },
})

const livesInHome = (resident: RowView): boolean => /集中/.test(resident.said('livelihood'))
