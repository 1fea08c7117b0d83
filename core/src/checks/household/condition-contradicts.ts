import { fail, ofRow, type RowView, registerCheck, tallyOf } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { agesOf } from '../people/people.ts'
import { saysNothing } from '../words/words.ts'

/** Where more rows differ, the columns are filled without regard to each other. */
const MOST_ODD = 0.05

const HEALTHY = /^(健康|健康或良好|良好)$/

/** 劳动法 第十五条 */
const WORK = 16
const saysAble = (text: string): boolean => /^(有|完全|健全|正常|有劳动能力|完全劳动能力|强)$/.test(text)
/** A disability of body or mind of the first level, which leaves nobody wholly able and well. */
const GRAVEST = /(肢体|智力|精神|多重).*[一1]级|[一1]级.*(肢体|智力|精神|多重)/

/** What a row says of a disability or an illness: whether it says enough to tell, and whether it agrees. */
interface Pair {
  variant: 'type' | 'healthy' | 'disabled' | 'ill' | 'unnamed'
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
    {
      variant: 'unnamed',
      fields: ['health', 'disabilityLevel'],
      tells: ({ health = '' }) => health === '残疾',
      agrees: isDisabled,
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

/** Whether children are able to work, over columns: every row has an age. */
const CHILD_LABOUR = {
  variant: 'child-labour',
  fields: ['labour'],
  rows: tallyOf('row', (table, context): ((row: number) => 'agrees' | 'odd' | undefined) => {
    const [ages, labour] = [agesOf(table, context), table.text('labour')]
    const isAble = context.fact('able to work', saysAble)
    return (row) => {
      if (labour[row] < 0 || !(ages[row] < WORK)) return undefined
      return isAble(labour[row]) ? 'odd' : 'agrees'
    }
  }),
} as const

const ABLE_FIELDS = ['labour', 'health', 'disabilityLevel'] as const

/** Few rows have a disability: they are asked first. */
const graveYetAble = tallyOf('row', (table, context): ((row: number) => true | undefined) => {
  const [labour, health, levels] = ABLE_FIELDS.map((id) => table.text(id))
  const types = table.has('disabilityType') ? table.text('disabilityType') : undefined
  const text = (code = -1) => (code < 0 ? '' : context.textOf(code))
  return (row) => {
    if (levels[row] < 0 || labour[row] < 0 || health[row] < 0) return undefined
    const isGrave = GRAVEST.test(text(types?.[row]) + text(levels[row]))
    return isGrave && saysAble(text(labour[row])) && HEALTHY.test(text(health[row])) ? true : undefined
  }
})

/**
 * B20. A level of disability stands beside its type; who is disabled is not called healthy; who lives alone and is poor
 * for illness or a disability has one; who is called disabled has one; no child is able to work. Doubts, and only where
 * nearly all other rows agree; but of nobody with the gravest of disabilities is said that he is well and able.
 */
export default registerCheck({
  catalogue: 'B20',
  severity: 'doubt',
  citation: '登记规范（健康、残疾与致困原因一致）',
  needs: [],
  oneOf: [
    ['disabilityLevel', 'hardshipCause', 'labour'],
    ['disabilityType', 'health', 'disabilityLevel', 'labour'],
  ],
  for: { lists: 'people' },
  *judge(register) {
    if (ABLE_FIELDS.every((id) => register.has(id)))
      for (const at of graveYetAble(register.table, register.context).unitsWith(true))
        if (register.row(at).remarks === undefined) yield fail(ABLE_FIELDS, { variant: 'able' }, { at })
    for (const { variant, fields, rows } of [...PAIRS, CHILD_LABOUR]) {
      if (!fields.every((id) => register.has(id))) continue
      const shown = rows(register.table, register.context)
      const [agreeing, odd] = [shown.count('agrees'), shown.count('odd')]
      if (odd > Math.max(1, agreeing * MOST_ODD) || !isProvedByOthers(agreeing, odd)) continue
      for (const at of shown.unitsWith('odd'))
        if (register.row(at).remarks === undefined) yield fail(fields, { variant }, { at })
    }
  },
})
