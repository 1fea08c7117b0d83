import type { HouseholdView, RowView } from '../engine/index.ts'

const REFUSED = /^(不予|不同意|不符合|未通过|不批准|不通过|未批准|不纳入|不享受|退回|否$)/

/** 不符合特困条件，转为低保: refused one thing and given another. */
const GIVEN_ANOTHER = /转(为|入|报|低保|特困)|改(为|列|报)|建议|拟?纳入(低保|特困|边缘)|享受/

/** Whether the office's conclusion on a household is that it gets nothing. */
export function isRefused({ conclusion = '' }: HouseholdView | RowView): boolean {
  const plain = conclusion.replace(/\s/g, '')
  return REFUSED.test(plain) && !GIVEN_ANOTHER.test(plain.replace(/^不(享受|予纳入)/, ''))
}
