import type { RegisterTable } from '../../register/index.ts'

const EACH = /每(?:人|口)(?:每?月)?(?:发放|领取|补助|补贴|救助)?(\d+(?:\.\d+)?)/g

/** Whether the sheet itself says that so much is for each: 每人1件; 每人每月60元，救助3个月. */
export const isStatedRate = ({ layout }: RegisterTable, rate: number): boolean =>
  [...layout.titles, ...layout.lines].some((line) => {
    const text = line.normalize('NFKC').replace(/\s/g, '')
    return [...text.matchAll(EACH)].some(([, each]) => {
      const months = rate / Number(each)
      return months === 1 || (Number.isInteger(months) && text.includes(`${months}个月`))
    })
  })
