import { isFormRow } from './form.ts'
import type { Filled, HeaderGrid } from './header-grid.ts'
import { labelKnower, plainLabelKnower } from './known-labels.ts'
import { isLoneLine, isNumbering, isSignature, isUnits } from './words.ts'

/** The rows of a header, and the header path of each column, outermost first; [] for a column without header. */
export interface HeaderBand {
  top: number
  bottom: number
  paths: string[][]
}

const MAX_HEADER_ROWS = 4
/** A header in which that share of the cells is known is taken before a better one further down. */
const SURE_SHARE = 0.6
/** The share that is enough where each is known by what it says alone. */
const PLAIN_SHARE = 1 / 3

/**
 * Finds the header in the rows of a grid by its words: where no row has known ones, by what a clerk may call them, else
 * by the figures below it.
 */
export const findHeader = (grid: HeaderGrid): HeaderBand | undefined =>
  headerIn(grid, labelKnower()) ??
  headerIn(grid, plainLabelKnower(), (found) => isSure(found, PLAIN_SHARE)) ??
  headerOverFigures(grid)

/** The rows in which most columns carry a known header. */
function headerIn(
  grid: HeaderGrid,
  isKnown: (text: string) => boolean,
  isEnough: (found: FoundBand) => boolean = () => true,
): HeaderBand | undefined {
  // a group header over several columns counts once: it names none of them
  const knownIn = (paths: readonly string[][]) =>
    new Set(
      paths
        .filter(
          (path) => path.length > 0 && (isKnown(path[path.length - 1]) || isKnown(spelt(path.slice(-2)).join(''))),
        )
        .map((path) => path.join('/')),
    ).size
  let best: FoundBand | undefined
  for (let bottom = grid.top; bottom <= grid.bottom; bottom++) {
    // what stands below a header that is sure is another table's
    if (best && bottom >= best.bottom + MAX_HEADER_ROWS && isSure(best)) break
    const filled = grid.filled(bottom)
    if (best?.bottom === bottom - 1 && isNumberingRow(grid, bottom)) continue
    if (isFormRow(filled, isKnown) || holdsFigures(filled)) continue
    for (let top = bottom; top >= Math.max(grid.top, bottom - MAX_HEADER_ROWS + 1); top--) {
      if (top < bottom && isTitleRow(grid, top, isKnown)) break
      const paths = headerPaths(grid, top, bottom)
      const known = knownIn(paths)
      if (known >= Math.min(2, grid.width) && (!best || known > best.known)) best = { top, bottom, paths, known }
    }
  }
  return best && isEnough(best) ? skipNumbering(grid, extendDown(grid, extendUp(grid, best, isKnown))) : undefined
}

/** 救助人次 | 人次 | 40 | 138 | 25: as many figures as words, of which some number no column. */
function holdsFigures(filled: readonly Filled[]): boolean {
  const figures = filled.filter(({ text }) => FIGURES.test(text))
  return figures.length * 2 >= filled.length && figures.some(({ text }) => text.length > 2)
}

type FoundBand = HeaderBand & { known: number }

function isSure({ paths, known }: FoundBand, share = SURE_SHARE): boolean {
  return known >= 3 && known >= share * new Set(paths.map((path) => path.join('/'))).size
}

const FEWEST_FIGURES = 3

/**
 * 乡镇 | 孤儿 | 事实无人抚养 | 合计: one label that is known and others that are not, over rows that each have one text
 * and figures below all of them.
 */
function headerOverFigures(grid: HeaderGrid): HeaderBand | undefined {
  const isKnown = labelKnower()
  for (let bottom = grid.top; bottom + FEWEST_FIGURES <= grid.bottom; bottom++) {
    const labels = grid.filled(bottom)
    const isHeader =
      labels.length > FEWEST_FIGURES &&
      labels.every(({ text, from, to }) => from === to && !FIGURES.test(text)) &&
      labels.some(({ text }) => isKnown(text))
    const below = Array.from({ length: FEWEST_FIGURES }, (_, at) => grid.filled(bottom + 1 + at))
    const isCounted = below.every((row) => {
      const texts = row.filter(({ text }) => !FIGURES.test(text))
      return row.length === labels.length && texts.length === 1 && isKnown(labelAt(labels, texts[0]))
    })
    if (isHeader && isCounted) return { top: bottom, bottom, paths: headerPaths(grid, bottom, bottom) }
  }
  return undefined
}

