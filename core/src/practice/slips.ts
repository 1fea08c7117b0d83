import type { FieldId } from '../facts/fields.ts'
import type { Policy } from '../policy/index.ts'
import { type PracticeHousehold, standardOn, type Written } from './households.ts'
import type { Random } from './random.ts'

/** A slip of the pen as offices make it, and the checks that find it. */
interface Slip {
  /** where it is made, the field that is wrong first */
  fields: readonly FieldId[]
  of: 'own' | 'members'
  checks: readonly string[]
  /** what is written instead; undefined where the slip cannot be made here */
  write(right: Written, random: Random, policy: Policy): Written | undefined
}

const CHILD = /^[长次三][子女]$/

const digitChanged = (text: string, at: number, by: number) =>
  text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1)

const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1)

/** What a household with this income and standard is paid. */
const amountOf = ({ standard, perCapitaIncome, insuredPersons }: Written) =>
  (Number(standard) - Number(perCapitaIncome)) * Number(insuredPersons)

export const SLIPS = {
  'id-digit': {
    fields: ['idNumber'],
    of: 'members',
    checks: ['id-number-checksum'],
    // a digit of the order, which says nothing of birth or sex
    write: ({ idNumber }, random) => ({ idNumber: digitChanged(String(idNumber), 15, 1 + random.below(4)) }),
  },
  'id-short': {
    fields: ['idNumber'],
    of: 'members',
    checks: ['id-number-length'],
    write: ({ idNumber }, random) => ({ idNumber: without(String(idNumber), 14 + random.below(3)) }),
  },
  sex: {
    fields: ['sex'],
    of: 'members',
    checks: ['sex-matches-id-number'],
    write: ({ sex, relation }) =>
      relation === '户主' || relation === '配偶' ? { sex: sex === '男' ? '女' : '男' } : undefined,
  },
  birth: {
    fields: ['birth'],
    of: 'members',
    checks: ['birth-matches-id-number'],
    write: ({ birth }, random) => {
      const [year, month, day] = String(birth).split('-')
      return { birth: `${Number(year) + 1 + random.below(3)}-${month}-${day}` }
    },
  },
  relation: {
    fields: ['relation'],
    of: 'members',
    checks: ['relation-contradicts-sex'],
    write: ({ relation }) => {
      const text = String(relation)
      if (!CHILD.test(text)) return undefined
      return { relation: text.endsWith('子') ? `${text[0]}女` : `${text[0]}子` }
    },
  },
  account: {
    fields: ['account'],
    of: 'own',
    checks: ['account-checksum'],
    write: ({ account }, random) => ({
      account: digitChanged(String(account), 9 + random.below(8), 1 + random.below(4)),
    }),
  },
  phone: {
    fields: ['phone'],
    of: 'own',
    checks: ['phone-malformed'],
    write: ({ phone }, random) => ({ phone: without(String(phone), 4 + random.below(7)) }),
  },
  'per-head': {
    fields: ['perCapitaIncome', 'monthlyAmount'],
    of: 'own',
    checks: ['per-capita-income'],
    write: (right, random) => {
      const perCapitaIncome = Number(right.perCapitaIncome) - 10 * (2 + random.below(8))
      return { perCapitaIncome, monthlyAmount: amountOf({ ...right, perCapitaIncome }) }
    },
  },
  amount: {
    fields: ['monthlyAmount'],
    of: 'own',
    checks: ['amount-is-difference'],
    write: ({ monthlyAmount }, random) => ({ monthlyAmount: Number(monthlyAmount) + 10 * (1 + random.below(9)) }),
  },
  standard: {
    fields: ['standard', 'monthlyAmount'],
    of: 'own',
    checks: ['standard-in-force'],
    write: (right, _, policy) => {
      const standard = standardOn(policy, LAST_STANDARD)
      return { standard, monthlyAmount: amountOf({ ...right, standard }) }
    },
  },
  covered: {
    fields: ['insuredPersons'],
    of: 'own',
    checks: ['covered-within-size'],
    write: ({ insuredPersons }) => ({ insuredPersons: Number(insuredPersons) + 1 }),
  },
} as const satisfies Record<string, Slip>

/** A day of the last year before the exercise whose standard is known and another. */
const LAST_STANDARD = '2023-06-20'

export type SlipId = keyof typeof SLIPS
export const SLIP_IDS = Object.keys(SLIPS) as SlipId[]

/** A planted slip: what is written and what is right. */
export interface Planted {
  slip: SlipId
  /** of the list of households */
  household: number
  /** of the household's members; undefined where the slip is the household's */
  member: number | undefined
  /** by field, the wrong one first */
  wrote: Written
  right: Written
}

/** Slips of one part of a household hide each other: its sums, and each member. */
const partOf = ({ of, fields }: Slip, member: number | undefined): string =>
  of === 'members' ? `member ${member}` : fields.some((field) => SUMS.has(field)) ? 'sums' : fields[0]

const SUMS = new Set<FieldId>(['perCapitaIncome', 'standard', 'insuredPersons', 'monthlyAmount'])

/** Makes slips in a list of households, which it changes. */
class Planter {
  readonly planted: Planted[] = []
  readonly #parts: Set<string>[]

  constructor(
    private readonly households: readonly PracticeHousehold[],
    private readonly random: Random,
    private readonly policy: Policy,
  ) {
    this.#parts = households.map(() => new Set())
  }

  /** In a household with few slips, where somebody lends himself to it. */
  make(slip: SlipId): void {
    const at = this.random.shuffled(this.households.map((_, household) => household))
    at.sort((a, b) => this.#parts[a].size - this.#parts[b].size)
    at.some((household) => this.#makeIn(household, slip))
  }

  #makeIn(household: number, id: SlipId): boolean {
    const slip: Slip = SLIPS[id]
    const { own, members } = this.households[household]
    const places = slip.of === 'own' ? [undefined] : this.random.shuffled(members.map((_, at) => at))
    return places.some((member) => {
      const part = partOf(slip, member)
      if (this.#parts[household].has(part)) return false
      const written = member === undefined ? own : members[member]
      const wrote = slip.write(written, this.random, this.policy)
      if (!wrote) return false
      const right = Object.fromEntries(slip.fields.map((field) => [field, written[field]])) as Written
      this.planted.push({ slip: id, household, member, wrote, right })
      Object.assign(written, wrote)
      this.#parts[household].add(part)
      return true
    })
  }
}

/**
 * Plants up to `count` different slips, spread over the households so that each can be told by itself. Changes the
 * households; fewer are planted where no household lends itself.
 */
export function plant(
  households: readonly PracticeHousehold[],
  slips: readonly SlipId[],
  count: number,
  random: Random,
  policy: Policy,
): Planted[] {
  const planter = new Planter(households, random, policy)
  for (const slip of random.shuffled(slips)) if (planter.planted.length < count) planter.make(slip)
  return planter.planted
}
