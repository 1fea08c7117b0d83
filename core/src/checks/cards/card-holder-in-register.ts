import { fail, personCheck } from '../engine/index.ts'

/**
 * M04. 2009: the 医前救助卡 was for dibao and 五保. Its holder stands in one of these registers; a low-income patient
 * may hold one by local rule.
 */
export default personCheck({
  catalogue: 'M04',
  severity: 'doubt',
  citation: '民发〔2009〕81号',
  needs: [],
  compares: [
    { programme: 'medical-assistance' },
    { role: 'register', programme: 'dibao' },
    { role: 'register', programme: 'tekun' },
  ],
  when: ['cardNumber'],
  finds: 'absent',
  judge: () => fail(['cardNumber', 'idNumber', 'name']),
})
