import { isPhone, splitPhones } from '../../identity/phone.ts'
import { valueCheck } from '../engine/index.ts'

/** 138****5678 */
const MASKED = /^1[3-9]\d[*×xX＊]{3,8}\d{0,4}$/
/** A digit too many, or one or two too few: no fixed line and no short number begins so and is as long. */
const MOBILE_MISTYPED = /^1[3-9](\d{7}|\d{8}|\d{10})$/

/**
 * A19, first half: a telephone number is a mobile of 11 digits or a fixed line. An error where a mobile has one or two
 * digits too few, or one too many; else a doubt. One that a public notice masks is in order. How many households may
 * share one is `phone-shared`.
 */
export default valueCheck({
  catalogue: 'A19',
  severity: 'error',
  citation: '登记规范',
  needs: ['phone'],
  judge(text) {
    if (isPhone(text) || MASKED.test(text)) return undefined
    const wrong = splitPhones(text).find((phone) => !isPhone(phone))
    if (wrong === undefined) return undefined
    const isMobile = MOBILE_MISTYPED.test(wrong)
    return { ...(!isMobile && { severity: 'doubt' }), params: { digits: wrong.replace(/\D/g, '').length } }
  },
})
