import { VILLAGES } from './people.ts'
import type { Campaign, RegisterName, Row } from './registers.ts'

/** A row of a register. */
export interface Spot {
  register: RegisterName
  sheet: string
  row: Row
}

/** What a mistake must be found as. */
export interface Expected {
  check: string
  catalogue: string
  severity: 'error' | 'doubt'
  variant?: string
  at: Spot
  /** rows that take part in the finding */
  partners?: Spot[]
}

const [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH] = VILLAGES
const NOBODY = '欧阳无名'

class Desk {
  constructor(private readonly campaign: Campaign) {}

  rows(register: RegisterName, sheet: string): Row[] {
    const found = this.campaign[register].sheets.find((one) => one.name === sheet)
    if (!found) throw new Error(`no sheet ${sheet}`)
    return found.rows
  }
  find(register: RegisterName, sheet: string, where: (row: Row) => boolean): Spot {
    const row = this.rows(register, sheet).find(where)
    if (!row) throw new Error(`no such row in ${register} ${sheet}`)
    return { register, sheet, row }
  }
  /** Gives the gap that it leaves in the numbers, which is found where they have no other. */
  remove({ register, sheet, row }: Spot): Expected {
    const rows = this.rows(register, sheet)
    const place = rows.indexOf(row)
    rows.splice(place, 1)
    const at = { register, sheet, row: rows[place] }
    return { check: 'sequence-repeated', catalogue: 'A29', severity: 'doubt', variant: 'missing', at }
  }
  add(register: RegisterName, sheet: string, row: Row): Spot {
    this.rows(register, sheet).push(row)
    return { register, sheet, row }
  }
  /** The nth household in need of a village, in the ledger. */
  needy(village: string, nth: number): Spot {
    const row = this.rows('ledger', '台账').filter((one) => one.村 === village)[nth]
    return { register: 'ledger', sheet: '台账', row }
  }
  visitTo = (village: string, name: unknown): Spot => this.find('log', village, (row) => row.走访对象 === name)
  goodsOf = (village: string, name: unknown, item: string): Spot =>
    this.find('goods', village, (row) => row.领取人 === name && row.品名 === item)
  headOnRoster = (village: string, name: unknown): Spot => this.find('roster', village, (row) => row.姓名 === name)
  pairOf = (idNumber: unknown): Spot => this.find('cadres', '干部包户', (row) => row.户主身份证号 === idNumber)
  summaryOf = (village: string): Spot => this.find('summary', '20日汇总', (row) => row.村 === village)
}

type Mistake = (desk: Desk) => Expected[]

