import { fail, ofRegister, PASS, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

const DIED = /死亡|去世|病故|亡故|过世|身故/
/** 死亡（变更）日期: also the day of what else ended a grant. */
const OF_OTHER_ENDS = /变更|变动|停[发保]|退出|减员|注销/
/** So many others died and have their day. */
const FEWEST = 2

/**
 * H22. On a list of ends whoever died has a day of death, and whoever has one died. Doubts: the day may not be known
 * yet; the grant may have ended for another reason before.
 */
export default rowCheck({
  catalogue: 'H22',
  severity: 'doubt',
  citation: '登记规范（停发原因与死亡时间一致）',
  needs: ['stopReason'],
  when: ['stopReason'],
  oneOf: [['deathDate']],
  for: { change: 'stopped' },
  judge(row) {
    const { stopReason: reason, deathDate } = row
    if (hasRemark(row) || row.isUnread('deathDate')) return PASS
    const isOfDeath = DIED.test(reason)
    if (isOfDeath && deathDate === undefined && row.use(haveDays))
      return fail(['deathDate', 'stopReason'], { variant: 'day', params: { reason } })
    if (!isOfDeath && deathDate !== undefined && !OF_OTHER_ENDS.test(row.table.column('deathDate')?.header ?? ''))
      return fail(['stopReason', 'deathDate'], { variant: 'reason', params: { reason } })
    return PASS
  },
})

/** Whether all others who died have a day, but for one. */
const haveDays = ofRegister(({ rows }): boolean => {
  let [given, blank] = [0, 0]
  for (const { stopReason = '', deathDate } of rows) {
    if (!DIED.test(stopReason)) continue
    if (deathDate === undefined) blank++
    else given++
  }
  return given >= FEWEST && blank === 1
})
