import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const policy = loadPolicy()
type Cell = string | number | null

/** Where a check tells of a sheet with one table. */
async function told(check: string, date: string, values: (readonly Cell[])[]) {
  const workbook = memoryWorkbook([{ name: '表', values: values.map((row) => [...row]) }])
  const { findings } = await checkRegisters([{ path: '1.xlsx', workbook }], { policy, date, place: '510185' })
  return findings.filter((one) => one.outcome === 'fail' && one.check === check).map(({ cells }) => cells[0])
}

const NAMES = '英华明玲芳兰秀珍桂香凤云'

test('D17: what stands under 扣回 is taken off, whatever its own column is called', async () => {
  const list = (last: readonly Cell[]) => [
    ['2026年5月特困人员救助供养资金发放表'],
    ['姓名', '当月应发', null, null, '补发', '扣回', null, '实发'],
    [null, '生活费', '护理费', '小计', '金额', '原因', '金额', null],
    ['甲', '①', '②', '③=①+②', '④', null, '⑤', '⑥=③+④-⑤'],
    ...Array.from({ length: 11 }, (_, at) => [`韩素${NAMES[at]}`, 1456, 140, 1596, null, null, null, 1596]),
    last,
  ]
  const rest: readonly Cell[] = ['韩素云', 1456, 350, 1806, null, '多发，分月扣回', 200]
  expect(await told('columns-agree', '2026-05-31', list([...rest, 1606]))).toEqual([])
  expect(await told('columns-agree', '2026-05-31', list([...rest, 1660]))).toEqual(['H16'])
})

test('I01: totals before their parts, which are lines of sums themselves', async () => {
  const towns = (first: readonly Cell[]) => [
    ['2022年10月低保资金发放情况汇总表'],
    ['地区', '户数', '人数'],
    ['全县总计', 31, 60],
    ['一、街道小计', 11, 20],
    ['晏城街道', 5, 9],
    ['晏北街道', 6, 11],
    ['二、乡镇小计', 20, 40],
    first,
    ['祝阿镇', 4, 8],
    ['潘店镇', 7, 14],
    ['（二）其他乡镇', 9, 18],
    ['大黄乡', 3, 6],
    ['安头乡', 6, 12],
  ]
  expect(await told('total-row', '2022-10-31', towns(['（一）国道沿线镇', 11, 22]))).toEqual([])
  expect(await told('total-row', '2022-10-31', towns(['（一）国道沿线镇', 11, 24]))).toEqual(['C8'])
})

test('D21: 20年12月 and 2月 behind 21年1月 are of the years in which they stand', async () => {
  const list = (first: number) => [
    ['2020年12月至2021年3月高龄老人长寿补贴发放花名'],
    ['标准：2020年12月及以前 80-89岁50元、90-99岁200元；2021年1月1日起调为60元、240元。'],
    ['姓名', '身份证号', '各月金额', null, null, null],
    [null, null, '20年12月', '21年1月', '2月', '3月'],
    ...Array.from({ length: 11 }, (_, at) => {
      const isOver90 = at % 3 === 0
      const paid = isOver90 ? [200, 240, 240, 240] : [50, 60, 60, 60]
      return [`韩素${NAMES[at]}`, fictionalId(isOver90 ? '1925-03-02' : '1935-03-02', '女', at + 1), ...paid]
    }),
    ['韩素云', fictionalId('1930-08-27', '女', 20), first, 240, 240, 240],
  ]
  expect(await told('paid-as-stated', '2021-03-25', list(200))).toEqual([])
  expect(await told('paid-as-stated', '2021-03-25', list(50))).toEqual(['C16'])
})

test('I01: 12人 below a column of ticks counts these', async () => {
  const list = (count: string) => [
    ['2012年下半年农村低保对象登记册'],
    ['户号', '姓名', '身份证号', '享受', '户月金额'],
    ...Array.from({ length: 12 }, (_, at) => [
      at + 1,
      `韩素${NAMES[at]}`,
      fictionalId('1960-08-23', '女', at + 1),
      at % 6 === 5 ? null : '√',
      85,
    ]),
    ['合计', '12户', '12人', count, 1020],
  ]
  expect(await told('stated-count', '2012-06-30', list('10人'))).toEqual([])
  expect(await told('stated-count', '2012-06-30', list('11人'))).toEqual(['D15'])
})

test('I10: an average of one group is not of the amount of another', async () => {
  const table = (average: number) => [
    ['2018年11月社会救助统计月报表'],
    ['乡镇', '农村低保', null, null, '临时救助', null],
    [null, '户数', '人数', '本月人均(元)', '人次', '金额(元)'],
    ['临泉镇', 467, 603, average, 5, 4000],
    ['白文镇', 795, 1169, 242.51, 3, 4500],
    ['城庄镇', 554, 697, 237.02, 5, 7500],
  ]
  expect(await told('rate-recomputes', '2018-11-30', table(244.94))).toEqual([])
})
