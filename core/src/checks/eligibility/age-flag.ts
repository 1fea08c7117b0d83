import { ageOn } from '../../identity/id-number.ts'
import { fail, PASS, type Reader, type RowView, rowCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { AGE_COLUMNS } from '../people/people.ts'
import { ageOf, birthOf, hasSoundNumber } from '../people/person.ts'
import { isDay } from '../time/calendar.ts'

const COLUMNS = ['specialGroup', 'employment', 'category'] as const
const FLAGS = [...COLUMNS, 'isMinor'] as const

type Flag = 'minor' | 'elderly' | 'adult'

function flagIn(text: string): Flag | undefined {
  if (/未成年/.test(text)) return 'minor'
  return /^老年人?([(（].*)?$|^(年?满)?(60|六十)周?岁(及?以上|以上老年人)?$/.test(text) ? 'elderly' : undefined
}

/** What 是否未成年人 says. */
function minorIn(text: string): Flag | undefined {
  if (/^(是|√|1$|Y)/i.test(text)) return 'minor'
  return /^(否|不是|×|0$|N)/i.test(text) ? 'adult' : undefined
}

/** 民法典 第十七条 */
const ADULT = 18

/**
 * C07. Called 老年人 below 60, 未成年人 at 18 or older, or no 未成年人 below, on the date. A tekun person taken in as a
 * minor may stay beyond 18 (C12). By the ID number, so that the register contradicts itself; by the column 年龄 alone
 * it is a doubt.
 */
export default rowCheck({
  catalogue: 'C07',
  severity: 'error',
  citation: [
    ['1996-10-01', '老年人权益保障法 第二条；民法通则 第十一条'],
    ['2021-01-01', '老年人权益保障法 第二条；民法典 第十七条'],
  ],
  needs: [],
  oneOf: [FLAGS, AGE_COLUMNS],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }, { lists: 'stays' }],
  judge(person) {
    const age = person.use(isFlagged) ? ageThen(person) : undefined
    if (age === undefined) return PASS
    const elderly = person.parameter('age.elderly')
    const isWrong = (said: Flag | undefined) => {
      if (said === 'elderly') return elderly.known && age < elderly.value
      if (said === 'adult') return age < ADULT
      return said === 'minor' && age >= ADULT && !isOf(person.table, 'tekun')
    }
    const id = FLAGS.find((one) => isWrong(flagOf(person, one)))
    if (id === undefined) return PASS
    return fail([id, 'idNumber', 'birth', 'age'], {
      variant: flagOf(person, id),
      params: { age },
      ...(!hasSoundNumber(person) && { severity: 'doubt' }),
    })
  },
})

/** On the day of the check; in a list of stays when somebody came. */
function ageThen(person: RowView): number | undefined {
  const { stationFrom = 0, table } = person
  const birth = table.kind.lists === 'stays' && isDay(stationFrom) ? birthOf(person) : 0
  return birth > 0 ? ageOn(birth, stationFrom) : ageOf(person)
}

/** Whether any of the columns says old or young: most say neither. */
const isFlagged: Reader<boolean> = (table, context) => {
  const flagged = FLAGS.filter((id) => table.has(id)).map((id) => {
    const says = context.integerFact(`age flag ${id}`, (text) => Number(readerOf(id)(text) !== undefined))
    const codes = table.text(id)
    return (row: number) => codes[row] >= 0 && says(codes[row]) === 1
  })
  return (row) => flagged.some((says) => says(row))
}

const readerOf = (id: (typeof FLAGS)[number]) => (id === 'isMinor' ? minorIn : flagIn)
const flagOf = (person: RowView, id: (typeof FLAGS)[number]) => person.meaning(person[id] ?? '', readerOf(id))
