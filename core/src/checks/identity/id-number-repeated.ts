import { groupCheck, type Located, MOST_TOLD, relatedCells, toldOf } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { nameAt, namesOne } from '../people/same-person.ts'

/** A08. One person stands once in a register, over all its sheets. Each of the rows is told, with the others. In a list of winter relief a doubt where names and villages agree, unless both were paid on one day or the list is of one batch: the second row may be of another round;
 * until 2016, when the public security had cleared numbers given out twice (重号), also where the names differ. */
export default groupCheck({
  catalogue: 'A08',
  severity: 'error',
  citation: MEMBERS,
  needs: ['idNumber'],
  for: [{ lists: 'people', person: 'once' }, { programme: 'winter-relief' }, { change: 'stopped' }],
  by: 'idNumber',
  unit: 'row',
  judge(rows, context, report) {
    if (!namesOne(context.textOf(rows[0].table.text('idNumber')[rows[0].row]))) return
    for (const kind of new Set(rows.map(({ table }) => table.kindId))) {
      const same = rows.filter(({ table }) => table.kindId === kind)
      if (same.length < 2) continue
      const isRoundOfRelief =
        same.every(({ table }) => isOf(table, 'winter-relief')) &&
        haveOne(same, nameAt) &&
        haveOne(same, villageAt) &&
        !isOneRound(same)
      for (const one of same.slice(0, MOST_TOLD))
        report(one.table).fail(one.row, ['idNumber'], {
          ...(same.every(({ table }) => table.kind.change === 'stopped') && isOfSeveral(same) && { severity: 'doubt' }),
          ...(isRoundOfRelief && { severity: 'doubt' }),
          ...(mayBeShared(context.dateNumber, same) && { severity: 'doubt', variant: 'shared' }),
          params: { count: same.length, ...toldOf(same.length) },
          related: relatedCells(same, 'idNumber', one),
        })
    }
  },
})

/** Of several lists, or with a class or a month of its own in each row: somebody may lose two grants, or one twice. */
const isOfSeveral = (rows: readonly Located[]): boolean =>
  rows.some(({ table }) => table !== rows[0].table) ||
  (['category', 'stopMonth', 'stopReason'] as const).some((id) => !haveOne(rows, (one) => shownAt(one, id)))

const shownAt = ({ table, row }: Located, id: 'category' | 'stopMonth' | 'stopReason'): string =>
  table.has(id) ? table.shown(id, row).trim() : ''

const haveOne = (rows: readonly Located[], read: (one: Located) => string): boolean =>
  new Set(rows.map(read)).size === 1

const villageAt = ({ table, row }: Located): string => table.said('village', row)

/** Paid on one day, or in a list that calls itself one batch. 冬令 and 春荒 may stand in one list of the winter. */
function isOneRound(rows: readonly Located[]): boolean {
  const days = new Set(rows.map(({ table, row }) => (table.has('payDate') ? table.date('payDate')[row] : 0)))
  const isOneDay = days.size === 1 && !days.has(0)
  return (
    isOneDay || rows.every(({ table }) => /第[一二三四1-4]批/.test(table.title) && !/各批|分批|两批/.test(table.title))
  )
}

/** Two people could have been given one number before this day. */
const CLEARED = 20160101

const mayBeShared = (date: number, rows: readonly Located[]): boolean =>
  date < CLEARED &&
  rows.every(({ table }) => table.has('name')) &&
  new Set(rows.map(({ table, row }) => table.text('name')[row])).size === rows.length
