import { fail, PASS, type Reader, type RowView, rowCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { AGE_COLUMNS } from '../people/people.ts'
import { ageOf, hasSoundNumber } from '../people/person.ts'

const COLUMNS = ['specialGroup', 'employment', 'category'] as const

type Flag = 'minor' | 'elderly'

function flagIn(text: string): Flag | undefined {
  if (/未成年/.test(text)) return 'minor'
  return /^老年人?([(（].*)?$|^(年?满)?(60|六十)周?岁(及?以上|以上老年人)?$/.test(text) ? 'elderly' : undefined
}

/** 民法典 第十七条 */
const ADULT = 18

/**
 * C07. Called 老年人 below 60, or 未成年人 at 18 or older, on the date. A tekun person taken in as a minor may stay
 * beyond 18 (C12). By the ID number, so that the register contradicts itself; by the column 年龄 alone it is a doubt.
 */
export default rowCheck({
  catalogue: 'C07',
  severity: 'error',
  citation: [
    ['1996-10-01', '老年人权益保障法 第二条；民法通则 第十一条'],
    ['2021-01-01', '老年人权益保障法 第二条；民法典 第十七条'],
  ],
  needs: [],
  oneOf: [COLUMNS, AGE_COLUMNS],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  judge(person) {
    const age = person.use(isFlagged) ? ageOf(person) : undefined
    if (age === undefined) return PASS
    const elderly = person.parameter('age.elderly')
    const isWrong = (said: Flag | undefined) => {
      if (said === 'elderly') return elderly.known && age < elderly.value
      return said === 'minor' && age >= ADULT && !isOf(person.table, 'tekun')
    }
    const id = COLUMNS.find((one) => isWrong(flagOf(person, one)))
    if (id === undefined) return PASS
    return fail([id, 'idNumber', 'birth', 'age'], {
      variant: flagOf(person, id),
      params: { age },
      ...(!hasSoundNumber(person) && { severity: 'doubt' }),
    })
  },
})

/** Whether any of the columns says old or young: most say neither. */
const isFlagged: Reader<boolean> = (table, context) => {
  const columns = COLUMNS.filter((id) => table.has(id)).map((id) => table.text(id))
  const flagged = context.integerFact('age flag', (text) => Number(flagIn(text) !== undefined))
  return (row) => columns.some((codes) => codes[row] >= 0 && flagged(codes[row]) === 1)
}

const flagOf = (person: RowView, id: (typeof COLUMNS)[number]) => person.meaning(person[id] ?? '', flagIn)