const labelAt = (labels: readonly Filled[], { from }: Filled): string =>
  labels.find((one) => one.from === from)?.text ?? ''

/** Header path of every column for a band of rows. */
function headerPaths(grid: HeaderGrid, top: number, bottom: number): string[][] {
  const paths: string[][] = Array.from({ length: grid.width }, () => [])
  const leaves = grid.row(bottom)
  for (let row = top; row <= bottom; row++) {
    const texts = grid.row(row)
    let carried = ''
    for (let column = 0; column < grid.width; column++) {
      const text = texts[column]
      // a group header that is not merged stands over the blank cells to its right
      if (row < bottom) {
        if (text) carried = text
        else if (!carried || !leaves[column]) {
          carried = ''
          continue
        }
      }
      const part = text || (row < bottom ? carried : '')
      if (part && paths[column].at(-1) !== part) paths[column].push(part)
    }
  }
  return paths.map(withUnitBelow)
}

/** 月增减额 above (元) is one name. */
function withUnitBelow(path: string[]): string[] {
  const [name, unit] = path.slice(-2)
  return unit !== undefined && BARE_UNIT.test(unit) ? [...path.slice(0, -2), name + unit] : path
}
const BARE_UNIT = /^[(（][^()（）]{0,4}(?:元|人|户|件|次|天|%|％|亩|㎡|平方米|公斤)(?:\/[^()（）]{1,4})?[)）]$/

/** 新增 over 户 and 人: 新增户数 and 新增人数. */
const spelt = ([group, leaf]: string[]): string[] =>
  leaf === '户' || leaf === '人' ? [group, `${leaf}数`] : [group, leaf ?? '']

/** A title: one text, one that spans most of the width beside nothing that is a header, or a line such as 填报单位:… */
export function isTitleRow(grid: HeaderGrid, row: number, isKnown: (text: string) => boolean): boolean {
  const filled = grid.filled(row)
  if (filled.length <= 1 || filled.some(({ text }) => isSignature(text) || isLoneLine(text))) return true
  const wide = filled.find(({ from, to }) => to - from + 1 >= Math.max(3, grid.width * 0.6))
  return wide !== undefined && !filled.some((one) => one !== wide && isKnown(one.text))
}

/** Rows above the header that only group its columns (家庭成员 | 收入及保障情况) belong to it. */
function extendUp(grid: HeaderGrid, band: HeaderBand, isKnown: (text: string) => boolean): HeaderBand {
  let { top } = band
  while (top > grid.top && band.bottom - top + 1 < MAX_HEADER_ROWS && isGroupRow(grid, top - 1, isKnown)) top--
  return { top, bottom: band.bottom, paths: headerPaths(grid, top, band.bottom) }
}

/** A row of group headers: several texts, no figures, none with a colon. */
function isGroupRow(grid: HeaderGrid, row: number, isKnown: (text: string) => boolean): boolean {
  return !isTitleRow(grid, row, isKnown) && grid.filled(row).every(({ text }) => !/[:：]|^[\d.,-]+$/.test(text))
}

/**
 * Rows below that cells of the header reach into by a merge, or that only name the columns of a group (慰问物资 | 大米
 * | 食用油), and a line of units.
 */
function extendDown(grid: HeaderGrid, band: HeaderBand): HeaderBand {
  let { bottom } = band
  while (bottom < grid.bottom && bottom - band.top + 1 < MAX_HEADER_ROWS && continuesHeader(grid, bottom)) bottom++
  const paths = bottom > band.bottom ? headerPaths(grid, band.top, bottom) : band.paths
  const units = grid.row(bottom + 1)
  const own = grid.filled(bottom + 1).filter(({ text, from }) => text !== grid.row(bottom)[from])
  if (bottom === grid.bottom || !isUnits(own.map(({ text }) => text))) return { ...band, bottom, paths }
  const withUnit = (path: string[], column: number) => {
    if (path.length === 0 || !own.some(({ from, to }) => column >= from && column <= to)) return path
    const unit = units[column].replace(/[(（)）]/g, '')
    // what one group counts in several units are several columns of it: 新增 over 户 and 人
    const isOfGroup = paths.some(
      (other, at) => at !== column && other.join() === path.join() && units[at] !== units[column],
    )
    return isOfGroup ? [...path, unit] : [...path.slice(0, -1), `${path[path.length - 1]}(${unit})`]
  }
  return { ...band, bottom: bottom + 1, paths: paths.map(withUnit) }
}

