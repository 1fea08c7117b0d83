import ExcelJS from 'exceljs'
import { HOUSEHOLDS_IN_A_VILLAGE, type Household, makeHouseholds, type Person, TOWN, VILLAGES } from './people.ts'

/**
 * The registers of the campaign of November 2009 as its offices keep them: a workbook each, all about the same
 * households.
 */

export type Cell = string | number | Date | null
export type Row = Record<string, Cell>
export interface SheetForm {
  name: string
  title: string
  /** a line between title and header */
  above?: string
  columns: string[]
  rows: Row[]
  /** adds a 合计 row over these columns */
  sums?: string[]
  below?: string
}
export type RegisterName =
  | 'roster'
  | 'questionnaires'
  | 'ledger'
  | 'cadres'
  | 'log'
  | 'goods'
  | 'problems'
  | 'satisfaction'
  | 'summary'
  | 'contacts'
export type Campaign = Record<RegisterName, { path: string; sheets: SheetForm[] }>

const CAUSES = ['因病', '因残', '缺劳动力', '因灾', '因学'] as const
const WANTS = ['申请农村低保', '房屋漏雨需要维修', '子女上学学费困难', '希望解决饮水', '残疾证未办理']
const MUST = ['党员代表', '致富能手', '老干部', '信访人']
const CADRES = ['周世安', '吴明富', '郑清海', '唐文才', '许国良', '韩兴平', '冯天友', '邓光礼', '曹家松', '谢金元']
const FIRST_DAY = 2

const serial = (day: number): Date => new Date(Date.UTC(2009, 10, day))
const dotted = (day: number): string => `2009.11.${day}`
const written = (day: number): string => `2009年11月${day}日`

/** Every twelfth household is in need. */
const isNeedy = (order: number): boolean => order % 12 === 5
const orderOf = ({ number }: Household): number => Number(number.slice(-3))
const size = ({ members }: Household): number => members.length
const head = ({ members }: Household): Person => members[0]

