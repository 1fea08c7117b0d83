/**
 * The table of issue 5: a register from its bytes, in memory, edited; ours and the peers'. Medians of `BENCH_RUNS` (5)
 * runs, each in a process of its own; "cold" and "again" are medians of as many runs in one process after some to warm
 * up, a cold run with fresh tables and a fresh context each. Status 1 when a row is out of reach.
 */
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { inChromium } from '../workbook/chromium.ts'
import { checkedRegister } from './files.ts'
import { withLibreOffice } from './libreoffice.ts'
import { PEERS } from './peers.ts'
import { TASKS } from './tasks.ts'

const RUNS = Number(process.env.BENCH_RUNS ?? 5)
/** Tasks whose runs share a process, after a few that are not counted. */
const WARM_UP = 4
const WARM: ReadonlySet<string> = new Set(['cold', 'again'])
const SMALL = 100_000
/** with title and header, all rows of a sheet */
const LARGE = 1_048_576 - 2

interface Measured {
  ms: number
  mb: number
  result: unknown
}

if (process.argv[2] === 'task') await runTask(process.argv[3], Number(process.argv[4]), process.argv[5])
else await printTable()

async function runTask(name: string, rows: number, path: string): Promise<void> {
  const task = await { ...TASKS, ...PEERS }[name](rows, path)
  for (let run = 0; WARM.has(name) && run < WARM_UP; run++) await task.run()
  const times: number[] = []
  let result: unknown
  // once only: a forced full collection between runs makes the next several times slower
  globalThis.gc?.()
  for (let run = 0; run < (WARM.has(name) ? RUNS : 1); run++) {
    const start = performance.now()
    result = await task.run()
    times.push(performance.now() - start)
  }
  console.log(JSON.stringify({ ms: median(times), mb: process.resourceUsage().maxRSS / 1024, result }))
}

function measure(name: string, rows: number, path: string): Measured {
  const runs: Measured[] = []
  for (let run = 0; run < (WARM.has(name) ? 1 : RUNS); run++) {
    const child = spawnSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=12000', process.argv[1], 'task', name, String(rows), path],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    )
    if (child.status !== 0) throw new Error(`${name}: ${child.stderr.trim().split('\n').slice(-3).join(' ')}`)
    runs.push(JSON.parse(child.stdout.trim().split('\n').at(-1) ?? ''))
  }
  return { ms: median(runs.map((run) => run.ms)), mb: median(runs.map((run) => run.mb)), result: runs[0].result }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function row(name: string, value: string, reach: string, isWithin: boolean): void {
  console.log(`| ${name} | ${value} | ${reach} | ${isWithin ? 'yes' : 'NO'} |`)
  if (!isWithin) process.exitCode = 1
}

function time(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(2)} s`
}

async function printTable(): Promise<void> {
  const [small, large] = [await checkedRegister(SMALL), await checkedRegister(LARGE)]
  console.log(
    `node ${process.version}, ${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB; medians of ${RUNS}\n`,
  )
  console.log('| 100,000 rows × 30 columns, all checks | measured | reach | within |\n|---|---|---|---|')
  const file = measure('file', SMALL, small)
  row(
    '.xlsx bytes → findings with addresses, Node',
    `${time(file.ms)}, ${Math.round(file.mb)} MB, ${file.result} findings`,
    '≤ 1.0 s, ≤ 400 MB',
    file.ms <= 1000 && file.mb <= 400,
  )
  const browser = median((await inChromium(small, RUNS)).ms)
  row('the same in Chromium', time(browser), '≤ 1.5 s', browser <= 1500)
  const [cold, again] = [measure('cold', SMALL, small), measure('again', SMALL, small)]
  row(
    'checking a table in memory, cold / again',
    `${time(cold.ms)} / ${time(again.ms)}`,
    '≤ 200 ms / ≤ 30 ms',
    cold.ms <= 200 && again.ms <= 30,
  )
  const edit = measure('edit', SMALL, small).result as { p50: number; p99: number }
  row(
    'one edited row',
    `p50 ${edit.p50.toFixed(0)} µs, p99 ${edit.p99.toFixed(0)} µs`,
    'p50 ≤ 50 µs, p99 ≤ 1 ms',
    edit.p50 <= 50 && edit.p99 <= 1000,
  )
  const million = measure('file', LARGE, large)
  row(
    '1,048,576 rows, .xlsx → findings, Node',
    `${time(million.ms)}, ${Math.round(million.mb)} MB`,
    '≤ 10 s, ≤ 3 GB',
    million.ms <= 10_000 && million.mb <= 3072,
  )

  console.log('\n| the same rules on 100,000 rows in memory | measured | against ours |\n|---|---|---|')
  const own = measure('eight rules, ours', SMALL, small)
  for (const name of Object.keys(PEERS)) {
    const peer = name === 'eight rules, ours' ? own : measure(name, SMALL, small)
    const ms = name.includes('tenth') ? peer.ms * 10 : peer.ms
    console.log(`| ${name} | ${time(ms)}, ${peer.result} found | ${(ms / own.ms).toFixed(1)} × |`)
  }
  await withLibreOffice(own.ms / SMALL)
}
