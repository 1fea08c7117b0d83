import type { Clauses, DatedClauses } from '../../criteria/index.ts'
import type { IsoDate } from '../../policy/index.ts'

const clauseOf = ([, clause, rural]: DatedClauses[number]): string => (rural ? `${clause}；${rural}` : clause)

/**
 * The clause of a register's date, in town and country alike. Of a date before the first clause found none is known:
 * the first is given with its first day, so that nobody takes it for the law of that time.
 */
export function citationOn(citation: Clauses, date: IsoDate): string {
  if (typeof citation === 'string') return citation
  const era = citation.findLast(([from]) => from <= date)
  return era ? clauseOf(era) : `${clauseOf(citation[0])}（${citation[0][0]}起）`
}

/** All clauses with their first days, for a catalogue. */
export function citations(citation: Clauses): string[] {
  return typeof citation === 'string' ? [citation] : citation.map((era) => `${era[0]}起 ${clauseOf(era)}`)
}
