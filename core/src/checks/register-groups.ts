/** Kinds of registers that checks speak of together. */

/** Registers in which a person stands once. */
export const PEOPLE_REGISTERS = [
  'dibao',
  'tekun',
  'dibao-edge',
  'rigid-expenditure',
  'child-support',
  'old-age-allowance',
  'hardship-ledger',
  'household-roster',
] as const

/** Registers of those whom a programme supports month by month. */
export const GRANT_REGISTERS = ['dibao', 'tekun', 'child-support', 'disability-allowance', 'old-age-allowance'] as const

/** Registers of the low-income population (国办发〔2023〕39号): of these a household is in one at most. */
export const LOW_INCOME_REGISTERS = ['dibao', 'tekun', 'dibao-edge', 'rigid-expenditure'] as const

/** Registers with one row an aid that was paid or handed over. */
export const AID_REGISTERS = [
  'temporary-assistance',
  'medical-assistance',
  'charity-assistance',
  'winter-relief',
  'goods-receipt',
] as const

/** The monthly tables that tell how a register changed. */
export const CHANGE_TABLES = ['added', 'stopped', 'amount-changes', 'natural-attrition'] as const

/** Lists that other offices hand over for comparison. */
export const COMPARISON_LISTS = [
  'deaths',
  'prison',
  'public-payroll',
  'vehicles',
  'companies',
  'deposits',
  'pensions',
  'houses',
] as const

/** Registers whose rows a summary sums. */
export const SUMMED_REGISTERS = [...LOW_INCOME_REGISTERS, 'hardship-ledger', 'payment-list', ...AID_REGISTERS] as const

/** Registers whose households are taken in by application, investigation, notice and decision; 急难 aid, child programmes and direct medical aid are not. */
export const FULL_PROCEDURE = ['dibao', 'tekun', 'dibao-edge', 'rigid-expenditure', 'added'] as const

/** Registers that list the members of households. */
export const MEMBER_REGISTERS = [
  'dibao',
  'dibao-edge',
  'rigid-expenditure',
  'hardship-ledger',
  'household-roster',
] as const

/** Registers that tell incomes. */
export const INCOME_REGISTERS = ['dibao', 'tekun', 'dibao-edge', 'rigid-expenditure', 'hardship-ledger'] as const
