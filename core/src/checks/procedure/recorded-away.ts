import { fail, PASS, rowCheck } from '../engine/index.ts'

/** The household register has moved, or was given up for another reason than death. */
const AWAY =
  /(户口|户籍|整户|全户|举家|本人|已|外嫁|婚嫁|随\S{1,4}?)(已|均)?(于?\d{4}年(?:\d{1,2}月)?)?已?(迁出|迁往|迁至|迁移到|外迁|迁走)|迁出(本|我)(镇|乡|县|市|街道|地)|^迁出|户口(已)?(注销|迁移)/
/** What says that nothing is out of order: paid up to then, stopped from then, or only thought of. */
const EXPLAINED = /停发|停保|停止|退出|补发|发至|发放至|追回|扣回|拟|计划|准备|将|待|未迁|没有迁|迁入|死|去世|病故/

/**
 * H20. The remark says that the household or person has moved away, and the list goes on without a month of stopping. A
 * doubt: the place that pays may not have changed yet, and the month of the list may be the last.
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
    if (stopMonth !== undefined || row.repeatsAbove('remarks') || !row.meaning(remarks, saysAway)) return PASS
    return fail(['remarks', 'name', 'idNumber'], { params: { remarks } })
  },
})

/** Of whom else a remark may speak: 长子户口已迁出. */
const ANOTHER = /[子女儿孙父母妻夫兄弟姐妹媳婿侄甥]|配偶|成员|家属/

const saysAway = (text: string): boolean => {
  const plain = text.replace(/\s/g, '')
  const away = AWAY.exec(plain)
  return away !== null && !ANOTHER.test(plain.slice(0, away.index)) && !EXPLAINED.test(plain)
}
