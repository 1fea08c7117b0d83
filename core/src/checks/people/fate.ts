import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type RowView, saying } from '../engine/index.ts'
import { monthOf, periodOf } from '../time/period.ts'
import { type Fate, fatesIn, namesFate, type SaidMonth } from '../words/fates.ts'
import { textReader } from './people.ts'

/** Who stands in the place of a head who has died is the person of the row now. */
const REPLACED = /变更|更换|改由|更名|过户/

/** What became of the person of a row, and the column that tells it. */
export interface ToldFate extends Pick<Fate, 'status' | 'isNamed'> {
  /** counted as in `Period`; −1 where none is given */
  month: number
  /** of the month, where it is given */
  day?: number
  in: 'remarks' | 'relation'
}

const NOTHING_BEHIND = { text: '', fates: [] as readonly Fate[] }

/** What stands in brackets behind a relation, and what it tells. */
function behindRelation(relation: string): typeof NOTHING_BEHIND {
  const text = /[(（]([^()（）]+)[)）]/.exec(relation)?.[1]
  return text === undefined ? NOTHING_BEHIND : { text, fates: fatesIn(text) }
}

/** As `fateReader`, for a row. */
export const fateOf = (row: RowView): ToldFate | undefined => row.use(fateReader)

/**
 * What the remark of a row, or what stands behind its relation (丈夫（服刑）), tells of the person of the row: that he
 * has died, that he is away now. Nothing where it speaks of another.
 */
export function fateReader(table: RegisterTable, context: CheckContext): (row: number) => ToldFate | undefined {
  const remarks = table.has('remarks') ? table.text('remarks') : undefined
  const [nameOf, headNameOf] = [textReader(table, context, 'name'), textReader(table, context, 'headName')]
  const relationOf = textReader(table, context, 'relation')
  const own = context.of(table)
  const toldIn = context.fact('what became of somebody', fatesIn)
  const relations = table.has('relation') ? table.text('relation') : undefined
  const toldBehind = context.fact('what became of a relation', behindRelation)
  // the date of a table may be assumed: only what leaves out a year, or has an end, rests on it
  const monthOfSaid = (said: SaidMonth | undefined) =>
    said?.isOfTable ? said.month + yearOfMonth(said.month, table, own.dateNumber) * 12 : (said?.month ?? -1)
  const isOver = ({ until }: Fate) => until !== undefined && monthOfSaid(until) < monthOf(own.dateNumber)
  const isHead = (row: number) => {
    if (table.rowIs === 'household') return true
    const relation = relationOf(row)
    if (relation || table.rowIs === 'member') return /^(户主|本人)/.test(relation)
    const head = headNameOf(row)
    return !head || head === nameOf(row)
  }
  const sizes = (['householdSize', 'insuredPersons'] as const)
    .filter((id) => table.rowIs !== 'person' && table.has(id))
    .map((id) => table.number(id))
  const mayBeAnother = (row: number) => table.rowIs !== 'person' && !sizes.some((persons) => persons[row] === 1)
  const isOfRow = (row: number, remark: string) => (fate: Fate) => {
    if (isOver(fate) || (fate.isCounted && mayBeAnother(row))) return false
    return fate.of === 'own' || (fate.of === 'head' && isHead(row) && !REPLACED.test(remark))
  }
  const told = ({ status, isNamed, month }: Fate, id: ToldFate['in']): ToldFate => ({
    status,
    isNamed,
    month: monthOfSaid(month),
    day: month?.day,
    in: id,
  })
  return (row) => {
    const code = remarks?.[row] ?? -1
    if (code >= 0) {
      const [remark, name] = [context.textOf(code), nameOf(row)]
      const fates = name && remark.startsWith(name) ? fatesIn(remark.slice(name.length)) : toldIn(code)
      const found = fates.find(isOfRow(row, remark))
      if (found) return told(found, 'remarks')
    }
    const behind = relations && relations[row] >= 0 ? toldBehind(relations[row]) : NOTHING_BEHIND
    const found = behind.fates.find(isOfRow(row, behind.text))
    return found && told(found, 'relation')
  }
}

/**
 * Of which year a month is whose year is left out: that of the table's day, or in the accounts of 2010, drawn up in
 * January 2011, that of its months.
 */
function yearOfMonth(month: number, table: RegisterTable, date: number): number {
  const year = Math.floor(date / 10000)
  const { from, to } = periodOf(table) ?? { from: 0, to: 0 }
  const before = (year - 1) * 12 + month
  return year * 12 + month > monthOf(date) && before >= from && before <= to ? year - 1 : year
}

/** The rows whose remark or relation may tell what became of somebody. */
export function rowsOfFate(table: RegisterTable, context: CheckContext): number[] {
  const mayTell = context.integerFact('names what became of somebody', (text) => Number(namesFate(text)))
  return saying(table, context, ['remarks', 'relation'], (_, code) => mayTell(code) === 1)
}
