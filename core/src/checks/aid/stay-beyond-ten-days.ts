import { fail, PASS, rowCheck } from '../engine/index.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

const MOST_DAYS = 10
/** What keeps somebody longer: sought kin, illness, an extension put on record. */
const EXPLAINED =
  /延长|延期|备案|报备|审批|批准|查找|寻亲|DNA|核查|甄别|滞留|住院|治疗|托养|特殊|疫情|隔离|无法查明|身份不明|联系不上/

/**
 * K15. A stay in a relief station takes no more than ten days as a rule. A doubt: the station may extend it for special
 * reasons, which the remarks, the aid or where he went then say (hospital, foster care, identity unknown).
 */
export default rowCheck({
  catalogue: 'K15',
  severity: 'doubt',
  citation: [['2003-08-01', '民政部令第24号 第十二条']],
  needs: [],
  oneOf: [
    ['stationDays', 'stationFrom'],
    ['stationDays', 'stationUntil'],
  ],
  for: { lists: 'stays' },
  judge(row) {
    const { stationFrom: from = 0, stationUntil: to = 0, stationDays, destination, aidKind, health, remarks } = row
    const days = isDay(from) && isDay(to) ? daysBetween(from, to) : (stationDays ?? 0)
    if (days <= MOST_DAYS) return PASS
    if ([destination, aidKind, health, remarks].some((text) => text && EXPLAINED.test(text))) return PASS
    return fail(['stationUntil', 'stationFrom', 'stationDays'], { params: { days } })
  },
})
