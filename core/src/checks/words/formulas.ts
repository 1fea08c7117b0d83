import { normaliseLabel } from '../../facts/label.ts'
import type { RegisterTable } from '../../register/index.ts'
import { onceATable } from '../engine/index.ts'

/** What a title or a line of a sheet says that a figure is worked out by: 户月保障金＝（标准－人均收入）×保障人数. */
interface StatedFormula {
  of: string
  terms: readonly string[]
  /** what the line names and does not reckon with: a most, a least, an exception; it may explain another figure */
  bounds: readonly string[]
}

const EQUATION = /([^=:：,，;；。、\s]{2,})[=＝]([^=＝,，;；。]+)/g
const OPERATOR = /[×*xX✕＋+－\-—÷/()（）[\]【】]/
const BOUND = /封顶|起付|最高|最低|不超过|不低于|上限|下限|除外|另/g

const boundsIn = (text: string): string[] => text.match(BOUND) ?? []

/** The formulas that a sheet's titles and lines state. */
const formulasIn = onceATable(({ layout }: RegisterTable): readonly StatedFormula[] =>
  [...layout.titles, ...layout.lines].flatMap((text) =>
    [...text.matchAll(EQUATION)].flatMap(([, of, body]) => {
      const terms = body
        .split(OPERATOR)
        .map((term) => normaliseLabel(term))
        .filter((term) => term && !/^[\d.%]+$|^(?:保留|取整|四舍五入|精确到|元)/.test(term))
      const bounds = boundsIn(text).filter((bound) => !terms.some((term) => term.includes(bound)))
      return terms.length > 0 && OPERATOR.test(body) ? [{ of: normaliseLabel(of), terms, bounds }] : []
    }),
  ),
)

/** What may leave a figure below, or above, what a formula gives. */
const LOWERS = /封顶|起付|最高|不超过|上限|除外|另/
const RAISES = /最低|不低于|下限|除外|另/

/**
 * Whether the sheet itself says that a column is worked out by these others, and names no bound that leaves a figure
 * `than` less or more than that.
 */
export const isStatedFormula = (
  table: RegisterTable,
  target: string,
  parts: readonly string[],
  than?: 'less' | 'more',
): boolean =>
  formulasIn(table).some(
    ({ of, terms, bounds }) =>
      !bounds.some((bound) => than === undefined || (than === 'less' ? LOWERS : RAISES).test(bound)) &&
      areAlike(of, target) &&
      terms.length === parts.length &&
      parts.every((part) => terms.some((term) => areAlike(term, part))),
  )

/** 标准 and 保障标准（元/月） */
function areAlike(one: string, header: string): boolean {
  const label = normaliseLabel(header)
  return label !== '' && (label.includes(one) || one.includes(label))
}

const EACH = /每(?:人|口)(?:每?月)?(?:发放|领取|补助|补贴|救助)?(\d+(?:\.\d+)?)/g

/** Whether the sheet itself says that so much is for each: 每人1件; 每人每月60元，救助3个月. */
export const isStatedRate = ({ layout }: RegisterTable, rate: number): boolean =>
  [...layout.titles, ...layout.lines].some((line) => {
    const text = line.normalize('NFKC').replace(/\s/g, '')
    return [...text.matchAll(EACH)].some(([, each]) => {
      const months = rate / Number(each)
      return months === 1 || (Number.isInteger(months) && text.includes(`${months}个月`))
    })
  })
