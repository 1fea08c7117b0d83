import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, PASS, type Reader, rowCheck, tallyOf, unitsWhere } from '../engine/index.ts'
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

/** What a row says of a disability or an illness, if it says enough to tell: whether that agrees. */
type Agreement = 'agrees' | 'odd' | undefined

interface Pair {
  variant: 'type' | 'healthy' | 'disabled' | 'ill' | 'unnamed' | 'child-labour'
  fields: readonly ('disabilityType' | 'disabilityLevel' | 'health' | 'hardshipCause' | 'labour')[]
  agreement(table: RegisterTable, context: CheckContext): (row: number) => Agreement
}

const agreementOf = (tells: boolean, agrees: boolean): Agreement => (tells ? (agrees ? 'agrees' : 'odd') : undefined)

/** Tells of the rows in which a column says a thing; none where the table has no such column. */
function sayingIn(
  table: RegisterTable,
  context: CheckContext,
  id: FieldId,
  what: keyof typeof SAYS,
): (row: number) => boolean {
  if (!table.has(id)) return () => false
  const codes = table.text(id)
  const such = context.integerFact(`says ${what}`, (text) => Number(SAYS[what](text)))
  return (row) => codes[row] >= 0 && such(codes[row]) === 1
}

const SAYS = {
  something: (text: string) => !saysNothing(text),
  healthy: (text: string) => HEALTHY.test(text),
  disability: (text: string) => text.includes('残'),
  illness: (text: string) => text.includes('病'),
  disabled: (text: string) => text === '残疾',
  able: saysAble,
}

function disabledIn(table: RegisterTable, context: CheckContext): (row: number) => boolean {
  const hasType = sayingIn(table, context, 'disabilityType', 'something')
  const hasLevel = sayingIn(table, context, 'disabilityLevel', 'something')
  return (row) => hasType(row) || hasLevel(row)
}

/** The cause of a household's hardship may lie in another of its members. */
function ofOneIn(table: RegisterTable): (row: number) => boolean {
  const sizes = (['householdSize', 'insuredPersons'] as const)
    .filter((id) => table.has(id))
    .map((id) => table.number(id))
  const isOfPersons = table.kind.rowIs === 'person'
  return (row) => {
    for (const persons of sizes) if (!Number.isNaN(persons[row])) return persons[row] === 1
    return isOfPersons
  }
}

