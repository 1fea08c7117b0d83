import { checkAccount } from '../../identity/bank-account.ts'
import { checkDisabilityCertificate } from '../../identity/disability-certificate.ts'
import { isSameName } from '../../identity/name.ts'
import { fail, groupCheck, MOST_TOLD, PASS, type Rows, type RowView, toldOf, type Verdict } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { isInCustody } from '../people/holder-named.ts'
import { kindIdOf } from '../people/same-person.ts'
import { HOME } from '../words/homes.ts'
import { hasRemark, saysManaged } from '../words/remarks.ts'

/**
 * G02. One account serves one household (57号 第二十六条); a signed agreement (代管协议) to manage an account or a
 * remark that says who draws it explains more. A doubt for that reason. Also over the sheets and files of one kind of
 * register. On a list of payments or of aid the persons paid stand for their households. Those in an institution, as
 * 供养方式 or the holder of the account says, are left out: the institution's account serves them all; so are children
 * of one guardian, and whoever is looked after by one person, whose account the header says it is. A person's card has
 * one holder: an error where two households have it under two names, and no remark says anything.
 */
export default groupCheck({
  catalogue: 'G02',
  severity: 'doubt',
  citation: PAYMENT,
  needs: ['account'],
  for: [
    { lists: 'people', role: 'register', pays: 'monthly' },
    { class: 'low-income' },
    { role: 'payment' },
    { programme: ['temporary-assistance', 'winter-relief'] },
  ],
  by: 'account',
  unit: 'household',
  judge(rows) {
    // what is no account (G03) is nobody's in common
    if (rows.first && isKeepers(rows.first)) return PASS
    const { problem } = checkAccount(rows.first?.account ?? '')
    return problem === 'length' || problem === 'characters' ? PASS : rows.by(kindIdOf).flatMap(judgeKind)
  },
})

function judgeKind(rows: Rows): Verdict[] {
  const isOnItsOwn = (row: RowView) => !isInInstitution(row) && !saysManaged(row.said('remarks'))
  const households = rows.where(isOnItsOwn).by(householdKey)
  const firsts = new Set(households.map(({ first }) => first))
  if (firsts.size < 2) return []
  const shared = rows.where((row) => firsts.has(row))
  if (haveOneGuardian(shared) || areOfOneName([...shared])) return []
  return [...shared]
    .slice(0, MOST_TOLD)
    .filter((one) => !isInCustody(one))
    .map((one) => {
      const params = { households: firsts.size, ...toldOf(firsts.size) }
      const holders = firsts.size === 2 ? twoHolders([...shared]) : undefined
      const details = holders && { variant: 'holders', severity: 'error' as const }
      return fail(
        'account',
        { ...details, params: { ...params, ...holders }, related: shared.cells('account', one) },
        one,
      )
    })
}

/** 照料人卡号: the account of who looks after several, and is paid for it. */
const isKeepers = ({ table }: RowView): boolean => KEEPER.test(table.column('account')?.header ?? '')
const KEEPER = /(照料|照护|护理|看护|监护|代养|代管|代领|受托|服务)(人|员|者|机构)/

/** A bank's card, which is a person's. */
const CARD = /^62\d{14,17}$/
const PERSON = /^[\u4e00-\u9fff]{2,4}$/

/** The two names under which households have one card; undefined where a row has none, or something explains it. */
function twoHolders(rows: readonly RowView[]): { one: string; other: string } | undefined {
  const names = new Set<string>()
  for (const row of rows) {
    const { account = '', accountName = '' } = row
    if (!CARD.test(account) || !PERSON.test(accountName) || hasRemark(row) || isInCustody(row)) return undefined
    names.add(accountName)
  }
  const [one, other] = names
  return names.size === 2 && !isSameName(one, other) ? { one, other } : undefined
}

const isInInstitution = ({ livelihood = '', accountName = '' }: RowView): boolean =>
  /集中/.test(livelihood) || HOME.test(accountName)

/** Children of one guardian, and those whom one carer looks after, are paid into one account. */
function haveOneGuardian(rows: Rows): boolean {
  const guardians = new Set([...rows].map(({ guardian, carer }) => guardian ?? carer))
  return guardians.size === 1 && !guardians.has(undefined)
}

/** One person on two lists, of which one has no numbers: whose payment came back, and whose is sent again. */
const areOfOneName = (rows: readonly RowView[]): boolean =>
  new Set(rows.map((row) => row.said('name'))).size === 1 &&
  rows[0].said('name') !== '' &&
  rows.some(({ table }) => table !== rows[0].table) &&
  rows.some((row) => !row.has('idNumber'))

const ONE_BY_ONE: ReadonlySet<string> = new Set(['payment', 'aid'])

/**
 * The same household number, or else the same person first, by his number or the one in his 残疾人证号, on two sheets
 * of a register is one household.
 */
function householdKey(row: RowView): string {
  const { table, household } = row
  if (ONE_BY_ONE.has(table.kind.role) && !row.has('householdNumber')) {
    const id = row.has('headName') ? 'headName' : row.has('idNumber') ? 'idNumber' : 'name'
    return `${id} ${row[id]}`
  }
  const { householdNumber, town, at } = household
  if (householdNumber !== undefined && row.has('town')) return `${householdNumber}@${town}`
  const {
    disabilityCertificate = '',
    idNumber = checkDisabilityCertificate(disabilityCertificate).idNumber || undefined,
  } = household.first
  return idNumber === undefined ? `${table.file}/${table.sheet.name}/${at}` : `idNumber ${idNumber}`
}
