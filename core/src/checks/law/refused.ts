import type { HouseholdView, RowView } from '../engine/index.ts'

const REFUSED = /^(不予|不同意|不符合|未通过|不批准|不通过|未批准|不纳入|不享受|退回|否$)/

/** 不符合特困条件，转为低保: refused one thing and given another. */
const GIVEN_ANOTHER = /转(为|入|报|低保|特困)|改(为|列|报)|建议|拟?纳入(低保|特困|边缘)|享受/

const STOPPED = /^(拟|建议)?(停(保|发|止)|终止|取消|退出|注销|清退|不再(享受|保障)|不符合)/
/** 停保一人，其余继续; 继续保障，调整金额 */
export const MIXED_CONCLUSION = /调整|变更|部分|[一二三四五六七八九\d]人|成员|本人|其余/

/** Whether a review, or a list of changes, says of a household that it gets no more. */
export function isStopped({ reviewConclusion, changeKind, conclusion }: HouseholdView | RowView): boolean {
  const said = (reviewConclusion ?? changeKind ?? conclusion ?? '').replace(/\s/g, '')
  return STOPPED.test(said) && !MIXED_CONCLUSION.test(said)
}

const LEFT = /^(退出|取消|停[发保]|注销|清退|终止)$/

/** Whether a row says that what the household gets has ended, also in the place of its class after a change. */
export const hasEnded = (row: RowView): boolean => isStopped(row) || LEFT.test((row.category ?? '').replace(/\s/g, ''))

/** Whether the office's conclusion on a household is that it gets nothing. */
export function isRefused({ conclusion = '' }: HouseholdView | RowView): boolean {
  const plain = conclusion.replace(/\s/g, '')
  return REFUSED.test(plain) && !GIVEN_ANOTHER.test(plain.replace(/^不(享受|予纳入)/, ''))
}

/** Whether a household is paid by the month, or was taken in by the office's conclusion. */
export const isGiven = (household: HouseholdView): boolean =>
  !isRefused(household) &&
  !isStopped(household) &&
  ((household.monthlyAmount ?? 0) > 0 || TAKEN_IN.test(household.conclusion ?? ''))

const TAKEN_IN = /^(?:予以|准予|同意|批准|符合|通过|已?纳入|认定)/
