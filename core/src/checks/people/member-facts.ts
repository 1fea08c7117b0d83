import { Law, Situation, type Truth } from '../../criteria/index.ts'
import type { MemberFacts } from '../../facts/case.ts'
import type { FieldId } from '../../facts/fields.ts'
import { statusOf as stateIn } from '../../facts/words.ts'
import { counted } from '../../programmes/members.ts'
import type { RegisterTable } from '../../register/index.ts'
import { disabilityOf, memberFactsOf, type Read, statusOf } from '../../register/to-facts.ts'
import { readYesNo } from '../../register/values.ts'
import { type CheckContext, saying } from '../engine/index.ts'
import { fateReader, rowsOfFate } from './fate.ts'
import { birthReader, textReader } from './people.ts'

/**
 * A register's row as facts of one person, for the criteria of the programmes. What the register lacks or leaves blank
 * is unknown, with one exception: where the register has columns on disability, a blank says that there is none (that
 * is how offices fill them in).
 */
export function memberReader(table: RegisterTable, context: CheckContext): (row: number) => MemberFacts {
  const factsOf = memberFactsOf(readRows(table, context))
  return (row) => ({ ...factsOf(row), relation: '本人' })
}

/** Disability by certificate number, else by type and level. */
export function disabilityReader(
  table: RegisterTable,
  context: CheckContext,
): (row: number) => MemberFacts['disability'] {
  return disabilityOf(readRows(table, context))
}

/** The state of a person from 人员状态 or 特定对象, else from his remarks; undefined where nothing names one. */
export function statusReader(table: RegisterTable, context: CheckContext): (row: number) => MemberFacts['status'] {
  const statusOfRow = statusOf(readRows(table, context))
  const fateOf = fateReader(table, context)
  return (row) => {
    const status = statusOfRow(row)
    // a column that still says 在册 is not what the remark knows
    return status === undefined || status === 'normal' ? (fateOf(row)?.status ?? status) : status
  }
}

/** The rows whose columns or remarks may give another state than that all is as usual. */
export function rowsOfState(table: RegisterTable, context: CheckContext): number[] {
  const isOther = (text: string) => (stateIn(text) ?? 'normal') !== 'normal' || readYesNo(text) === 1
  return [...saying(table, context, ['status', 'specialGroup'], isOther), ...rowsOfFate(table, context)]
}

const NOTHING = () => undefined

/** The rows of a register, as `toFacts` reads them. */
export function readRows(table: RegisterTable, context: CheckContext): Read<number> {
  const numbers = (id: FieldId, scale: number) => {
    if (!table.has(id)) return NOTHING
    const column = table.number(id)
    return (row: number) => (Number.isNaN(column[row]) ? undefined : column[row] * scale)
  }
  const birthOf = birthReader(table, context)
  return {
    has: (id) => table.has(id),
    label: (id) => table.column(id)?.header ?? '',
    text: (id) => {
      const textOf = textReader(table, context, id)
      return (row) => textOf(row) || undefined
    },
    word: (id, word) => {
      if (!table.has(id)) return NOTHING
      const codes = table.text(id)
      const meaning = context.fact(nameOf(word), (text) => word(text) ?? '')
      return (row) => (codes[row] < 0 ? undefined : meaning(codes[row]) || undefined)
    },
    money: (id) => numbers(id, 1),
    count: (id) => numbers(id, 1),
    day: (id) => {
      if (!table.has(id)) return NOTHING
      const days = table.date(id)
      return (row) => days[row]
    },
    birth: (row) => birthOf(row),
  }
}

const names = new Map<unknown, string>()

/** Under which the engine remembers what a list of words makes of a text. */
function nameOf(word: unknown): string {
  const name = names.get(word) ?? `word ${names.size}`
  names.set(word, name)
  return name
}

/** Whether a row's person receives: 是否保障对象, where the register has it, does not say no. */
export function coveredReader(table: RegisterTable, context: CheckContext): (row: number) => boolean {
  if (!table.has('protected')) return () => true
  const codes = table.text('protected')
  const answer = context.fact('yes or no', readYesNo)
  return (row) => codes[row] < 0 || answer(codes[row]) !== 0
}

/** The law at a row's place, looked up once for each town. */
export function lawReader(table: RegisterTable, context: CheckContext): (row: number) => Law {
  const towns = table.has('town') ? table.text('town') : undefined
  const { date } = context.of(table)
  const known = new Map<number, Law>()
  return (row) => {
    const town = towns?.[row] ?? -1
    let law = known.get(town)
    if (!law) {
      law = new Law(context.policy, context.placeOf(table, row), date)
      known.set(town, law)
    }
    return law
  }
}

/** One person alone, for a criterion on a member: `criterion(situation, situation.members[0])`. */
export function alone(
  law: Law,
  facts: MemberFacts,
): { c: Situation; member: NonNullable<Situation['members']>[number] } {
  const c = new Situation(law, { members: [facts] })
  return { c, member: (c.members as NonNullable<Situation['members']>)[0] }
}

/**
 * Whether a person in this state counts in a household, whatever his relation: as the spouse of an ordinary head, by
 * the rule of members.
 */
export function countsInHousehold(law: Law, facts: MemberFacts): Truth['is'] {
  const head: MemberFacts = { relation: '户主', status: 'normal' }
  const c = new Situation(law, { members: [head, { ...facts, relation: '配偶' }] })
  return counted(c)[1].is
}
