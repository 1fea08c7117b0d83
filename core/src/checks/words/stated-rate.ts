import type { RegisterTable } from '../../register/index.ts'

const EACH = /每(?:人|口)(?:每?月)?(?:发放|领取|补助|补贴|救助)?(\d+(?:\.\d+)?)/g

/** 倒塌3000元/间 */
const A_PIECE = /(\d+(?:\.\d+)?)元(?:[/／]|每)[间户人亩头口]/g

/** Whether the sheet itself says that so much is for each: 每人1件; 每人每月60元，救助3个月; 1500元/间. */
export const isStatedRate = ({ layout }: RegisterTable, rate: number): boolean =>
  [...layout.titles, ...layout.lines].some((line) => {
    const text = line.normalize('NFKC').replace(/\s/g, '')
    if ([...text.matchAll(A_PIECE)].some(([, each]) => Number(each) === rate)) return true
    return [...text.matchAll(EACH)].some(([, each]) => {
      const months = rate / Number(each)
      return months === 1 || (Number.isInteger(months) && text.includes(`${months}个月`))
    })
  })