const FIGURES = /^[\d.,%-]+$/

/** Whether the row below still belongs to the header that ends at `bottom`. */
function continuesHeader(grid: HeaderGrid, bottom: number): boolean {
  const above = grid.row(bottom)
  const below = grid.filled(bottom + 1)
  const own = below.filter(({ text, from }) => !(grid.reachesUp(bottom + 1, from) && text === above[from]))
  if (own.length === 0 || own.some(({ text }) => FIGURES.test(text)) || isUnits(own.map(({ text }) => text)))
    return false
  if (below.length - own.length >= 2) return true
  // what is beside the groups is not merged downwards: each text stands under a group header, merged or with blank
  // cells to its right
  const first = above.findIndex((text) => text !== '')
  const merged = grid.filled(bottom).filter(({ from, to }) => to > from)
  const isMerged = (one: Filled) => merged.some(({ from, to }) => from <= one.from && one.from <= to)
  const isUnderGroup = (one: Filled) =>
    one.from > first && (above[one.from] === '' || above[one.from + 1] === '' || isMerged(one))
  const isSurelyUnder = (one: Filled) => above[one.from] === '' || isMerged(one)
  return own.length >= 2 && own.every(isUnderGroup) && own.filter(isSurelyUnder).length * 2 >= own.length
}

/** A line of numbers or codes under the header (甲 乙 1 2, D03001 …) belongs to it but names nothing. */
function skipNumbering(grid: HeaderGrid, band: HeaderBand): HeaderBand {
  const below = band.bottom + 1
  return below <= grid.bottom && isNumberingRow(grid, below) ? { ...band, bottom: below } : band
}

/** What a cell of the header above reaches into by a merge (备注) is no part of the line of numbers. */
function isNumberingRow(grid: HeaderGrid, row: number): boolean {
  return isNumbering(
    grid
      .filled(row)
      .filter(({ from }) => !grid.reachesUp(row, from))
      .map(({ text }) => text),
  )
}

/** First and last column of each table that stands side by side under one header: 序号 姓名 金额 | 序号 姓名 金额. */
export function splitBlocks(paths: readonly string[][]): { first: number; last: number }[] {
  const keys = paths.map((path) => path.join('/'))
  const first = keys.findIndex((key) => key !== '')
  let last = keys.length - 1
  while (last > first && keys[last] === '') last--
  const starts = keys.flatMap((key, column) => (key === keys[first] ? [column] : []))
  const whole = [{ first, last }]
  if (starts.length < 2) return whole
  const width = starts[1] - first
  const isRepeat = starts.every((start, at) => start === first + at * width)
  const labels = keys.slice(first, first + width).filter(Boolean)
  if (!isRepeat || labels.length < 2 || new Set(labels).size < labels.length) return whole
  const same = starts
    .slice(1)
    .every((start) =>
      labels.every((label, at) => at === labels.length - 1 || keys.slice(start, start + width).includes(label)),
    )
  return same && !areMembers(labels, keys.slice(starts[starts.length - 1], last + 1))
    ? starts.map((start, at) => ({ first: start, last: at + 1 < starts.length ? starts[at + 1] - 1 : last }))
    : whole
}

/**
 * 姓名 | 关系 | 身份证号 | 姓名 | 关系 | 身份证号 | 家庭人口: members of one household, with columns of the household
 * behind them.
 */
function areMembers(labels: readonly string[], lastBlock: readonly string[]): boolean {
  const isNumbered = labels.some((label) => /序号|编号/.test(label))
  return (
    !isNumbered && labels.some((label) => /关系/.test(label)) && lastBlock.some((key) => key && !labels.includes(key))
  )
}
