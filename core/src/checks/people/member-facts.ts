import { Law, Situation, type Truth } from '../../criteria/index.ts'
import type { MemberFacts } from '../../facts/case.ts'
import type { FieldId } from '../../facts/fields.ts'
import {
  disabilityLevelOf,
  disabilityTypeOf,
  employmentOf,
  healthOf,
  hukouKindOf,
  labourOf,
  maritalOf,
  saysNone,
  statusOf,
  studentOf,
} from '../../facts/words.ts'
import { checkDisabilityCertificate } from '../../identity/disability-certificate.ts'
import { counted } from '../../programmes/members.ts'
import type { RegisterTable } from '../../register/index.ts'
import { readYesNo } from '../../register/values.ts'
import type { CheckContext } from '../engine/index.ts'
import { birthReader, textReader } from './people.ts'

/**
 * A register's row as facts of one person, for the criteria of the programmes. What the register lacks or leaves blank is unknown, with one
 * exception: where the register has columns on disability, a blank says that there is none (that is how offices fill them in).
 */
export function memberReader(table: RegisterTable, context: CheckContext): (row: number) => MemberFacts {
  const birthOf = birthReader(table, context)
  const disabilityOf = disabilityReader(table, context)
  const statusOfRow = statusReader(table, context)
  const read = <T>(id: FieldId, name: string, word: (text: string) => T | undefined) => {
    const meaning = context.fact(name, (text) => word(text) ?? '')
    const codes = table.has(id) ? table.text(id) : undefined
    return (row: number) => (codes && codes[row] >= 0 ? meaning(codes[row]) || undefined : undefined) as T | undefined
  }
  const marital = read('marital', 'marital', maritalOf)
  const health = read('health', 'health', healthOf)
  const labour = read('labour', 'labour', labourOf)
  const employment = read('employment', 'employment', employmentOf)
  const student = isSchoolingNow(table) ? read('schooling', 'student', studentOf) : () => undefined
  const hukou = read('hukouKind', 'hukou kind', hukouKindOf)
  const illnessOf = textReader(table, context, 'illness')
  const since = table.has('statusSince') ? table.date('statusSince') : undefined
  return (row) => {
    const birth = birthOf(row)
    const illness = illnessOf(row)
    return {
      relation: '本人',
      ...(birth % 100 > 0 && { birth }),
      marital: marital(row),
      health: illness && !saysNone(illness) ? 'serious-illness' : health(row),
      disability: disabilityOf(row),
      labour: labour(row),
      employment: employment(row),
      student: student(row),
      hukou: { kind: hukou(row) },
      status: statusOfRow(row),
      ...(since && since[row] > 0 && { statusSince: since[row] }),
    }
  }
}

/** 文化程度 tells what somebody finished, not where he is at school. */
function isSchoolingNow(table: RegisterTable): boolean {
  return !/文化|学历/.test(table.column('schooling')?.header ?? '')
}

/** Disability by certificate number, else by type and level. */
export function disabilityReader(
  table: RegisterTable,
  context: CheckContext,
): (row: number) => MemberFacts['disability'] {
  const known = (['disabilityType', 'disabilityLevel', 'disabilityCertificate'] as const).some((id) => table.has(id))
  if (!known) return () => undefined
  const certificateOf = textReader(table, context, 'disabilityCertificate')
  const typeOf = textReader(table, context, 'disabilityType')
  const levelOf = textReader(table, context, 'disabilityLevel')
  return (row) => {
    const [certificate, type, level] = [certificateOf(row), typeOf(row), levelOf(row)]
    const read = certificate ? checkDisabilityCertificate(certificate) : undefined
    if (read?.ok) return { type: read.type, level: read.level as 1 | 2 | 3 | 4 }
    if (!certificate && (!type || saysNone(type)) && (!level || saysNone(level))) return 'none'
    return { type: disabilityTypeOf(type), level: disabilityLevelOf(level) }
  }
}

/** The state of a person from 人员状态 or 特定对象; undefined where neither names one. */
export function statusReader(table: RegisterTable, context: CheckContext): (row: number) => MemberFacts['status'] {
  const meaning = context.fact('status', (text) => statusOf(text) ?? '')
  const columns = (['status', 'specialGroup'] as const).filter((id) => table.has(id)).map((id) => table.text(id))
  const isDead = deathReader(table, context)
  return (row) => {
    const dead = isDead(row)
    if (dead !== undefined) return dead ? 'deceased' : 'normal'
    for (const codes of columns) {
      const found = codes[row] < 0 ? '' : meaning(codes[row])
      if (found) return found
    }
    return undefined
  }
}

/** What a column 是否死亡 answers; undefined where the register has none, or the row no answer. */
function deathReader(table: RegisterTable, context: CheckContext): (row: number) => boolean | undefined {
  if (!/^是否(死亡|去世)/.test(table.column('status')?.header ?? '')) return () => undefined
  const codes = table.text('status')
  const answer = context.fact('yes or no', readYesNo)
  return (row) => [false, true][codes[row] < 0 ? -1 : answer(codes[row])]
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
  const known = new Map<number, Law>()
  return (row) => {
    const town = towns?.[row] ?? -1
    let law = known.get(town)
    if (!law) {
      law = new Law(context.policy, context.placeOf(table, row), context.date)
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

/** Whether a person in this state counts in a household, whatever his relation: as the spouse of an ordinary head, by the rule of members. */
export function countsInHousehold(law: Law, facts: MemberFacts): Truth['is'] {
  const head: MemberFacts = { relation: '户主', status: 'normal' }
  const c = new Situation(law, { members: [head, { ...facts, relation: '配偶' }] })
  return counted(c)[1].is
}
