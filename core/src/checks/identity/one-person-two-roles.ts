import type { FieldId } from '../../facts/fields.ts'
import { fail, PASS, type RowView, rowCheck, type Severity, type Verdict } from '../engine/index.ts'
import { BESIDE } from '../people/pairs.ts'
import { ageOf } from '../people/person.ts'

/** Who stands beside the person of a row, and how sure it is that he cannot be that person. */
interface Other {
  id: FieldId
  severity(row: RowView): Severity | undefined
}

const OTHERS: readonly Other[] = [
  // who needs no care may be written down as his own carer
  {
    id: BESIDE.carer.idNumber,
    severity: ({ selfCare = '' }) => (/全自理|完全自理|^自理/.test(selfCare) ? 'doubt' : 'error'),
  },
  // of an adult who is able 本人 is often written where nobody is his guardian
  { id: BESIDE.guardian.idNumber, severity: (row) => ((ageOf(row) ?? MAJORITY) < MAJORITY ? 'error' : undefined) },
]
const MAJORITY = 18

/**
 * A25. The carer or the guardian of a person has the person's own ID number: nobody looks after himself by agreement,
 * and no child is its own guardian. By the number alone: of names that are alike two people may have one.
 */
export default rowCheck({
  catalogue: 'A25',
  severity: 'error',
  citation: '民法典 第二十七条；特困人员认定办法（照料护理协议）',
  needs: ['idNumber'],
  oneOf: [OTHERS.map(({ id }) => id)],
  for: { lists: 'people' },
  judge(row) {
    let odd: Verdict[] | undefined
    for (const { id, severity } of OTHERS) {
      if (row[id] === undefined || row[id] !== row.idNumber) continue
      const how = severity(row)
      if (how) odd = [...(odd ?? []), fail([id, 'idNumber', 'name'], { severity: how })]
    }
    return odd ?? PASS
  },
})
