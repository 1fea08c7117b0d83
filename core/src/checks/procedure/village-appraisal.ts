import { fail, householdCheck, ofRegister, PASS, unknownHere } from '../engine/index.ts'

/** First and last decision for which the appraisal in the village (民主评议) was part of the procedure. */
const FROM = 20121212
const UNTIL = 20210630

/**
 * H03. 2012 to 2021: a household decided on without its day of appraisal, in a register that gives the day for others.
 * A doubt: the paper may lie in the file.
 */
export default householdCheck({
  catalogue: 'H03',
  severity: 'doubt',
  citation: '民发〔2012〕220号',
  needs: ['decisionDate'],
  when: ['decisionDate'],
  oneOf: [['appraisalDate']],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  from: '2012-12-12',
  judge(household) {
    const { decisionDate: decided, appraisalDate } = household
    if (appraisalDate !== undefined || decided < FROM || decided > UNTIL) return PASS
    return household.use(isKept)
      ? fail(['appraisalDate', 'decisionDate'], {}, 'decisionDate')
      : unknownHere('appraisalDate')
  },
})

/** Whether the register gives the day for any household. */
const isKept = ofRegister((register) => register.rowsWhere((row) => row.appraisalDate !== undefined).length > 0)
