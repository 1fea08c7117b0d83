import { passesLuhn } from '../../identity/bank-account.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, PASS, type Reader, rowCheck, tallyOf } from '../engine/index.ts'

/** UnionPay: the first six digits are the issuer's card, of one length. */
const CARD = /^62\d{10,18}$/
/** Begins like a card and has the length of none: 16 to 19 digits. */
const OTHER_LENGTH = /^62(\d{8,13}|\d{18,})$/
const NO_CARD = -1
const NO_ISSUER = 0
const ISSUER = 6
/** more than a card has digits */
const LENGTHS = 100
const FEWEST = 10
const SHARE = 0.8
/** Digits that a slip of typing drops or doubles. */
const SLIP = 2

/**
 * G03. An issuer's cards all have one length: a number that begins like nearly all cards of the list, and is longer or
 * shorter than they, was typed wrongly. An error where it is off by a digit or two and has no check digit either; else
 * a doubt: it may be no card.
 */
export default rowCheck({
  catalogue: 'G03',
  severity: 'error',
  citation: 'ISO/IEC 7812-1（银行卡号位数）',
  needs: ['account'],
  when: ['account'],
  overColumns: { measured: '42 → 26 ms', bind: ofOtherLength },
  judge(row) {
    const { account } = row
    const usual = row.use(usualLength)
    if (usual === NO_CARD)
      return fail('account', { variant: 'form', severity: 'doubt', params: { length: account.length } })
    if (usual === undefined || account.length === usual) return PASS
    const isSlip = Math.abs(account.length - usual) <= SLIP && !passesLuhn(account)
    return fail('account', {
      ...(!isSlip && { severity: 'doubt' }),
      params: { length: account.length, usual },
    })
  },
})

/** The cards by their issuer and length, and the accounts that are none, `NO_ISSUER`. */
const cards = tallyOf('row', (table, context) => {
  const codes = table.text('account')
  const cardOf = cardReader(context)
  return (row) => (codes[row] < 0 ? undefined : cardOf(codes[row]))
})

/** The issuer and the length of a card as one number, by the code of its text. */
const cardReader = (context: CheckContext) =>
  context.integerFact('issuer and length of a card', (text) =>
    text.startsWith('62') && CARD.test(text) ? Number(text.slice(0, ISSUER)) * LENGTHS + text.length : NO_ISSUER,
  )

interface Usual {
  /** of each issuer the length that nearly all of its cards have in the table */
  lengths: ReadonlyMap<number, number | undefined>
  areCards: boolean
}

const usualIn = (table: RegisterTable, context: CheckContext): (() => Usual) =>
  context.derived.whole(table, 'lengths of cards', () => {
    const found = new Map<number, Map<number, number>>()
    let accounts = 0
    for (const [card, count] of cards(table, context)) {
      accounts += count
      if (card === NO_ISSUER) continue
      const issuer = Math.floor(card / LENGTHS)
      const lengths = found.get(issuer) ?? new Map<number, number>()
      found.set(issuer, lengths.set(card % LENGTHS, count))
    }
    return {
      lengths: new Map([...found].map(([issuer, lengths]) => [issuer, usualOf(lengths)])),
      areCards: cards(table, context).count(NO_ISSUER) < accounts / 2,
    }
  })

/** The rows of cards of another length, and those of no card where nearly all are. */
function ofOtherLength(table: RegisterTable, context: CheckContext): number[] {
  const all = cards(table, context)
  const { lengths, areCards } = usualIn(table, context)()
  return [...all].flatMap(([card]) => {
    const usual = lengths.get(Math.floor(card / LENGTHS))
    return (usual === undefined ? areCards : usual !== card % LENGTHS) ? all.unitsWith(card) : []
  })
}

/**
 * The length that nearly all cards of the issuer of a row's card have in the table, `NO_CARD` of a number that begins
 * like a card and is none, among accounts that are cards; undefined where it has none, or the row no card.
 */
const usualLength: Reader<number | undefined> = (table, context) => {
  const codes = table.text('account')
  const cardOf = cardReader(context)
  const usual = usualIn(table, context)
  return (row) => {
    if (codes[row] < 0) return undefined
    const { lengths, areCards } = usual()
    const own = lengths.get(Math.floor(cardOf(codes[row]) / LENGTHS))
    return own === undefined && areCards && OTHER_LENGTH.test(context.textOf(codes[row])) ? NO_CARD : own
  }
}

function usualOf(lengths: ReadonlyMap<number, number>): number | undefined {
  const all = [...lengths.values()].reduce((sum, count) => sum + count, 0)
  const [usual, count] = [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most))
  return count >= FEWEST && count >= all * SHARE ? usual : undefined
}
