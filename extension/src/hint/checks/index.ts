import type { HintCheck } from '../hint.ts'
import { account } from './account.ts'
import { birth } from './birth.ts'
import { disabilityCertificate } from './disability-certificate.ts'
import { duplicatePerson } from './duplicate-person.ts'
import { householdSize } from './household-size.ts'
import { idNumber } from './id-number.ts'
import { incomeSum } from './income-sum.ts'
import { monthAndYear } from './month-and-year.ts'
import { name } from './name.ts'
import { perCapitaIncome } from './per-capita-income.ts'
import { phone } from './phone.ts'
import { sex } from './sex.ts'

export const CHECKS: readonly HintCheck[] = [
  idNumber,
  sex,
  birth,
  duplicatePerson,
  name,
  phone,
  account,
  disabilityCertificate,
  perCapitaIncome,
  incomeSum,
  monthAndYear,
  householdSize,
]
