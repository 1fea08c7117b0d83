/**
 * What can be known of one household. A key left out is unknown; `none`, `[]`, `false` and `0` say that it is known.
 * Money is in integer fen, a month where nothing else is said; dates are yyyymmdd.
 */

/** A thousand thousand million yuan: far above any sum of a household, and sums of such sums are still exact in fen. */
export const MOST_YUAN = 1e12
/** The most members, supporters, homes, vehicles, and the largest household. */
export const MOST_ENTRIES = 100

export const AREAS = ['urban', 'rural'] as const
export const SEXES = ['男', '女'] as const
export const HUKOU_KINDS = ['agricultural', 'non-agricultural', 'unified'] as const
export const MARITAL = ['never-married', 'married', 'divorced', 'widowed'] as const
export const HEALTH = ['healthy', 'chronic', 'serious-illness'] as const
export const DISABILITY_KINDS = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'] as const
export const DISABILITY_LEVELS = [1, 2, 3, 4] as const
export const LABOUR = ['able', 'partial', 'none'] as const
export const CIVIL_CAPACITY = ['full', 'limited', 'none'] as const
export const STUDENT = ['none', 'compulsory', 'senior-secondary', 'undergraduate', 'postgraduate', 'part-time'] as const
export const EMPLOYMENT = ['employed', 'flexible', 'registered-unemployed', 'unemployed', 'retired', 'none'] as const
/** `missing` is declared by a court (宣告失踪); `out-of-contact` (失联) is not. */
export const STATUSES = [
  'normal',
  'imprisoned',
  'compulsory-rehabilitation',
  'missing',
  'out-of-contact',
  'clergy',
  'deceased',
] as const
export const ORPHAN = ['none', 'orphan', 'de-facto-unattended'] as const
export const INCOME_HEADS = ['wage', 'business', 'property', 'transfer', 'other'] as const
export const NOT_COUNTED_HEADS = [
  'basicPension',
  'entitlementPension',
  'scholarship',
  'assistance',
  'oldAgeAllowance',
  'familyPlanningAward',
] as const
export const VEHICLE_KINDS = ['car', 'motorcycle', 'disabled-scooter', 'farm'] as const
export const EXPENSE_HEADS = ['medical', 'education', 'rehabilitation', 'living'] as const
export const EVENT_KINDS = ['illness', 'accident', 'fire', 'disaster', 'education', 'unemployment', 'other'] as const
export const PROGRAMME_IDS = [
  'dibao',
  'dibao-edge',
  'tekun',
  'rigid-expenditure',
  'temporary-assistance',
  'medical-assistance',
  'charity-assistance',
  'winter-relief',
  'disability-living-allowance',
  'disability-care-allowance',
  'old-age-allowance',
  'child-support',
] as const

export type Area = (typeof AREAS)[number]
export type HukouKind = (typeof HUKOU_KINDS)[number]
export type DisabilityKind = (typeof DISABILITY_KINDS)[number]
export type DisabilityLevel = (typeof DISABILITY_LEVELS)[number]
export type IncomeHead = (typeof INCOME_HEADS)[number]
export type NotCountedHead = (typeof NOT_COUNTED_HEADS)[number]
export type VehicleKind = (typeof VEHICLE_KINDS)[number]
export type ExpenseHead = (typeof EXPENSE_HEADS)[number]
export type Status = (typeof STATUSES)[number]
export type EventKind = (typeof EVENT_KINDS)[number]
export type ProgrammeId = (typeof PROGRAMME_IDS)[number]

/** Integer fen. */
export type Fen = number
/** yyyymmdd */
export type Day = number

export interface Disability {
  type?: DisabilityKind
  level?: DisabilityLevel
}

export interface MemberFacts {
  name?: string
  /** to the head of the household, in the words of GB/T 4761 */
  relation?: string
  idNumber?: string
  birth?: Day
  sex?: (typeof SEXES)[number]
  hukou?: { kind?: HukouKind; place?: string }
  /** lives with the household */
  resides?: boolean
  marital?: (typeof MARITAL)[number]
  health?: (typeof HEALTH)[number]
  illness?: string
  disability?: 'none' | Disability
  labour?: (typeof LABOUR)[number]
  civilCapacity?: (typeof CIVIL_CAPACITY)[number]
  student?: (typeof STUDENT)[number]
  employment?: (typeof EMPLOYMENT)[number]
  status?: Status
  statusSince?: Day
  publicPayroll?: boolean
  jobRefusals?: number
  /** 0 to 6 of eating, dressing, getting in and out of bed, toilet, walking indoors, bathing */
  selfCareFailed?: number
  /** is the one, or one of those, for whom the household `receives` tekun */
  tekun?: boolean
  /** as determined by the office */
  orphan?: (typeof ORPHAN)[number]
  /** a month; wage before `employmentCost`, transfer without what supporters pay and without `notCounted` */
  income?: Partial<Record<IncomeHead, Fen>>
  /** a month; what some rule leaves out of income. Which rule leaves out what depends on programme and date. */
  notCounted?: Partial<Record<NotCountedHead, Fen>>
  employmentCost?: Fen
}

/** Somebody with a legal duty to support the household who lives apart. */
export interface SupporterFacts {
  relation?: string
  birth?: Day
  householdSize?: number
  /** a month, of the supporter's own household */
  householdIncome?: Fen
  ownIncome?: Fen
  /** what is paid a month */
  payment?: Fen
  dibao?: boolean
  tekun?: boolean
  disability?: 'none' | Disability
  status?: Status
  statusSince?: Day
  civilCapacity?: (typeof CIVIL_CAPACITY)[number]
  /** within the local property limit for low-income families */
  propertyWithinLimit?: boolean
}

export interface AssetFacts {
  financial?: Fen
  vehicles?: readonly { kind?: VehicleKind; value?: Fen }[]
  /** area in m² */
  homes?: readonly { area?: number }[]
  /** legal representative of a company, or employs staff */
  business?: boolean
}

export interface DisasterFacts {
  kind?: string
  date?: Day
  needsFood?: boolean
  needsClothing?: boolean
  needsHeating?: boolean
}

export interface EventFacts {
  kind?: EventKind
  date?: Day
  expense?: Fen
  aidReceivedThisYear?: Fen
}

export interface HouseholdFacts {
  area?: Area
  members?: readonly MemberFacts[]
  /** where members are not listed one by one: how many count */
  size?: number
  /**
   * a month, counted income of the household without what supporters pay; only where it is not listed member by member
   */
  income?: Fen
  assets?: AssetFacts
  /** self-paid, of the last 12 months */
  expenses?: Partial<Record<ExpenseHead, Fen>>
  supporters?: readonly SupporterFacts[]
  receives?: readonly ProgrammeId[]
  disaster?: 'none' | DisasterFacts
  event?: 'none' | EventFacts
}

/**
 * The household as the rules see it: what contradicts itself is left out, and who may be there without being listed is
 * in it.
 */
export interface SettledFacts extends HouseholdFacts {
  /** paths of what was left out: stated, though not to be used */
  contradicted?: ReadonlySet<string>
  /** members of whom it is open whether they are there at all, by position, each with the fact on which that hangs */
  doubted?: ReadonlyMap<number, string>
  /** the last member is the spouse of a married head, whom the case does not list: the fact that says so */
  unlistedSpouse?: string
}
