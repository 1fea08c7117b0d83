import { type FieldId, field, fieldIds, fieldsForLabel, labelsOf } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import type { RegisterKind } from '../kinds/kind.ts'

/** 核定救助人数, 实际发放, 合计发放: in what state the figure is, which its name does not say. */
const STATE = /^(?:(?:核定|核准|审定|审批|批准|审核|确认|认定|实际|合计|本[月次期]|当月)的?)+(?=..)/
/** 三季度发放, 季度合计: of the quarter that the table is of */
const QUARTER = /^(?:第?[一二三四1-4]|本)?季度?(?=..)/
/** 低保金, 低保款, 低保资金: the word for money at the end of an amount */
const MONEY = /(?:金额|款额|款项|数额|资金|款|额|金|数)$/
/** The least that is left of an amount without its word for money. */
const LEAST = 2

/**
 * The fields of a kind, of money and numbers, whose label a header is but for words of its state and time and the word
 * for money at its end: 核定救助人数, 每月低保款, 实际发放.
 */
export function sameInOtherWords(header: string, kind: RegisterKind): readonly FieldId[] {
  const label = normaliseLabel(header)
  const whole = label.replace(/^每月/, '月').replace(QUARTER, '本季')
  // 增发 alone may as well be a time or a reason
  if (whole === label && !STATE.test(label) && !MONEY.test(label)) return []
  const found = [whole, whole.replace(STATE, '')].flatMap((one) => [
    // 本次入库 is 入库 itself before it is 入库金额
    ...Object.entries(kind.headers ?? {}).flatMap(([word, ids]) => (word === one ? ids : [])),
    ...fieldsForLabel(one),
    ...Object.entries(kind.headers ?? {}).flatMap(([word, ids]) => (stemOf(word) === stemOf(one) ? ids : [])),
    ...(byStem().get(stemOf(one)) ?? []),
  ])
  return [...new Set(found)].filter((id) => kind.fields.includes(id) && isFigure(id))
}

const isFigure = (id: FieldId): boolean => ['money', 'count', 'number'].includes(field(id).type)

function stemOf(label: string): string {
  const bare = label.replace(MONEY, '')
  return bare.length < LEAST ? label : bare
}

let stems: Map<string, FieldId[]> | undefined

/** The fields of money by their labels without the word for it. */
function byStem(): ReadonlyMap<string, readonly FieldId[]> {
  if (stems) return stems
  stems = new Map()
  for (const id of fieldIds) {
    if (field(id).type !== 'money') continue
    for (const label of labelsOf(id)) stems.set(stemOf(label), [...(stems.get(stemOf(label)) ?? []), id])
  }
  return stems
}
