/** The heads of income of 57号 第十三条, as far as registers have columns for them. */
export const FOUR_HEADS = ['wageIncome', 'businessIncome', 'propertyIncome', 'transferIncome'] as const
export const INCOME_HEADS = [...FOUR_HEADS, 'otherIncome'] as const