/** One mistake of every kind that shows only when registers are laid side by side, and the commonest of single ones. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'a household of the roster was neither surveyed nor visited': (desk) => {
    const one = desk.find('questionnaires', '问卷回收', ({ 问卷编号 }) => 问卷编号 === 'W01-012')
    const name = one.row.户主姓名
    const gaps = [desk.remove(one), desk.remove(desk.visitTo(FIRST, name))]
    return [
      ...gaps,
      {
        check: 'household-not-surveyed',
        catalogue: 'J01',
        severity: 'error',
        variant: 'absent',
        at: desk.headOnRoster(FIRST, name),
      },
      { check: 'visits-match-log', catalogue: 'I09', severity: 'doubt', at: desk.summaryOf(FIRST) },
    ]
  },
  'a household in need was not visited': (desk) => {
    const at = desk.needy(SECOND, 1)
    const gap = desk.remove(desk.visitTo(SECOND, at.row.户主姓名))
    return [
      gap,
      { check: 'needy-household-not-visited', catalogue: 'J01', severity: 'doubt', variant: 'absent', at },
      { check: 'visits-match-log', catalogue: 'I09', severity: 'doubt', at: desk.summaryOf(SECOND) },
    ]
  },
  'a household in need has no cadre': (desk) => {
    const at = desk.needy(SECOND, 3)
    const gap = desk.remove(desk.pairOf(at.row.身份证号))
    return [gap, { check: 'household-without-cadre', catalogue: 'J02', severity: 'error', variant: 'absent', at }]
  },
  'somebody was visited who is not on the roster': (desk) => {
    const { row } = desk.find('log', THIRD, () => true)
    const at = desk.add('log', THIRD, { ...row, 序号: 428, 走访对象: NOBODY, 开始时间: '19:00', 结束时间: '19:20' })
    return [
      { check: 'not-on-roster', catalogue: 'J03', severity: 'doubt', variant: 'absent', at },
      { check: 'visits-match-log', catalogue: 'I09', severity: 'doubt', at: desk.summaryOf(THIRD) },
    ]
  },
  'a name was written as it sounds': (desk) => {
    const known = desk.needy(FOURTH, 2)
    const at = desk.visitTo(FOURTH, known.row.户主姓名)
    const roster = desk.headOnRoster(FOURTH, known.row.户主姓名)
    for (const one of [known, desk.pairOf(known.row.身份证号), at, roster]) {
      for (const column of ['户主姓名', '走访对象', '姓名']) if (column in one.row) one.row[column] = '蒋祥碧'
    }
    for (const item of ['大米', '菜油']) {
      const { row } = desk.find('goods', FOURTH, (one) => one.身份证号 === known.row.身份证号 && one.品名 === item)
      row.领取人 = '蒋祥碧'
      row.签字 = '蒋祥碧'
    }
    desk.find('questionnaires', '问卷回收', (row) => row.身份证号 === known.row.身份证号).row.户主姓名 = '蒋祥碧'
    at.row.走访对象 = '江湘碧'
    at.row.诉求与建议 = '无'
    return [
      { check: 'not-on-roster', catalogue: 'J03', severity: 'doubt', variant: 'similar', at, partners: [roster] },
      {
        check: 'needy-household-not-visited',
        catalogue: 'J01',
        severity: 'doubt',
        variant: 'similar',
        at: known,
        partners: [at],
      },
    ]
  },
  'a cadre was in two villages at once': (desk) => {
    const [here] = desk.rows('log', FIRST)
    const at = desk.find(
      'log',
      FIFTH,
      (row) => row.开始时间 === here.开始时间 && `${row.走访时间}` === `${here.走访时间}`,
    )
    at.row.走访人员 = here.走访人员
    return [
      {
        check: 'two-places-at-once',
        catalogue: 'J05',
        severity: 'error',
        at,
        partners: [{ register: 'log', sheet: FIRST, row: here }],
      },
    ]
  },
  'a visit has no situation': (desk) => {
    const at = desk.find('log', FIFTH, (row) => row.序号 === 40)
    Object.assign(at.row, { 走访情况: null, 诉求与建议: null })
    return [{ check: 'visit-elements', catalogue: 'J06', severity: 'error', at }]
  },
  'a visit is dated in another year': (desk) => {
    const at = desk.find('log', SIXTH, (row) => row.序号 === 50)
    at.row.走访时间 = new Date(Date.UTC(2008, 10, 12))
    return [{ check: 'visit-outside-campaign', catalogue: 'J04', severity: 'error', at }]
  },
  'three logs tell the same': (desk) => {
    const spots = [60, 61, 62].map((number) => desk.find('log', SIXTH, (row) => row.序号 === number))
    for (const { row } of spots) row.走访情况 = '家庭和睦，身体健康，收入稳定，对政府工作满意'
    return [{ check: 'visit-text-copied', catalogue: 'J07', severity: 'doubt', at: spots[0], partners: spots.slice(1) }]
  },
  'a demand is not in the ledger of problems': (desk) => {
    const problem = desk.find('problems', '问题台账', ({ 村 }) => 村 === SIXTH)
    desk.remove(problem)
    return [
      {
        check: 'demand-not-in-problems',
        catalogue: 'J09',
        severity: 'error',
        variant: 'absent',
        at: desk.visitTo(SIXTH, problem.row.反映人),
      },
    ]
  },
  'a village has no visit to a petitioner': (desk) => {
    for (const row of desk.rows('log', SEVENTH)) if (row.走访类型 === '信访人') row.走访类型 = '入户走访'
    return [{ check: 'five-visits', catalogue: 'J10', severity: 'doubt', at: desk.find('log', SEVENTH, () => true) }]
  },
  'a town has no leader, a community no department': (desk) => {
    const town = desk.find('contacts', '挂点联系', (row) => row.序号 === 20)
    const community = desk.find('contacts', '挂点联系', (row) => row.序号 === 60)
    town.row.挂点领导 = null
    community.row.联系部门 = null
    return [
      { check: 'unit-without-leader', catalogue: 'J11', severity: 'error', variant: 'leader', at: town },
      { check: 'unit-without-leader', catalogue: 'J11', severity: 'error', variant: 'department', at: community },
    ]
  },
  'a cadre has too many households': (desk) => {
    const spots = desk
      .rows('cadres', '干部包户')
      .filter((row) => row.帮扶干部 === '谢金元' || row.帮扶干部 === '曹家松')
    for (const row of spots) row.帮扶干部 = '谢金元'
    return [
      {
        check: 'cadre-load',
        catalogue: 'J12',
        severity: 'doubt',
        at: { register: 'cadres', sheet: '干部包户', row: spots[0] },
        partners: spots.slice(1).map((row) => ({ register: 'cadres', sheet: '干部包户', row })),
      },
    ]
  },
  'the summary came on the 23rd': (desk) => {
    const at = desk.summaryOf(FOURTH)
    at.row.填报日期 = '2009.11.23'
    return [
      { check: 'report-late', catalogue: 'J15', severity: 'error', at },
      { check: 'date-later-than-table', catalogue: 'I11', severity: 'doubt', at },
    ]
  },
  'more households were visited than there are': (desk) => {
    const at = desk.summaryOf(FIFTH)
    at.row.走访户数 = 472
    at.row.走访率 = '110.5%'
    return [
      { check: 'more-visited-than-exist', catalogue: 'J14', severity: 'error', at },
      { check: 'visits-match-log', catalogue: 'I09', severity: 'doubt', at },
      { check: 'households-within-roster', catalogue: 'I08', severity: 'doubt', at },
    ]
  },
  'the ledger gives a household two persons more than the roster': (desk) => {
    const at = desk.needy(SEVENTH, 4)
    at.row.家庭人口 = Number(at.row.家庭人口) + 2
    return [
      {
        check: 'size-differs-from-roster',
        catalogue: 'J16',
        severity: 'doubt',
        at,
        partners: [desk.headOnRoster(SEVENTH, at.row.户主姓名)],
      },
      { check: 'sheets-agree', catalogue: 'I35', severity: 'doubt', at },
      { check: 'sheets-agree', catalogue: 'I35', severity: 'doubt', at: desk.pairOf(at.row.身份证号), partners: [at] },
      { check: 'summary-matches-sheets', catalogue: 'I02', severity: 'error', at: desk.summaryOf(SEVENTH) },
    ]
  },
  'goods went to somebody in no register': (desk) => {
    const rice = desk.goodsOf(FIRST, desk.needy(FIRST, 0).row.户主姓名, '大米')
    Object.assign(rice.row, { 领取人: NOBODY, 身份证号: null, 签字: NOBODY })
    return [
      { check: 'recipient-unregistered', catalogue: 'K04', severity: 'doubt', variant: 'absent', at: rice },
      { check: 'value-left-out', catalogue: 'I21', severity: 'doubt', at: rice },
    ]
  },
  'somebody signed twice, so that more was signed for than left the stock': (desk) => {
    const first = desk.goodsOf(SECOND, desk.needy(SECOND, 0).row.户主姓名, '大米')
    const at = desk.add('goods', SECOND, { ...first.row })
    return [
      { check: 'same-goods-same-day', catalogue: 'K05', severity: 'error', at, partners: [first] },
      {
        check: 'stock-matches-receipts',
        catalogue: 'K06',
        severity: 'doubt',
        at: desk.find('goods', '出入库', (row) => row.品名 === '大米'),
        partners: [at],
      },
    ]
  },
  'a stock does not balance': (desk) => {
    const at = desk.find('goods', '出入库', (row) => row.品名 === '菜油')
    at.row.结存 = 30
    return [{ check: 'stock-balance', catalogue: 'K06', severity: 'error', at }]
  },
  'a receipt has a wrong amount, one no signature, one no relation, one kilograms': (desk) => {
    const [amount, signature, proxy, unit] = [0, 1, 2, 3].map((nth) =>
      desk.goodsOf(THIRD, desk.needy(THIRD, nth).row.户主姓名, '菜油'),
    )
    amount.row.金额 = 65
    signature.row.签字 = '未签'
    desk.goodsOf(THIRD, signature.row.领取人, '大米').row.签字 = null
    proxy.row.代领人 = '谢金元'
    unit.row.单位 = '公斤'
    unit.row.数量 = 5
    unit.row.单价 = 11
    return [
      { check: 'price-times-quantity', catalogue: 'K01', severity: 'error', at: amount },
      { check: 'signature-missing', catalogue: 'K02', severity: 'error', at: signature },
      {
        check: 'signature-missing',
        catalogue: 'K02',
        severity: 'error',
        at: desk.goodsOf(THIRD, signature.row.领取人, '大米'),
      },
      { check: 'proxy-without-relation', catalogue: 'K03', severity: 'error', at: proxy },
      { check: 'proxy-of-whom', catalogue: 'K13', severity: 'doubt', variant: 'distributor', at: proxy },
      { check: 'weight-units-mixed', catalogue: 'K07', severity: 'doubt', at: unit },
    ]
  },
  'more goods went to a household than the scale': (desk) => {
    const at = desk.goodsOf(FOURTH, desk.needy(FOURTH, 0).row.户主姓名, '菜油')
    Object.assign(at.row, { 单价: 55, 金额: 550 })
    const rice = desk.goodsOf(FOURTH, at.row.领取人, '大米')
    return [
      { check: 'goods-above-scale', catalogue: 'K08', severity: 'doubt', at, partners: [rice] },
      { check: 'goods-unlike-others', catalogue: 'K11', severity: 'doubt', variant: 'price', at },
    ]
  },
  'problems were struck off without date or evidence, and closed before they came in': (desk) => {
    const closed = desk.rows('problems', '问题台账').filter((row) => row.是否销号 === '是')
    const [date, evidence, early] = closed.map((row): Spot => ({ register: 'problems', sheet: '问题台账', row }))
    date.row.办结日期 = null
    evidence.row.佐证材料 = null
    early.row.办结日期 = '2009年10月1日'
    return [
      { check: 'struck-off-without-date', catalogue: 'L01', severity: 'error', at: date },
      { check: 'struck-off-without-evidence', catalogue: 'L03', severity: 'error', at: evidence },
      { check: 'closed-before-received', catalogue: 'L02', severity: 'error', at: early },
    ]
  },
  'a problem is overdue, another was entered twice': (desk) => {
    const open = desk.rows('problems', '问题台账').filter((row) => row.是否销号 === '否')
    const [late, first] = open.map((row): Spot => ({ register: 'problems', sheet: '问题台账', row }))
    late.row.完成时限 = '2009年11月10日'
    const again = desk.add('problems', '问题台账', { ...first.row })
    return [
      { check: 'problem-overdue', catalogue: 'L04', severity: 'doubt', variant: 'open', at: late },
      // the day is before the one on which it came in
      { check: 'dates-in-order', catalogue: 'I17', severity: 'error', at: late },
      { check: 'problem-again', catalogue: 'L05', severity: 'doubt', at: again, partners: [first] },
    ]
  },
  'a survey has more answers than returns, one more returns than papers, one a wrong rate': (desk) => {
    const [answers, returns, rate] = desk
      .rows('satisfaction', '满意度测评')
      .map((row): Spot => ({ register: 'satisfaction', sheet: '满意度测评', row }))
    answers.row.满意 = Number(answers.row.满意) + 20
    answers.row.满意率 = null
    returns.row.发放份数 = 90
    rate.row.满意率 = '89.9%'
    return [
      { check: 'answers-match-returns', catalogue: 'L06', severity: 'error', variant: 'more', at: answers },
      { check: 'more-returned-than-given', catalogue: 'L07', severity: 'error', at: returns },
      { check: 'survey-rate', catalogue: 'L08', severity: 'error', at: rate },
    ]
  },
}

/** Makes every mistake at once, each about people and rows of its own; gives what must be found by mistake. */
export function makeMistakes(campaign: Campaign): Map<string, Expected[]> {
  const desk = new Desk(campaign)
  return new Map(Object.entries(MISTAKES).map(([name, make]) => [name, make(desk)]))
}