export function makeCampaign(): Campaign {
  const households = makeHouseholds()
  const inVillage = (village: string) => households.filter((one) => one.village === village)
  const needy = households.filter((_, order) => isNeedy(order))
  const categoryOf = (household: Household): string =>
    size(household) === 1 && head(household).birth < '1949'
      ? '五保户'
      : ['低保户', '边缘户', '困难户'][household.group % 3]
  const wish = (household: Household): string | undefined =>
    orderOf(household) % 5 < 2 ? WANTS[Math.floor(orderOf(household) / 5) % WANTS.length] : undefined
  const demands = needy.filter(wish)

  const rosterSheet = (village: string): SheetForm => ({
    name: village,
    title: `${TOWN}${village}户籍花名册`,
    columns: ['序号', '户编号', '组', '姓名', '与户主关系', '性别', '身份证号', '户口性质', '备注'],
    rows: inVillage(village).flatMap((household, order) =>
      household.members.map((one, at) => ({
        序号: at === 0 ? order + 1 : null,
        户编号: at === 0 ? household.number : null,
        组: `${household.group}组`,
        姓名: one.name,
        与户主关系: one.relation,
        性别: one.sex,
        身份证号: one.idNumber,
        户口性质: '农业',
      })),
    ),
  })

  const visitDay = (order: number): number => FIRST_DAY + (order % 17)
  const logSheet = (village: string): SheetForm => ({
    name: village,
    title: `${TOWN}${village}民情日志`,
    columns: [
      '序号',
      '走访时间',
      '开始时间',
      '结束时间',
      '走访地点',
      '走访对象',
      '走访人员',
      '干部单位',
      '走访类型',
      '走访情况',
      '诉求与建议',
      '后续计划',
    ],
    rows: inVillage(village).map((household, order) => {
      const start = 8 * 60 + Math.floor(order / 17) * 18
      return {
        序号: order + 1,
        走访时间: serial(visitDay(order)),
        开始时间: clock(start),
        结束时间: clock(start + 17),
        走访地点: `${village}${household.group}组`,
        走访对象: head(household).name,
        走访人员: CADRES[VILLAGES.indexOf(village)],
        干部单位: `${TOWN}人民政府`,
        走访类型: needy.includes(household)
          ? '特困户'
          : order < 2 * MUST.length
            ? MUST[order % MUST.length]
            : '入户走访',
        走访情况: `${head(household).name}家有${size(household)}人，户主${2009 - Number(head(household).birth.slice(0, 4))}岁，承包地${household.group}亩`,
        诉求与建议: needy.includes(household) ? (wish(household) ?? '无') : '无',
        后续计划: null,
      }
    }),
  })

  const goodsRows = (given: readonly Household[]): Row[] =>
    given.flatMap((household, order) =>
      (
        [
          ['大米', '斤', 2.2, 20],
          ['菜油', '斤', 5.5, 10],
        ] as const
      ).map(([item, unit, price, quantity]) => ({
        序号: order + 1,
        村: household.village,
        领取人: head(household).name,
        身份证号: head(household).idNumber,
        品名: item,
        单位: unit,
        单价: price,
        数量: quantity,
        金额: price * quantity,
        领取日期: dotted(18),
        签字: head(household).name,
        发放人: '谢金元',
      })),
    )

  return {
    roster: { path: '户籍花名册.xlsx', sheets: VILLAGES.map(rosterSheet) },
    questionnaires: {
      path: '问卷回收登记.xlsx',
      sheets: [
        {
          name: '问卷回收',
          title: `${TOWN}入户调查问卷回收登记表`,
          columns: ['序号', '问卷编号', '村', '户主姓名', '身份证号', '家庭人口', '是否收回', '收回日期', '调查员'],
          rows: households.map((household, order) => ({
            序号: order + 1,
            问卷编号: `W${household.number.slice(1)}`,
            村: household.village,
            户主姓名: head(household).name,
            身份证号: head(household).idNumber,
            家庭人口: size(household),
            是否收回: '是',
            收回日期: dotted(visitDay(order)),
            调查员: CADRES[order % CADRES.length],
          })),
        },
      ],
    },
    ledger: {
      path: '困难群众登记台账.xlsx',
      sheets: [
        {
          name: '台账',
          title: `${TOWN}困难群众登记台账`,
          above: '填报单位：老龙乡人民政府　　填报时间：2009年11月19日',
          columns: ['序号', '乡镇', '村', '组', '户主姓名', '性别', '身份证号', '家庭人口', '类别', '致困原因', '备注'],
          rows: needy.map((household, order) => ({
            序号: order + 1,
            乡镇: TOWN,
            村: household.village,
            组: `${household.group}组`,
            户主姓名: head(household).name,
            性别: head(household).sex,
            // every twentieth still stands there with the fifteen digits of a first-generation card
            身份证号: order % 20 === 0 ? toFifteen(head(household).idNumber) : head(household).idNumber,
            家庭人口: size(household),
            类别: categoryOf(household),
            致困原因: CAUSES[household.group % CAUSES.length],
          })),
        },
      ],
    },
    cadres: {
      path: '干部包户.xlsx',
      sheets: [
        {
          name: '干部包户',
          title: `${TOWN}干部结对帮扶花名册`,
          columns: [
            '序号',
            '帮扶干部',
            '单位',
            '职务',
            '村',
            '户主姓名',
            '户主身份证号',
            '家庭人口',
            '帮扶措施',
            '备注',
          ],
          rows: needy.map((household, order) => ({
            序号: order + 1,
            帮扶干部: CADRES[order % CADRES.length],
            单位: `${TOWN}人民政府`,
            职务: '干事',
            村: household.village,
            户主姓名: head(household).name,
            户主身份证号: head(household).idNumber,
            家庭人口: size(household),
            帮扶措施: '送慰问物资，帮助申报救助',
          })),
        },
      ],
    },
    log: { path: '民情日志.xlsx', sheets: VILLAGES.map(logSheet) },
    goods: {
      path: '慰问物资.xlsx',
      sheets: [
        ...VILLAGES.map((village) => ({
          name: village,
          title: `${TOWN}${village}慰问物资发放签收表`,
          columns: [
            '序号',
            '村',
            '领取人',
            '身份证号',
            '品名',
            '单位',
            '单价',
            '数量',
            '金额',
            '领取日期',
            '签字',
            '代领人',
            '代领人关系',
            '发放人',
          ],
          rows: goodsRows(needy.filter((one) => one.village === village)),
          sums: ['金额'],
        })),
        {
          name: '出入库',
          title: `${TOWN}慰问物资出入库登记表`,
          columns: ['序号', '品名', '单位', '入库', '出库', '结存', '经办人'],
          rows: [
            {
              序号: 1,
              品名: '大米',
              单位: '斤',
              入库: needy.length * 20 + 100,
              出库: needy.length * 20,
              结存: 100,
              经办人: '谢金元',
            },
            {
              序号: 2,
              品名: '菜油',
              单位: '斤',
              入库: needy.length * 10,
              出库: needy.length * 10,
              结存: 0,
              经办人: '谢金元',
            },
          ],
        },
      ],
    },
    problems: {
      path: '问题台账.xlsx',
      sheets: [
        {
          name: '问题台账',
          title: `${TOWN}走访问题台账（销号管理）`,
          columns: [
            '序号',
            '受理日期',
            '来源',
            '村',
            '反映人',
            '问题',
            '责任单位',
            '责任人',
            '完成时限',
            '办理进展',
            '办结日期',
            '是否销号',
            '佐证材料',
          ],
          rows: demands.map((household, order) => {
            const isClosed = order % 3 === 0
            return {
              序号: order + 1,
              受理日期: written(visitDay(households.indexOf(household) % HOUSEHOLDS_IN_A_VILLAGE)),
              来源: '民情日志',
              村: household.village,
              反映人: head(household).name,
              问题: wish(household) ?? null,
              责任单位: '老龙乡民政办',
              责任人: '谢金元',
              完成时限: '2009年12月31日',
              办理进展: isClosed ? '已办结' : '正在办理',
              办结日期: isClosed ? '2009年11月19日' : null,
              是否销号: isClosed ? '是' : '否',
              佐证材料: isClosed ? '回执' : null,
            }
          }),
        },
      ],
    },
    satisfaction: {
      path: '满意度测评.xlsx',
      sheets: [
        {
          name: '满意度测评',
          title: `${TOWN}群众满意度测评表`,
          columns: ['序号', '被测评单位', '发放份数', '收回份数', '满意', '基本满意', '不满意', '满意率'],
          rows: VILLAGES.map((village, order) => ({
            序号: order + 1,
            被测评单位: village,
            发放份数: 100,
            收回份数: 95 + (order % 3),
            满意: 80 + order,
            基本满意: 95 + (order % 3) - 80 - order - 1,
            不满意: 1,
            满意率: `${(((95 + (order % 3) - 1) / (95 + (order % 3))) * 100).toFixed(1)}%`,
          })),
        },
      ],
    },
    summary: {
      path: '20日汇总.xlsx',
      sheets: [
        {
          name: '20日汇总',
          title: `${TOWN}走访困难群众每月20日汇总表`,
          columns: [
            '序号',
            '乡镇',
            '村',
            '总户数',
            '走访户数',
            '走访率',
            '困难户数',
            '困难人数',
            '诉求件数',
            '填报人',
            '填报日期',
            '备注',
          ],
          rows: VILLAGES.map((village, order) => {
            const poor = needy.filter((one) => one.village === village)
            return {
              序号: order + 1,
              乡镇: TOWN,
              村: village,
              总户数: inVillage(village).length,
              走访户数: inVillage(village).length,
              走访率: '100%',
              困难户数: poor.length,
              困难人数: poor.reduce((sum, one) => sum + size(one), 0),
              诉求件数: demands.filter((one) => one.village === village).length,
              填报人: '谢金元',
              填报日期: dotted(20),
            }
          }),
          sums: ['总户数', '走访户数', '困难户数', '困难人数', '诉求件数'],
        },
      ],
    },
    contacts: { path: '挂点联系.xlsx', sheets: [contactsSheet()] },
  }
}

