import type { RegisterTable } from '../../register/index.ts'
import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { KnownPeople, villageReader } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'
import { personReader } from '../people/same-person.ts'

/** J13. The record of handlers' kin names the household of a cadre's own list: cadre and kin both stand there. */
export default setCheck({
  catalogue: 'J13',
  severity: 'doubt',
  citation: '干部包户登记规范（近亲属回避、备案）',
  needs: [],
  compares: [{ lists: 'cadre-pairings' }, { lists: 'kin' }],
  run(context, report) {
    const households = new KnownPeople(context.tables({ lists: 'cadre-pairings' }), context)
    const cadresNumber = remembered((table: RegisterTable) => personReader(table, context, 'cadreIdNumber'))
    const cadresName = remembered((table: RegisterTable) => textReader(table, context, 'cadre'))
    /** rows that ask for the same kin look through the same pairs */
    const pairsOf = remembered((ask: string) => {
      const [number, name, village] = JSON.parse(ask) as string[]
      const pairs = new PairsByCadre()
      for (const { table, row } of households.all({
        numbers: number ? [number] : [],
        names: name ? [name] : [],
        village,
      }))
        pairs.add({ table, row }, cadresNumber(table)?.(row) ?? '', cadresName(table)(row))
      return pairs
    })
    for (const table of context.tables({ lists: 'kin' })) {
      const names = textReader(table, context, 'kinName')
      const number = personReader(table, context, 'kinIdNumber')
      const handler = textReader(table, context, 'handler')
      const handlerNumber = personReader(table, context, 'handlerIdNumber')
      const villageOf = villageReader(table, context)
      for (let row = 0; row < table.rowCount; row++) {
        const own = number?.(row)
        if (!names(row) && !own) {
          report(table).unknown(row, ['kinName'])
          continue
        }
        const pairs = pairsOf(JSON.stringify([own ?? '', names(row), villageOf(row)]))
        const pair = pairs.first(handlerNumber?.(row) ?? '', handler(row))
        if (!pair) continue
        report(pair.table).fail(pair.row, ['cadre', 'headName', 'name'], {
          params: { relation: textReader(table, context, 'kinRelation')(row) || '—' },
          related: relatedCells([{ table, row }], 'kinName'),
        })
      }
    }
  },
})

interface Ranked {
  rank: number
  pair: Located
}

/**
 * The pairs in which a household stands, by their cadre: two numbers decide, and only where one is missing the name.
 */
class PairsByCadre {
  private size = 0
  private readonly byNumber = new Map<string, Ranked>()
  private readonly byName = new Map<string, Ranked>()
  private readonly byNameAlone = new Map<string, Ranked>()

  add(pair: Located, number: string, name: string): void {
    const ranked = { rank: this.size++, pair }
    const keep = (known: Map<string, Ranked>, key: string) => {
      if (key !== '' && !known.has(key)) known.set(key, ranked)
    }
    keep(this.byNumber, number)
    keep(this.byName, name)
    if (number === '') keep(this.byNameAlone, name)
  }

  /** The first pair of a cadre; number or name may be ''. */
  first(number: string, name: string): Located | undefined {
    if (number === '') return this.byName.get(name)?.pair
    const [a, b] = [this.byNumber.get(number), this.byNameAlone.get(name)]
    return (a && b ? (a.rank < b.rank ? a : b) : (a ?? b))?.pair
  }
}
