import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { readRegisters, registerDate } from '../../../core/src/register/index.ts'

const dateOf = (title: string, above: string, below: string, name = 'Sheet1') => {
  const values = [[title], [above], ['序号', '姓名', '家庭人口', '月保障金'], [1, '王福秀', 2, 900], [below]]
  const [table] = readRegisters([{ path: 'a.xlsx', workbook: memoryWorkbook([{ name, values }]) }]).tables
  return registerDate(table)
}

describe('the date of a register', () => {
  test.each([
    ['低保花名册', '填报时间:2009年11月20日', '', 20091120],
    ['低保花名册(2025年6月)', '', '', 20250630],
    ['低保花名册', '', '填表人:李文静 2025.6.20', 20250620],
    ['二〇〇九年十一月低保花名册', '', '', 20091130],
    ['2025年6月低保花名册', '', '填报日期:2025-06-25', 20250625],
    ['2025年6月低保花名册', '', '注:标准自2024年1月1日起执行', 20250630],
    ['2025年6月低保花名册', '公示时间:2025年5月1日至5月7日', '', 20250630],
    ['2025年第一季度低保花名册', '', '', 20250331],
    ['2009年1—10月临时救助台账', '', '', 20091031],
    ['2025年上半年临时救助台账', '', '', 20250630],
    ['2025年1-5月死亡人员信息', '', '', 20250531],
    ['2025年4月-6月低保花名册', '', '', 20250630],
    ['2025年1月20日低保花名册', '', '', 20250120],
    ['临时救助花名册', '2026年4月1日至6月30日', '', 20260630],
    ['2024—2025年度冬春救助一览表', '村评议时间:2024年10月12日;镇审核:2024年10月24日', '', 0],
    ['2025年6月低保花名册', '受理日期：2025.5.6  审批日期：2025.5.20', '', 20250630],
    ['走访情况记录表', '活动时间:2009年11月25日至2010年1月31日', '', 20100131],
    ['问题登记台账', '走访时间:2009年11月2日至11月18日   截止:2009年11月20日', '', 20091120],
    ['2013年1月救灾物资台账', '大米、棉被均于2013年1月14日由县民政局调拨入库后开始发放。', '', 20130131],
    ['物资发放签收册', '发放时间:2018年2月6日—8日', '', 20180208],
    ['冬春救助发放表', '灾害：2022年8月高温干旱 标准：120元/人 村评议2022年10月15日 镇审核2022年11月2日', '', 0],
    ['拟确认2025年6月新增低保对象花名册', '', '', 20250630],
    ['低保花名册（2025-06-20）', '', '', 20250620],
    ['2024年度低保花名册', '', '', 0],
    ['刚性支出困难家庭认定表', '认定条件：人均年收入低于2024年度全县居民人均可支配收入31206元', '', 0],
    ['低保花名册', '', '', 0],
  ])('%s | %s | %s', (title, above, below, expected) => expect(dateOf(title, above, below)).toBe(expected))
  test('the name of the sheet gives it where nothing else does', () => {
    expect(dateOf('低保花名册', '', '', '2025年2月')).toBe(20250228)
  })
  test.each([
    ['2024年低保花名册', '2024-12-31'],
    ['二〇〇九年度低保花名册', '2009-12-31'],
    ['2026年低保花名册', '2026-03-01'],
    ['低保花名册', '2026-03-01'],
  ])('%s: of a year that is over the last day, else today', async (title, date) => {
    const values = [[title], ['序号', '姓名', '家庭人口', '月保障金'], [1, '王福秀', 2, 900]]
    const workbook = memoryWorkbook([{ name: 'Sheet1', values }])
    const report = await checkRegisters([{ path: 'a.xlsx', workbook }], { policy: loadPolicy(), today: '2026-03-01' })
    expect(report.policy.date).toBe(date)
  })
})
