/**
 * 社会救助法 第二十五条至第二十七条、第三十二条: what else a confirmed class opens, each on a further condition. Not
 * determined here: the family is told where to apply (第三十七条、第三十八条).
 */
export type ReferralKind = 'education' | 'housing' | 'employment' | 'price-subsidy'

export interface Referral {
  kind: ReferralKind
  /** key of the further condition, `referral.condition.…` of the programmes' texts */
  condition: ReferralKind | 'housing-at-home'
  /** document number and article */
  citation: string
}

const EDUCATION: Referral = {
  kind: 'education',
  condition: 'education',
  citation: '社会救助法 第二十五条、第三十八条',
}
const HOUSING: Referral = {
  kind: 'housing',
  condition: 'housing',
  citation: '社会救助法 第二十六条、第三十七条、第三十八条',
}
const EMPLOYMENT: Referral = {
  kind: 'employment',
  condition: 'employment',
  citation: '社会救助法 第二十七条、第三十七条',
}
const PRICES: Referral = { kind: 'price-subsidy', condition: 'price-subsidy', citation: '社会救助法 第三十二条' }

/** 第二十七条 names no 特困 persons: they have no labour ability; 第二十六条 only those of them who live at home. */
export const TEKUN_REFERRALS: readonly Referral[] = [EDUCATION, { ...HOUSING, condition: 'housing-at-home' }, PRICES]
export const DIBAO_REFERRALS: readonly Referral[] = [EDUCATION, HOUSING, EMPLOYMENT, PRICES]
/** 低保边缘家庭、刚性支出困难家庭 */
export const LOW_INCOME_REFERRALS: readonly Referral[] = [EDUCATION, HOUSING, EMPLOYMENT]
