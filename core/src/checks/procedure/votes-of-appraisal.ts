import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { type Report, tableCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns, figureOf } from '../money/figure-columns.ts'
import { saysNothing } from '../words/words.ts'

/** The columns of votes, by the end of their headers. */
const COLUMNS = {
  present: /(参评|参会|到会|实到|出席|参加|表决|评议)(人员|代表)?(人数|数)$/,
  due: /应(到|参)(会|评)?(人员|代表)?(人数|数)?$/,
  agreed: /(?<!不)(同意|赞成|赞同)(人数|票数?|数)?$/,
  against: /(不同意|反对|不赞成)(人数|票数?|数)?$/,
  abstained: /弃权(人数|票数?|数)?$/,
} as const
const RESULT = /(评议|表决|投票).*(结果|结论|意见)$|^(评议)?结果$/
const PASSED = /^(通过|同意|符合|赞成)/
const FAILED = /^(不通过|未通过|不同意|不符合|否)/
const GRANTED = /^(同意|批准|通过|予以|准予|确认|纳入)/
/** 同意票过半数为通过 */
const BY_MAJORITY = /过半|半数以上|超过半数|多数同意/

/**
 * H19. The votes of an appraisal in the village (民主评议): no more votes than people were present, and no more present than were due; every one of them cast where those who abstained are counted; what passed has more votes for it than half, and what did not pass is not granted. Passing with fewer is an error where
 * the sheet itself asks for the majority, else a doubt: no text in the law data gives the share.
 */
export default tableCheck({
  catalogue: 'H19',
  severity: 'error',
  citation: [
    ['2012-12-12', '民发〔2012〕220号（民主评议）；本表所注规则'],
    ['2021-07-01', '本表所注规则（民主评议）'],
  ],
  needs: [],
  run(table, _context, report) {
    const votes = votesIn(table)
    if (!votes) return
    const isByMajority = [...table.layout.titles, ...table.layout.lines].some((line) => BY_MAJORITY.test(line))
    for (let row = 0; row < table.rowCount; row++) judge(table, votes, row, isByMajority, report)
  },
})

interface Votes {
  due: FigureColumn | undefined
  present: FigureColumn
  agreed: FigureColumn
  others: readonly FigureColumn[]
  /** -1: the table has none */
  result: number
}

function votesIn(table: RegisterTable): Votes | undefined {
  const { headers } = table.layout
  if (!headers.some((path) => COLUMNS.agreed.test(path.at(-1) ?? ''))) return undefined
  const columns = figureColumns(table)
  const find = (words: RegExp) => columns.find(({ path }) => words.test(path.at(-1) ?? ''))
  const [present, agreed] = [find(COLUMNS.present), find(COLUMNS.agreed)]
  if (!present || !agreed) return undefined
  const due = find(COLUMNS.due)
  const others = [find(COLUMNS.against), find(COLUMNS.abstained)].filter((one) => one !== undefined)
  return { due, present, agreed, others, result: headers.findIndex((path) => RESULT.test(path.at(-1) ?? '')) }
}

function judge(table: RegisterTable, votes: Votes, row: number, isByMajority: boolean, report: Report): void {
  const { due, present, agreed, others, result } = votes
  const [there, yes] = [figureOf(present, row), figureOf(agreed, row)]
  if (Number.isNaN(there) || Number.isNaN(yes)) {
    report.unknown(row, ['appraisalDate'])
    return
  }
  const cast = others.reduce((sum, one) => sum + (figureOf(one, row) || 0), yes)
  const tell = (column: number, variant: string, isDoubt = false) =>
    report.failCell(table.sheetRows[row], column, 'quantity', {
      variant,
      ...(isDoubt && { severity: 'doubt' }),
      params: { present: there, agreed: yes, cast },
    })
  const below = [agreed, ...others].find((one) => figureOf(one, row) < 0)
  if (below) tell(below.column, 'negative')
  else if (cast > there) tell(present.column, 'more')
  // with a column for those who abstained every vote has its place, but for who leads the meeting
  else if (cast < there - 1 && others.length === 2) tell(present.column, 'fewer', true)
  if (due && there > figureOf(due, row)) tell(present.column, 'absent')
  if (result < 0) return
  const said = cellText(table.workbook, table.sheet, table.sheetRows[row], result).replace(/\s/g, '')
  if (PASSED.test(said) && yes * 2 <= there) tell(result, 'minority', !isByMajority)
  const isGranted =
    GRANTED.test(table.said('conclusion', row)) ||
    (['monthlyAmount', 'startMonth'] as const).some((id) => table.has(id) && !saysNothing(table.shown(id, row).trim()))
  if (FAILED.test(said) && isGranted) tell(result, 'granted', true)
}
