import { fail, type RegisterView, registerCheck } from '../engine/index.ts'

const TEXTS = ['situation', 'background', 'difficulty', 'reflection'] as const

/** Shorter texts say the same of many households by themselves. */
const LONG = 8
/** So do words that all is well, or that nobody was in. */
const GENERAL = /正常|良好|稳定|满意|无(困难|诉求|变化|异常)|外出|不在家|未见|慰问/
/** Such a share of the rows has a text of its own: else the log is written in set phrases. */
const OWN = 0.5
const FEWEST = 6

/**
 * J07. What was written of one household stands word for word in the next row, of another household, in a log that
 * tells something of its own of most. A doubt: two households may have the same to tell.
 */
export default registerCheck({
  catalogue: 'J07',
  severity: 'doubt',
  citation: '民情日志（如实记录一户一情）',
  needs: ['visitee'],
  oneOf: [TEXTS],
  for: { lists: 'visits' },
  *judge(register) {
    for (const id of TEXTS) for (const at of repeatedIn(register, id)) yield fail([id, 'visitee'], {}, { at })
  },
})

/** The rows whose text is that of the row above, which is of somebody else. */
function* repeatedIn({ table }: RegisterView, id: (typeof TEXTS)[number]): Iterable<number> {
  if (!table.has(id) || table.rowCount < FEWEST) return
  const [codes, people] = [table.text(id), table.text('visitee')]
  if (new Set(codes).size < table.rowCount * OWN) return
  for (let row = 1; row < codes.length; row++) {
    if (codes[row] < 0 || codes[row] !== codes[row - 1] || people[row] === people[row - 1]) continue
    const text = table.dictionary.texts[codes[row]]
    if (text.replace(/[\s\p{P}]/gu, '').length >= LONG && !GENERAL.test(text)) yield row
  }
}
