import type { Filled, HeaderGrid } from './header-grid.ts'
import { labelKnower } from './known-labels.ts'
import { isFooter, isSignature } from './words.ts'

/** What only a value looks like: figures, dates and numbers, a box to tick, a person's sex, a plain name. */
const VALUE = /\d|^(男|女|是|否|有|无|[√✓☑□○]|汉族?|户主|本人|健康|未婚|已婚|离异|丧偶)|[√✓☑□]/
const PEOPLES_NAME = /^[\u4e00-\u9fff]{2,4}$/
const FORM_TITLE =
  /(审批|申请|审核|登记|复核|核查|调查|评估|认定|入户|走访|慰问|确认).{0,4}(表|书|单|记录|卡|日志|日记)$/
/** Rows of a form that make a sheet one, with and without a title that says so. */
const FORM_ROWS = 2
const TITLED_FORM_ROWS = 1
/** Rows of one label and its value that make a sheet without a table a form. */
const LABELLED_ROWS = 4

/** Whether a row is a form's: labels, each with its value to the right: 姓名 | 韩素英 | 性别 | 女. */
export function isFormRow(filled: readonly Filled[], isKnown: (text: string) => boolean): boolean {
  let pairs = 0
  let values = 0
  for (let at = 0; at + 1 < filled.length; at++) {
    const [label, value] = [filled[at].text, filled[at + 1].text]
    if (!isKnown(label) || isKnown(value) || isSignature(value)) continue
    pairs++
    if (VALUE.test(value)) values++
    else if (/姓名|人$|户主/.test(label) && PEOPLES_NAME.test(value)) values++
    at++
  }
  return pairs >= 2 && values >= 1 && pairs * 2 >= filled.length - 1
}

/** Whether what stands above a table, or the whole sheet where it has none, is a form for one household. */
export function isForm(grid: HeaderGrid, from: number, to: number, hasTable: boolean): boolean {
  const isKnown = labelKnower()
  let rows = 0
  let labelled = 0
  let isTitled = false
  for (let row = from; row < to; row++) {
    const filled = grid.filled(row)
    if (isFormRow(filled, isKnown)) rows++
    else if (filled.length === 1 && FORM_TITLE.test(filled[0].text.replace(/[(（].*[)）]$/, ''))) isTitled = true
    else if (filled.length === 2 && isKnown(filled[0].text) && !isKnown(filled[1].text)) labelled++
  }
  return rows >= (isTitled ? TITLED_FORM_ROWS : FORM_ROWS) || (!hasTable && rows + labelled >= LABELLED_ROWS)
}

/** So many merged cells to fill in, beside no figure, make a sheet a form that nobody has filled in. */
const BLANK_MERGES = 4
/** A longer text is a note: 18位身份证号必填 … */
const LONGEST_VALUE = 20
/** What somebody has filled in: a date, a number, an amount. */
const FILLED_IN = /\d{2}|^\d$|[√✓☑]/

/**
 * Whether a sheet is a form that nobody has filled in: wide cells left blank and no figure on it; or labels with blanks
 * between them in several rows, notes that stand alone, lines to sign, and nothing else. A register's header has its
 * labels side by side.
 */
export function isBlankForm(grid: HeaderGrid): boolean {
  const isKnown = labelKnower()
  if (grid.blankMerges() >= BLANK_MERGES && !holdsFigures(grid)) return true
  let spaced = 0
  for (let row = grid.top; row <= grid.bottom; row++) {
    const filled = grid.filled(row)
    if (filled.length < 2) continue
    if (!filled.every(({ text }) => isKnown(text) || isLeftToFill(text))) return false
    const labels = filled.filter(({ text }) => isKnown(text))
    if (labels.length >= 2 && labels.every(({ from }, at) => at === 0 || from > labels[at - 1].to + 1)) spaced++
  }
  return spaced >= FORM_ROWS
}

function holdsFigures(grid: HeaderGrid): boolean {
  for (let row = grid.top; row <= grid.bottom; row++)
    if (grid.filled(row).some(({ text }) => text.length <= LONGEST_VALUE && FILLED_IN.test(text))) return true
  return false
}

const isLeftToFill = (text: string): boolean => isFooter(text) || isSignature(text) || /[□☐]/.test(text)
