import { programmesNamed } from '../../facts/programmes.ts'
import { fail, PASS, personCheck, type Subject, unknown, unknownHere } from '../engine/index.ts'
import { isNumbered } from '../people/person.ts'

const CLAIMING = [
  { role: 'aid' },
  { programme: ['disability-living-allowance', 'disability-care-allowance'] },
] as const satisfies readonly Subject[]
/** Columns that may say so. */
const STATUS = ['aidStatus', 'specialGroup', 'category'] as const

/**
 * F14. Aid is given to somebody as dibao or tekun who stands in no such register. Judged for the registers that were
 * given; a doubt, for the register may be of another month.
 */
export default personCheck({
  catalogue: 'F14',
  severity: 'doubt',
  citation: [
    ['2009-06-15', '民发〔2009〕81号'],
    ['2014-05-01', '国务院令第649号 第二十八条'],
    ['2026-07-01', '社会救助法 第二十四条、第四十二条'],
  ],
  needs: [],
  compares: [CLAIMING, { role: 'register', programme: ['dibao', 'tekun'] }],
  finds: 'either',
  beside: {
    dibao: { in: { role: 'register', programme: 'dibao' } },
    tekun: { in: { role: 'register', programme: 'tekun' } },
  },
  judge(person, _, registers) {
    if (!STATUS.some((id) => person.has(id))) return unknownHere('aidStatus')
    const status = STATUS.map((id) => person.said(id)).find(Boolean) ?? ''
    const [claimed] = person.meaning(status, programmesNamed)
    const there = registers[claimed]
    if (!there || there.count > 0) return PASS
    if (!isNumbered(person)) return unknown('idNumber')
    return fail(['aidStatus', 'category', 'idNumber'], { params: { claimed: status } })
  },
})
