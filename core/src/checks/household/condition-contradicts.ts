import { fail, ofRow, type RowView, registerCheck, tallyOf } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { saysNothing } from '../words/words.ts'

/** Where more rows differ, the columns are filled without regard to each other. */
const MOST_ODD = 0.05

const HEALTHY = /^(健康|健康或良好|良好)$/

/** What a row says of a disability or an illness: whether it says enough to tell, and whether it agrees. */
interface Pair {
  variant: 'type' | 'healthy' | 'disabled' | 'ill'
  fields: readonly ('disabilityType' | 'disabilityLevel' | 'health' | 'hardshipCause')[]
  tells(row: RowView): boolean
  agrees(row: RowView): boolean
}

const isDisabled = ({ disabilityType = '', disabilityLevel = '' }: RowView): boolean =>
  !saysNothing(disabilityType) || !saysNothing(disabilityLevel)

/** The cause of a household's hardship may lie in another of its members. */
const isOfOne = ({ householdSize, insuredPersons, table }: RowView): boolean =>
  (householdSize ?? insuredPersons ?? (table.kind.rowIs === 'person' ? 1 : undefined)) === 1

const PAIRS = (
  [
    {
      variant: 'type',
      fields: ['disabilityType', 'disabilityLevel'],
      tells: ({ disabilityLevel = '' }) => !saysNothing(disabilityLevel),
      agrees: ({ disabilityType = '' }) => !saysNothing(disabilityType),
    },
    {
      variant: 'healthy',
      fields: ['health', 'disabilityLevel'],
      tells: (row) => isDisabled(row) && row.health !== undefined,
      agrees: ({ health = '' }) => !HEALTHY.test(health),
    },
    {
      variant: 'disabled',
      fields: ['disabilityLevel', 'hardshipCause'],
      tells: (row) => isOfOne(row) && row.hardshipCause?.includes('残') === true,
      agrees: isDisabled,
    },
    {
      variant: 'ill',
      fields: ['health', 'hardshipCause'],
      tells: (row) => isOfOne(row) && row.hardshipCause?.includes('病') === true && row.health !== undefined,
      agrees: ({ health = '' }) => !HEALTHY.test(health),
    },
  ] satisfies readonly Pair[]
).map(({ variant, fields, tells, agrees }: Pair) => ({
  variant,
  fields,
  rows: tallyOf(
    'row',
    ofRow((row) => (tells(row) ? (agrees(row) ? 'agrees' : 'odd') : undefined)),
  ),
}))

/**
 * B20. A level of disability stands beside its type; who is disabled is not called healthy; who lives alone and is poor
 * for illness or a disability has one. Doubts, and only where nearly all other rows agree.
 */
export default registerCheck({
  catalogue: 'B20',
  severity: 'doubt',
  citation: '登记规范（健康、残疾与致困原因一致）',
  needs: [],
  oneOf: [
    ['disabilityLevel', 'hardshipCause'],
    ['disabilityType', 'health', 'disabilityLevel'],
  ],
  for: { lists: 'people' },
  *judge(register) {
    for (const { variant, fields, rows } of PAIRS) {
      if (!fields.every((id) => register.has(id))) continue
      const shown = rows(register.table, register.context)
      const [agreeing, odd] = [shown.count('agrees'), shown.count('odd')]
      if (odd > Math.max(1, agreeing * MOST_ODD) || !isProvedByOthers(agreeing, odd)) continue
      for (const at of shown.unitsWith('odd'))
        if (register.row(at).remarks === undefined) yield fail(fields, { variant }, { at })
    }
  },
})
