import { yuan } from '../../facts/money.ts'
import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { monthsOf } from '../time/period.ts'
import { sharesTold } from '../time/told-months.ts'

/** The household register has moved, or was given up for another reason than death. */
const AWAY =
  /(户口|户籍|整户|全户|全家|举家|本人|已|外嫁|婚嫁|随\S{1,4}?)(已|均)?(于?\d{4}年(?:\d{1,2}月)?)?已?(迁出|迁往|迁至|迁移到|外迁|迁走)|迁出(本|我)(镇|乡|县|市|街道|地)|^迁出|户口(已)?(注销|迁移)/
/** The grant itself has ended: 已停保, 2025年3月已退出低保. */
const ENDED =
  /^(本户|该户|户主|全户)?(已于?)?(自|从|于)?(\d{4}年)?(\d{1,2}月)?(份|底|起)?已?(停保|停发|停止(保障|发放|供养)|退出(低保|特困|保障|供养|$)|取消(低保|特困|保障))/
/** A child whom somebody has adopted is no orphan any more. */
const ADOPTED = /(?<!未|拟)被(依法|他人|\S{1,4}家庭)?收养/
const TO_COME = /拟|计划|准备|将|待|下月|次月|恢复|重新|补发|后|至|追|扣|元|申请|曾|误|[停退].{0,4}(一|两|二|三|\d)人/

/** What says that nothing is out of order: paid up to then, stopped from then, or only thought of. */
const EXPLAINED = /停发|停保|停止|退出|补发|发至|发放至|追回|扣回|拟|计划|准备|将|待|未迁|没有迁|迁入|死|去世|病故/

/**
 * H20. The remark says that the household or person has moved away, that the grant has ended, or that an orphan was
 * adopted, and the list goes on without a month of stopping. A doubt: the place that pays may not have changed yet, and
 * the month of the list may be the last. Of a list of several months those before the end are paid.
 */
export default rowCheck({
  catalogue: 'H20',
  severity: 'doubt',
  citation: '登记规范（迁出的应停发或办理转移）',
  needs: ['remarks'],
  when: ['remarks'],
  for: [{ lists: 'people', pays: 'monthly' }, { role: 'payment' }],
  judge(row) {
    const { remarks, stopMonth } = row
    if (stopMonth !== undefined || row.repeatsAbove('remarks')) return PASS
    if (row.meaning(remarks, saysAway))
      return fail(['remarks', 'name', 'idNumber'], { variant: 'away', params: { remarks } })
    const amount = row.paidAmount ?? row.monthlyAmount
    if (amount === undefined || amount <= 0) return PASS
    const isAdopted = isOf(row.table, 'child-support') && row.meaning(remarks, saysAdopted)
    if (!isAdopted && (!row.meaning(remarks, saysEnded) || isPaidUpToEnd(row))) return PASS
    return fail(['remarks', 'paidAmount', 'monthlyAmount'], {
      variant: 'ended',
      params: { remarks, amount: yuan(amount) },
    })
  },
})

/** 9月起停保 in a list of 7—9月, which pays for two months or does not say for how many. */
const isPaidUpToEnd = (row: RowView): boolean =>
  sharesTold(row).length > 0 && (row.paidMonths ?? 0) < monthsOf(row.table)

const saysEnded = (text: string): boolean => {
  const plain = text.replace(/\s/g, '')
  return ENDED.test(plain) && !TO_COME.test(plain) && !ANOTHER.test(plain)
}

const saysAdopted = (text: string): boolean => {
  const plain = text.replace(/\s/g, '')
  return ADOPTED.test(plain) && !TO_COME.test(plain) && !EXPLAINED.test(plain)
}

/** Of whom else a remark may speak: 长子户口已迁出. */
const ANOTHER = /[子女儿孙父母妻夫兄弟姐妹媳婿侄甥]|配偶|成员|家属/

const saysAway = (text: string): boolean => {
  const plain = text.replace(/\s/g, '')
  const away = AWAY.exec(plain)
  return away !== null && !ANOTHER.test(plain.slice(0, away.index)) && !EXPLAINED.test(plain)
}
