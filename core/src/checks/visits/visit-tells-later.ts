import { fail, PASS, rowCheck, showDate } from '../engine/index.ts'
import { isDay } from '../time/calendar.ts'

/** 因7月28日洪涝, 于8月3日出院: what had happened when somebody came. */
const HAPPENED = /(?:因|于|自|从)(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日/g
/** What is only planned may lie ahead. */
const AHEAD = /计划|预计|将|拟|下次|定于|约定|准备|截止|到期|有效期/
/** 对象于2026年6月去世, and in the same words himself: 本人表示. */
const DEAD =
  /(?:对象|本人|该户主|户主)?(?:已?于)?(?:(20\d{2})年)?(\d{1,2})月(?:\d{1,2}日)?(?:已)?(?:去世|病故|死亡|亡故|过世)/
const SPEAKS = /本人(?:当场|当面)?(?:表示|反映|称|说|讲|身体|精神|情绪|状态|签字|领取)/

/**
 * J20. The situation that a visit writes down had come about by then: no event of a later day, and nobody who speaks
 * for himself after the death that it tells of. A doubt: one of the two days may be mistyped.
 */
export default rowCheck({
  catalogue: 'J20',
  severity: 'doubt',
  citation: '民情日志（如实记录一户一情）',
  needs: ['visitDate', 'situation'],
  when: ['visitDate', 'situation'],
  for: { lists: 'visits' },
  judge(visit) {
    const { visitDate: date, situation } = visit
    if (!isDay(date)) return PASS
    const later = situation.split(/[。；;]/).flatMap((sentence) => laterDays(sentence, date))
    if (later.length > 0) {
      const params = { visited: showDate(date), told: showDate(later[0]) }
      return fail(['situation', 'visitDate'], { variant: 'event', params })
    }
    const [said, year, month] = DEAD.exec(situation) ?? []
    if (!said || !SPEAKS.test(situation)) return PASS
    const death = ((year ? Number(year) : Math.floor(date / 10000)) * 100 + Number(month)) * 100
    return death <= date ? fail(['situation', 'visitDate', 'visitee'], { variant: 'dead', params: { said } }) : PASS
  },
})

/** The days of a sentence after a day; of those without a year, in its own year. */
function laterDays(sentence: string, date: number): number[] {
  if (AHEAD.test(sentence)) return []
  return [...sentence.matchAll(HAPPENED)]
    .map(([, year, month, day]) => (Number(year ?? Math.floor(date / 10000)) * 100 + Number(month)) * 100 + Number(day))
    .filter((told) => isDay(told) && told > date)
}
