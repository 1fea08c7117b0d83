// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { table } from '../support/table.mjs'

/** @typedef {import('./pool.mjs').Ending} Ending */

/** How files end, the harmless first. */
const LABELS = {
  ok: '正常 / ok',
  refused: '拒收，有说明 / refused with a sentence',
  crash: '程序出错、崩溃 / crash',
  hang: '超时 / hang',
  memory: '内存超限 / memory',
  invalid: '写出的文件不合格 / invalid part',
  changed: '写出后数值有变 / values changed',
  stray: '夹带的输出 / stray output',
}

/** @param {Ending} ending @returns {keyof typeof LABELS} */
function kindOf({ faults, refused }) {
  if (faults.length > 0) return faults[0].kind
  return refused === undefined ? 'ok' : 'refused'
}

/** @param {readonly Ending[]} endings @returns {Record<keyof typeof LABELS, number>} */
export function countEndings(endings) {
  const counts = { ok: 0, refused: 0, crash: 0, hang: 0, memory: 0, invalid: 0, changed: 0, stray: 0 }
  for (const ending of endings) counts[kindOf(ending)] += 1
  return counts
}

export const countWritten = (/** @type {readonly Ending[]} */ endings) =>
  endings.filter(({ written }) => written).length

/**
 * A file without its name: place in the list, ending, size and the start of its SHA-256.
 * @param {string} path @param {number} index
 */
function maskedName(path, index) {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12)
  return `#${index + 1} *${extname(path)} ${statSync(path).size} B sha256:${hash}`
}

/**
 * How the files of a corpus ended, for a person. Shows no cell and, unless asked to, no name.
 * @param {readonly string[]} paths
 * @param {readonly Ending[]} endings one for each path
 * @param {{ showNames: boolean }} options
 */
export function summary(paths, endings, { showNames }) {
  const nameOf = (/** @type {number} */ index) =>
    showNames ? `#${index + 1} ${paths[index]}` : maskedName(paths[index], index)
  const counts = Object.entries(countEndings(endings)).map(([kind, count]) => [
    LABELS[/** @type {keyof typeof LABELS} */ (kind)],
    String(count),
  ])
  return [
    table([['结果 / ended', '份 / files'], ...counts]),
    `写成各种格式（不是台账的加一张台账）/ written in every format, a register added where there was none: ${countWritten(endings)}`,
    ...reasons(endings),
    ...offenders(endings, nameOf),
    ...extremes(endings, nameOf),
  ].join('\n')
}

/** @param {readonly Ending[]} endings */
function reasons(endings) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { refused, faults } of endings)
    if (refused !== undefined && faults.length === 0) counts.set(refused, (counts.get(refused) ?? 0) + 1)
  if (counts.size === 0) return []
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  return ['\n拒收原因 / refused because', ...sorted.map(([why, count]) => `${String(count).padStart(6)}  ${why}`)]
}

/** @param {readonly Ending[]} endings @param {(index: number) => string} nameOf */
function offenders(endings, nameOf) {
  const lines = endings.flatMap(({ faults }, index) =>
    faults.length === 0
      ? []
      : [nameOf(index), ...faults.map(({ kind, step, why }) => `  ${kind} · ${step} ${why}`.trimEnd())],
  )
  return lines.length === 0 ? [] : ['\n有问题的文件 / offenders', ...lines]
}

/** @param {readonly Ending[]} endings @param {(index: number) => string} nameOf */
function extremes(endings, nameOf) {
  if (endings.length === 0) return []
  const all = endings.flatMap(({ steps }, index) => steps.map((step) => ({ ...step, index })))
  const slowest = all.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3)
  const largest = endings.map(({ peak }, index) => ({ peak, index })).sort((a, b) => b.peak - a.peak)
  return [
    '\n最慢 / slowest',
    ...slowest.map(({ seconds, step, index }) => `  ${seconds.toFixed(1)} s · ${step} · ${nameOf(index)}`),
    '内存最多 / most memory',
    ...largest.slice(0, 3).map(({ peak, index }) => `  ${Math.round(peak / 2 ** 20)} MB · ${nameOf(index)}`),
  ]
}