const toFifteen = (idNumber: string): string => idNumber.slice(0, 6) + idNumber.slice(8, 17)
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** 46 leaders and 69 departments over 55 towns and 17 communities. */
function contactsSheet(): SheetForm {
  const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'
  const made = (from: string, order: number) => from[order % from.length] + from[Math.floor(order / from.length) + 5]
  const towns = [TOWN, ...Array.from({ length: 54 }, (_, order) => `${made(letters, order)}乡`)]
  const communities = Array.from({ length: 17 }, (_, order) => `${made([...letters].reverse().join(''), order)}街社区`)
  return {
    name: '挂点联系',
    title: '市级领导、部门挂点联系乡镇（社区）安排表',
    columns: ['序号', '挂点领导', '领导职务', '联系部门', '联系乡镇（社区）', '备注'],
    rows: [...towns, ...communities].map((unit, order) => ({
      序号: order + 1,
      挂点领导: `${'王李张刘陈杨黄赵吴周'[(order % 46) % 10]}领${'一二三四五'[Math.floor((order % 46) / 10)]}`,
      领导职务: '市级领导',
      联系部门: `市第${(order % 69) + 1}局`,
      '联系乡镇（社区）': unit,
    })),
  }
}

/** A register as the bytes of an .xlsx file. */
export async function writeRegister({ sheets }: Campaign[RegisterName]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const { name, title, above, columns, rows, sums, below } of sheets) {
    const sheet = workbook.addWorksheet(name)
    const line = (text: string) => {
      const { number } = sheet.addRow([text])
      sheet.mergeCells(number, 1, number, columns.length)
    }
    line(title)
    if (above) line(above)
    sheet.addRow(columns)
    for (const row of rows) {
      const added = sheet.addRow(columns.map((column) => row[column] ?? null))
      columns.forEach((column, at) => {
        if (row[column] instanceof Date) added.getCell(at + 1).numFmt = 'yyyy-mm-dd'
      })
    }
    if (sums) {
      const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
      sheet.addRow(columns.map((column, at) => (at === 0 ? '合计' : sums.includes(column) ? sum(column) : null)))
    }
    if (below) line(below)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
