import { checkAccount } from '../../identity/bank-account.ts'
import { checkIdNumber, isRoundedIdNumber } from '../../identity/id-number.ts'
import { fail, ordinary, PASS, type Reader, rowCheck, type Tally, tallyOf } from '../engine/index.ts'
import { ordinaryAccount } from '../money/ordinary-account.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'
import { HOME } from '../words/homes.ts'

/**
 * G03. A bank card's last digit follows from the others (Luhn); a passbook of 信用社 or 邮储 has none, hence a doubt,
 * nor has the account of a home. Of a column of passbooks it is not asked, nor where most of a column break it: they
 * are no cards. Where nearly all accounts of a bank have one length, one with a digit more or less is a doubt.
 */
export default rowCheck({
  catalogue: 'G03',
  severity: 'doubt',
  citation: 'ISO/IEC 7812-1（银行卡号校验位）',
  needs: ['account'],
  when: ['account'],
  judge(row) {
    const { account: text } = row
    const usual = row.use(usualAccount)
    if (usual && Math.abs(text.length - usual.length) === 1 && text.startsWith(usual.bank) && /^\d+$/.test(text))
      return fail('account', { variant: 'unlike', params: { length: text.length, usual: usual.length } })
    if (text.length !== ID_LENGTH && row.use(isOrdinaryAccount)) return PASS
    if (isOfInstitution(text) || HOME.test(row.said('accountName'))) return PASS
    // of a number that a spreadsheet rounded, A15 speaks
    if (isRoundedIdNumber(text)) return PASS
    if (text.length === ID_LENGTH && checkIdNumber(text).ok) return fail('account', { variant: 'id-number' })
    const { problem } = row.meaning(text, checkAccount)
    if (!problem) return PASS
    if (/(?<!\d)\d{12,}\D+\d{12,}|^\d{31,40}$/.test(text)) return fail('account', { variant: 'two' })
    if (problem === 'check-digit' && !row.use(areCards)) return PASS
    return fail('account', { variant: problem, params: { length: text.length } })
  },
})

/** 拨付敬老院账户, 福利院对公: words for the account of an institution */
const isOfInstitution = (text: string): boolean =>
  !/\d/.test(text) && (/[账帐]户|对公|专户/.test(text) || HOME.test(text))
const ID_LENGTH = 18
const FEWEST = 3

/** So many digits at its beginning are those of the bank. */
const BANK_DIGITS = 4

/** The length of nearly all accounts of a column, and the digits with which they begin. */
const usualAccount: Reader<{ length: number; bank: string } | undefined> = (table, context) =>
  context.derived.whole(table, usualAccount, () => {
    const [length, bank] = [mostOf(lengths(table, context)), mostOf(beginnings(table, context))]
    return length && bank ? { length, bank } : undefined
  })

const ofAccounts = <T>(read: (account: string) => T) =>
  tallyOf('row', (table, context) => {
    const codes = table.text('account')
    return (row) => (codes[row] < 0 ? undefined : read(context.textOf(codes[row])))
  })
const lengths = ofAccounts((account) => account.length)
const beginnings = ofAccounts((account) => account.slice(0, BANK_DIGITS))

/** What nearly all of them are. */
function mostOf<T>(shown: Tally<T>): T | undefined {
  const all = [...shown]
  const sum = all.reduce((before, [, count]) => before + count, 0)
  return all.find(([, count]) => areNearlyAll(count, sum))?.[0]
}

const isOrdinaryAccount: Reader<boolean> = (table, context) => {
  const codes = table.text('account')
  const isOrdinary = ordinary(ordinaryAccount, context)
  return (row) => isOrdinary(codes[row])
}

/** Whether a column holds cards, so that a wrong digit is told. */
const areCards: Reader<boolean> = (table, context) => {
  const header = table.column('account')?.header ?? ''
  if (/折/.test(header) && !/卡/.test(header)) return () => false
  const codes = table.text('account')
  return context.derived.whole(table, 'whether accounts are cards', () => {
    let [right, wrong] = [0, 0]
    for (const code of codes) {
      if (code < 0) continue
      const { ok, problem } = checkAccount(table.dictionary.texts[code])
      if (problem === 'check-digit') wrong++
      else if (ok) right++
    }
    return wrong < FEWEST || wrong <= right
  })
}
