/**
 * The table of issue 4: reading and annotating a generated register, ours and the peers', medians of `BENCH_RUNS` (5)
 * runs, each in a process of its own; what takes longer than `LONG` runs once. Status 1 when a row is out of reach.
 */
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { inChromium } from './chromium.ts'
import { registerFile } from './files.ts'
import { TASKS } from './tasks.ts'

const RUNS = Number(process.env.BENCH_RUNS ?? 5)
const SMALL = 100_000
/** with the title, header and total rows exactly the rows of a sheet */
const LARGE = 1_048_576 - 5
const HEAP = '--max-old-space-size=12000'
/** ms */
const LONG = 10_000

interface Measured {
  ms: number
  mb: number
  result: number
}

if (process.argv[2] === 'task') await runTask(process.argv[3], process.argv[4])
else await printTable()

async function runTask(name: string, path: string): Promise<void> {
  const { work } = await TASKS[name](path)
  const start = performance.now()
  const result = await work()
  const ms = performance.now() - start
  console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, result }))
}

function runOnce(name: string, path: string): Measured | undefined {
  const child = spawnSync(process.execPath, [HEAP, process.argv[1], 'task', name, path], { encoding: 'utf8' })
  if (child.status === 0) return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '')
  console.error(`${name}: ${child.stderr.trim().split('\n').at(-1)}`)
  return undefined
}

function measure(name: string, path: string): Measured | undefined {
  const runs: Measured[] = []
  for (let count = 0; count < RUNS; count++) {
    const run = runOnce(name, path)
    if (!run) return undefined
    runs.push(run)
    if (run.ms > LONG) break
  }
  return { ms: median(runs.map((run) => run.ms)), mb: median(runs.map((run) => run.mb)), result: runs[0].result }
}

/** Time per row of the second file against the first's, read by turns: a machine that slows down then slows both. */
function growth(small: string, large: string): number {
  const perRow = { [small]: [] as number[], [large]: [] as number[] }
  for (let count = 0; count < RUNS; count++)
    for (const path of [small, large]) {
      const run = runOnce('read', path)
      if (!run) throw new Error(`read failed: ${path}`)
      perRow[path].push(run.ms / run.result)
    }
  return median(perRow[large]) / median(perRow[small])
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

function ours(name: string, task: string, path: string, reach: { ms: number; mb: number }): Measured {
  const measured = measure(task, path)
  if (!measured) throw new Error(`${task} failed`)
  const isWithin = measured.ms <= reach.ms && measured.mb <= reach.mb
  row(
    name,
    `${seconds(measured.ms)}, ${Math.round(measured.mb)} MB`,
    `≤ ${seconds(reach.ms)}, ≤ ${reach.mb} MB`,
    isWithin,
  )
  return measured
}

function row(name: string, value: string, reach: string, isWithin: boolean): void {
  console.log(`| ${name} | ${value} | ${reach} | ${isWithin ? 'yes' : 'NO'} |`)
  if (!isWithin) process.exitCode = 1
}

function against(own: Measured, tasks: string[], path: string): void {
  for (const task of tasks) {
    const peer = measure(task, path)
    const ratio = peer
      ? `${(peer.ms / own.ms).toFixed(1)} × the time, ${(peer.mb / own.mb).toFixed(1)} × the memory`
      : 'failed'
    console.log(`| · ${task} | ${peer ? `${seconds(peer.ms)}, ${Math.round(peer.mb)} MB` : '–'} | ${ratio} | |`)
  }
}

async function printTable(): Promise<void> {
  const [small, large] = [await registerFile(SMALL), await registerFile(LARGE)]
  console.log(
    `node ${process.version}, ${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB; medians of ${RUNS}, of what takes longer than ${LONG / 1000} s one run\n`,
  )
  console.log('| 100,000 rows × 30 columns unless said | measured | reach | within |\n|---|---|---|---|')
  const read = ours('.xlsx bytes → table in memory, Node', 'read', small, { ms: 700, mb: 350 })
  against(read, ['read exceljs stream', 'read exceljs', 'read @e965/xlsx', 'read hucre', 'read read-excel-file'], small)
  const browser = await inChromium(small, RUNS)
  row(
    "the same in Chromium, in a worker, script-src 'self'",
    seconds(median(browser.ms)),
    `≤ ${seconds(1100)}`,
    median(browser.ms) <= 1100,
  )
  const annotated = ours('annotating 500 cells and saving', 'annotate', small, { ms: 1500, mb: 500 })
  against(annotated, ['annotate exceljs', 'annotate @e965/xlsx', 'annotate hucre'], small)
  ours('1,048,576 rows × 30 → table, Node', 'read', large, { ms: 8000, mb: 3072 })
  const perRow = growth(small, large)
  row('time per row at 1 M against 100 k', `${perRow.toFixed(2)} ×`, '≤ 1.2 ×', perRow <= 1.2)
}
