import { fail, registerCheck, unknownHere } from '../engine/index.ts'
import { linesAround } from '../words/lines-around.ts'

const SIDES = {
  opening: /^(上[月期季年](末|底|实有|在册|共有|共)?|期初|原有)/,
  added: /^(本[月期季年])?(新增|增加|新纳入|迁入|转入)/,
  removed: /^(本[月期季年])?(减少|停保|停发|退出|取消|清退|迁出|转出|死亡|核减|自然减员)/,
  closing: /^(本[月期季年](末|底|实有|在册|现有|共有|共|为)|期末|现有|实有|现在册)/,
} as const
type Side = keyof typeof SIDES

const FIGURE = /^(.*?)(\d{1,6})(户|人)(\d{1,6}人)?$/

/** The same of goods and funds: 购入150斤，发放130斤，结存30斤; what there was may be left out. */
const GOODS_SIDES = {
  opening: /^(上[月期季年次批].{0,2}(结存|结余|库存|剩余|余)?|期初|原有|原存|年初).{0,4}$/,
  added: /^.{0,6}(购入|购进|购买|采购|入库|购置|接收|收到|收入|拨入|调入|到货|募集|捐入).{0,2}$/,
  removed: /^.{0,6}(发放|发出|出库|领用|支出|调出|拨出|使用|损耗|报损).{0,2}$/,
  closing: /^.{0,6}(结存|结余|库存|剩余|尚余|现存|余).{0,2}$/,
} as const
const GOODS_FIGURE = /^(.*?)(\d{1,9}(?:\.\d+)?)(公斤|千克|斤|袋|桶|床|件|套|个|盒|瓶|箱|包|提|条|只|份|万元|元)$/
const CENT = 0.005
const OPEN = { variant: 'goods-open', severity: 'doubt' } as const

/**
 * I05. A sentence above or below a table reckons: 上月39户，本月新增3户，减少6户，本月实有37户. What there was, what
 * came and what went make what there is; in households and in persons. So it is of goods and of funds, 购入150斤，
 * 发放130斤，结存30斤; where the sentence does not say what there was, some may have been left: a doubt.
 */
export default registerCheck({
  catalogue: 'I05',
  severity: 'error',
  citation: '统计口径（期初＋增加－减少＝期末）',
  needs: [],
  *judge(register) {
    for (const line of linesAround(register))
      for (const unit of ['户', '人'] as const) {
        const found = balanceIn(line.text, unit)
        if (found === 'open') yield unknownHere('householdCount')
        if (!found || found === 'open' || found.expected === found.closing) continue
        const { closing, ...params } = found
        const details = { expected: found.expected, params: { ...params, closing, unit } }
        yield fail(unit === '户' ? 'householdCount' : 'personCount', details, line)
      }
    for (const line of linesAround(register))
      for (const sentence of line.text.split(/[;；。]/)) {
        const found = goodsIn(sentence)
        if (!found || Math.abs(found.expected - found.closing) < CENT) continue
        const { isOpen, ...params } = found
        const details = isOpen ? OPEN : { variant: 'goods' }
        yield fail('stockBalance', { ...details, expected: found.expected, params }, line)
      }
  },
})

interface Balance {
  opening: number
  added: number
  removed: number
  closing: number
  expected: number
}

/** Begins a figure of its own, not one more part of the last. */
const WHOLE = /^(上[月期季年]|本[月期季年]|期初|期末|原有|现有|实有|现在册)/

/** A form's sentence whose last figure is still to be written: 本月实有  户 */
const BLANK = /^[^\d]{2,12}[户人]$/

/**
 * The pieces of a sentence that count by themselves: what stands in brackets, or after 其中, is a part of the figure
 * before it.
 */
function piecesOf(text: string): string[] {
  const own: string[] = []
  let isPart = false
  for (const piece of text
    .replace(/\s/g, '')
    .replace(/[(（[【][^()（）[\]【】]*[)）\]】]/g, '')
    .split(/[,，、;；。:：]/)) {
    if (/其中|包括|含/.test(piece)) isPart = true
    else if (WHOLE.test(piece)) isPart = false
    if (!isPart) own.push(piece)
  }
  return own
}

/** Undefined where a sentence lacks one of the two ends, or has one twice. */
function balanceIn(text: string, unit: '户' | '人'): Balance | 'open' | undefined {
  const sums: Record<Side, number[]> = { opening: [], added: [], removed: [], closing: [] }
  const pieces = piecesOf(text)
  for (const piece of pieces) {
    const [, label = '', figure, of, persons] = FIGURE.exec(piece) ?? []
    const side = (Object.keys(SIDES) as Side[]).find((one) => SIDES[one].test(label))
    const value = of === unit ? figure : persons && unit === '人' ? persons.slice(0, -1) : undefined
    if (side && value !== undefined) sums[side].push(Number(value))
  }
  const { opening, added, removed, closing } = sums
  const isOpen = pieces.some((piece) => BLANK.test(piece) && piece.endsWith(unit) && SIDES.closing.test(piece))
  if (isOpen && opening.length > 0) return 'open'
  if (opening.length !== 1 || closing.length !== 1 || added.length + removed.length === 0) return undefined
  const [came, went] = [added, removed].map((all) => all.reduce((sum, one) => sum + one, 0))
  return {
    opening: opening[0],
    added: came,
    removed: went,
    closing: closing[0],
    expected: opening[0] + came - went,
  }
}

/** What a sentence reckons of one kind of goods; undefined where it lacks a side, or has one twice. */
function goodsIn(sentence: string): (Balance & { unit: string; isOpen: boolean }) | undefined {
  const found: Partial<Record<Side, number>> = {}
  const units = new Set<string>()
  for (const piece of piecesOf(sentence)) {
    const [, label = '', figure, unit] = GOODS_FIGURE.exec(piece) ?? []
    const side = (Object.keys(GOODS_SIDES) as Side[]).find((one) => GOODS_SIDES[one].test(label))
    if (!side || figure === undefined) continue
    if (found[side] !== undefined) return undefined
    found[side] = Number(figure)
    units.add(unit)
  }
  const { opening = 0, added, removed, closing } = found
  const [unit] = units
  if (units.size !== 1 || added === undefined || removed === undefined || closing === undefined) return undefined
  const expected = Math.round((opening + added - removed) * 100) / 100
  return { opening, added, removed, closing, expected, unit, isOpen: found.opening === undefined }
}
