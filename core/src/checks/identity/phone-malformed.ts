import { isPhone, splitPhones } from '../../identity/phone.ts'
import { valueCheck } from '../engine/index.ts'

/** A19, first half: a telephone number is a mobile of 11 digits or a fixed line. How many households may share one is `phone-shared`. */
export default valueCheck({
  catalogue: 'A19',
  severity: 'doubt',
  citation: '登记规范',
  needs: ['phone'],
  judge(text) {
    if (isPhone(text)) return undefined
    const wrong = splitPhones(text).find((phone) => !isPhone(phone))
    return wrong === undefined ? undefined : { params: { digits: wrong.replace(/\D/g, '').length } }
  },
})
