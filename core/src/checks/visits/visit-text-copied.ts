import { type Located, relatedCells, setCheck } from '../engine/index.ts'
import { whomReader } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'

const TEXTS = ['situation', 'background', 'difficulty', 'demand', 'followUp', 'reflection'] as const

/** Shorter texts than this many characters say the same of many households by themselves: 生活困难, 无. */
const LONG = 10

/**
 * J07. What was written of one household stands word for word in the logs of more households than the pack allows. Told
 * once a text.
 */
export default setCheck({
  catalogue: 'J07',
  severity: 'doubt',
  citation: '民情日志（如实记录一户一情）',
  needs: [],
  compares: [{ lists: 'visits' }],
  parameter: 'visits.sameText',
  run(context, report) {
    const limit = context.parameter('visits.sameText')
    if (!limit.known) return
    for (const id of TEXTS) {
      const rows = new Map<string, { people: Set<string>; rows: Located[] }>()
      for (const table of context.tables({ lists: 'visits' })) {
        if (!table.has(id)) continue
        const text = textReader(table, context, id)
        const whomOf = whomReader(table, context)
        for (let row = 0; row < table.rowCount; row++) {
          const plain = text(row).replace(/[\s\p{P}]/gu, '')
          if (plain.length < LONG) continue
          const { names, village } = whomOf([row])
          const same = rows.get(plain) ?? { people: new Set(), rows: [] }
          same.people.add(`${village} ${names.join('、')}`)
          same.rows.push({ table, row })
          rows.set(plain, same)
        }
      }
      for (const same of rows.values()) {
        if (same.people.size <= limit.value) continue
        const [first] = same.rows
        report(first.table).fail(first.row, [id], {
          params: { households: same.people.size, limit: limit.value },
          related: relatedCells(same.rows, id, first),
        })
      }
    }
  },
})
