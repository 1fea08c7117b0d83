import { fail, householdCheck, PASS } from '../engine/index.ts'

/** A27. The members of a household stand under one village. A doubt: who lives with them may have his hukou elsewhere. */
export default householdCheck({
  catalogue: 'A27',
  severity: 'doubt',
  citation: '登记规范（同户同村）',
  needs: ['village'],
  for: { lists: 'people', rows: 'member' },
  judge(household) {
    if (household.table.rowIs !== 'member' || household.rowCount < 2) return PASS
    const { village } = household.first
    for (const member of household.members)
      if (member.village !== undefined && village !== undefined && member.village !== village)
        return fail(['village', 'name'], { params: { own: member.village, other: village } }, { at: member.at })
    return PASS
  },
})
