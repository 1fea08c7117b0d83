import { ACCOUNT, CLOSING, CONDITION, HOUSEHOLD, INCOME, PERIOD, PERSON, PLACE, PROCEDURE, PROPERTY, SUPPORTERS } from './columns.ts'
import { registerKind } from './kind.ts'

/** 刚性支出困难家庭, from 2025: one row a member, or one row a household. Columns: notes §1.6. */
export default registerKind({
  zh: '刚性支出困难家庭',
  en: 'households with unavoidable expenses',
  rowIs: 'member',
  title: /刚性支出|支出型(困难|贫困|低收入)/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, ...CONDITION, 'protected', ...INCOME, 'rigidExpense', 'medicalExpense', 'selfPaid', 'educationExpense', 'rehabilitationExpense',
    'livingExpense', 'rigidRatio', 'expenseFrom', 'expenseUntil', 'validUntil', 'category', 'hardshipCause', 'monthlyAmount', ...PROPERTY, ...SUPPORTERS, ...PROCEDURE,
    ...ACCOUNT, ...PERIOD, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['rigidExpense', 'rigidRatio', 'educationExpense', 'rehabilitationExpense', 'expenseFrom'],
  key: ['householdNumber', 'headName', 'name'],
})