const PAIRS = (
  [
    {
      variant: 'type',
      fields: ['disabilityType', 'disabilityLevel'],
      agreement: (table, context) => {
        const hasLevel = sayingIn(table, context, 'disabilityLevel', 'something')
        const hasType = sayingIn(table, context, 'disabilityType', 'something')
        return (row) => agreementOf(hasLevel(row), hasType(row))
      },
    },
    {
      variant: 'healthy',
      fields: ['health', 'disabilityLevel'],
      agreement: (table, context) => {
        const [health, isDisabled] = [table.blank('health'), disabledIn(table, context)]
        const isHealthy = sayingIn(table, context, 'health', 'healthy')
        return (row) => agreementOf(health[row] === 0 && isDisabled(row), !isHealthy(row))
      },
    },
    {
      variant: 'disabled',
      fields: ['disabilityLevel', 'hardshipCause'],
      agreement: (table, context) => {
        const [isOfOne, isDisabled] = [ofOneIn(table), disabledIn(table, context)]
        const isCause = sayingIn(table, context, 'hardshipCause', 'disability')
        return (row) => agreementOf(isCause(row) && isOfOne(row), isDisabled(row))
      },
    },
    {
      variant: 'ill',
      fields: ['health', 'hardshipCause'],
      agreement: (table, context) => {
        const [health, isOfOne] = [table.blank('health'), ofOneIn(table)]
        const isCause = sayingIn(table, context, 'hardshipCause', 'illness')
        const isHealthy = sayingIn(table, context, 'health', 'healthy')
        return (row) => agreementOf(health[row] === 0 && isCause(row) && isOfOne(row), !isHealthy(row))
      },
    },
    {
      variant: 'unnamed',
      fields: ['health', 'disabilityLevel'],
      agreement: (table, context) => {
        const isDisabled = disabledIn(table, context)
        const isCalled = sayingIn(table, context, 'health', 'disabled')
        return (row) => agreementOf(isCalled(row), isDisabled(row))
      },
    },
    {
      variant: 'child-labour',
      fields: ['labour'],
      agreement: (table, context) => {
        const [ages, labour] = [agesOf(table, context), table.blank('labour')]
        const isAble = sayingIn(table, context, 'labour', 'able')
        return (row) => agreementOf(ages[row] < WORK && labour[row] === 0, !isAble(row))
      },
    },
  ] satisfies readonly Pair[]
).map(({ variant, fields, agreement }: Pair) => {
  const rows = tallyOf('row', agreement)
  /** Whether nearly all rows agree. */
  const isRule: Reader<boolean> = (table, context) =>
    context.derived.whole(table, isRule, () => {
      const shown = rows(table, context)
      const [agreeing, odd] = [shown.count('agrees'), shown.count('odd')]
      return odd <= Math.max(1, agreeing * MOST_ODD) && isProvedByOthers(agreeing, odd)
    })
  const isOdd: Reader<boolean> = (table, context) => {
    if (!fields.every((id) => table.has(id))) return () => false
    const [shown, isShown] = [agreement(table, context), isRule(table, context)]
    return (row) => shown(row) === 'odd' && isShown(row)
  }
  const oddRows = (table: RegisterTable, context: CheckContext) =>
    fields.every((id) => table.has(id)) && isRule(table, context)(0) ? rows(table, context).unitsWith('odd') : []
  return { variant, fields, isOdd, oddRows }
})

const ABLE_FIELDS = ['labour', 'health', 'disabilityLevel'] as const

/** Few rows have a disability: they are asked first. */
const graveYetAble: Reader<boolean> = (table, context) => {
  if (!ABLE_FIELDS.every((id) => table.has(id))) return () => false
  const [labour, health, levels] = ABLE_FIELDS.map((id) => table.text(id))
  const types = table.has('disabilityType') ? table.text('disabilityType') : undefined
  const text = (code = -1) => (code < 0 ? '' : context.textOf(code))
  return (row) => {
    if (levels[row] < 0 || labour[row] < 0 || health[row] < 0) return false
    const isGrave = GRAVEST.test(text(types?.[row]) + text(levels[row]))
    return isGrave && saysAble(text(labour[row])) && HEALTHY.test(text(health[row]))
  }
}

/**
 * B20. A level of disability stands beside its type; who is disabled is not called healthy; who lives alone and is poor
 * for illness or a disability has one; who is called disabled has one; no child is able to work. Doubts, and only where
 * nearly all other rows agree; but of nobody with the gravest of disabilities is said that he is well and able.
 */
export default rowCheck({
  catalogue: 'B20',
  severity: 'doubt',
  citation: '登记规范（健康、残疾与致困原因一致）',
  needs: [],
  oneOf: [
    ['disabilityLevel', 'hardshipCause', 'labour'],
    ['disabilityType', 'health', 'disabilityLevel', 'labour'],
  ],
  for: { lists: 'people' },
  byOthers: true,
  overColumns: {
    measured: '94 → 41 ms',
    bind: (table, context) => {
      const isAble = graveYetAble(table, context)
      return [...PAIRS.flatMap(({ oddRows }) => oddRows(table, context)), ...unitsWhere(table.rowCount, isAble)]
    },
  },
  judge(row) {
    if (row.remarks !== undefined) return PASS
    const odd = PAIRS.filter(({ isOdd }) => row.use(isOdd)).map(({ fields, variant }) => fail(fields, { variant }))
    return row.use(graveYetAble) ? [fail(ABLE_FIELDS, { variant: 'able' }), ...odd] : odd
  },
})
