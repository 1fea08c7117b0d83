import { type Money, minus, sumOf } from '../../facts/money.ts'
import type { RowView } from '../engine/index.ts'

/** What the insurances left of the expense. */
export function leftToPay({
  medicalExpense: expense,
  insurancePaid,
  illnessInsurancePaid,
}: RowView): Money | undefined {
  return expense === undefined ? undefined : minus(expense, sumOf([insurancePaid, illnessInsurancePaid]))
}
