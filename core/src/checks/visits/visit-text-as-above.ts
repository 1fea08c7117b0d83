import { fail, type RegisterView, registerCheck } from '../engine/index.ts'

const TEXTS = ['situation', 'background', 'difficulty', 'reflection'] as const

/** Shorter texts say the same of many households by themselves. */
const LONG = 8
/** So do words that all is well, or that nobody was in. */
const GENERAL = /正常|良好|稳定|满意|无(困难|诉求|变化|异常)|外出|不在家|未见|慰问/
/** A text of this length is nobody's set phrase, whatever it says. */
const WHOLE = 25
const FEWEST_COPIES = 3
/** Such a share of the rows has a text of its own: else the log is written in set phrases. */
const OWN = 0.5
const FEWEST = 6

/**
 * J07. What was written of one household stands word for word in the next row, of another household, in a log that
 * tells something of its own of most; or a text of several sentences stands in the rows of three households, told once
 * a text. A doubt: they may have the same to tell. What a pack allows `visit-text-copied` knows.
 */
export default registerCheck({
  catalogue: 'J07',
  severity: 'doubt',
  citation: '民情日志（如实记录一户一情）',
  needs: ['visitee'],
  oneOf: [TEXTS],
  for: { lists: 'visits' },
  *judge(register) {
    const isAllowed = register.context.parameter('visits.sameText').known
    for (const id of TEXTS) {
      const told = new Set<number>()
      if (!isAllowed)
        for (const { code, rows } of copiesIn(register, id)) {
          told.add(code)
          yield fail([id, 'visitee'], { variant: 'copied', params: { households: rows.length } }, { at: rows[0] })
        }
      for (const at of repeatedIn(register, id))
        if (!told.has(register.table.text(id)[at])) yield fail([id, 'visitee'], {}, { at })
    }
  },
})

/** The long texts that several households share, with a row of each. */
function copiesIn({ table }: RegisterView, id: (typeof TEXTS)[number]): { code: number; rows: number[] }[] {
  if (!table.has(id)) return []
  const people = table.text('visitee')
  const found = new Map<number, Map<number, number>>()
  for (const [row, code] of table.text(id).entries()) {
    if (code < 0) continue
    const own = found.get(code) ?? new Map<number, number>()
    found.set(code, own)
    if (!own.has(people[row])) own.set(people[row], row)
  }
  return [...found]
    .filter(([code, own]) => own.size >= FEWEST_COPIES && lengthOf(table.dictionary.texts[code]) >= WHOLE)
    .map(([code, own]) => ({ code, rows: [...own.values()] }))
}

const lengthOf = (text: string): number => text.replace(/[\s\p{P}]/gu, '').length

/** The rows whose text is that of the row above, which is of somebody else. */
function* repeatedIn({ table }: RegisterView, id: (typeof TEXTS)[number]): Iterable<number> {
  if (!table.has(id) || table.rowCount < FEWEST) return
  const [codes, people] = [table.text(id), table.text('visitee')]
  if (new Set(codes).size < table.rowCount * OWN) return
  for (let row = 1; row < codes.length; row++) {
    if (codes[row] < 0 || codes[row] !== codes[row - 1] || people[row] === people[row - 1]) continue
    const text = table.dictionary.texts[codes[row]]
    if (lengthOf(text) >= LONG && !GENERAL.test(text)) yield row
  }
}
