import { isSameName } from '../../identity/name.ts'
import { fail, groupCheck, MOST_TOLD, PASS, type RowView, relatedCells, toldOf, type Verdict } from '../engine/index.ts'
import { hasSoundNumber } from '../people/person.ts'

/**
 * A09. One ID number under different names, in one register or in several. Told once for each further name. An error in
 * one list between names that have no character in common and that are not paid into one account: a slip or a new name
 * keeps a character, and whoever draws for others may be entered with his number beside their names.
 */
export default groupCheck({
  catalogue: 'A09',
  severity: 'doubt',
  citation: 'GB 11643-1999',
  needs: ['idNumber', 'name'],
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    if (!rows.first || !hasSoundNumber(rows.first)) return PASS
    const seen = new Set<string>()
    const verdicts: Verdict[] = []
    let named: RowView | undefined
    for (const one of rows) {
      if (one.name === undefined || seen.has(one.name)) continue
      seen.add(one.name)
      if (seen.size > MOST_TOLD) break
      named ??= one
      const other = named.name ?? ''
      if (named === one || isSameName(one.name, other)) continue
      verdicts.push(
        fail(
          ['name', 'idNumber'],
          {
            ...(one.table === named.table &&
              !haveInCommon(one.name, other) &&
              !isDrawnByOne(one, named) && { severity: 'error' }),
            params: { other, ...toldOf(rows.count) },
            related: rows.count > MOST_TOLD ? rows.cells('idNumber', one) : relatedCells([named], 'idNumber'),
          },
          one,
        ),
      )
    }
    return verdicts
  },
})

const haveInCommon = (one: string, other: string): boolean => [...one].some((sign) => other.includes(sign))

const isDrawnByOne = (one: RowView, other: RowView): boolean =>
  one.account !== undefined && one.account === other.account
