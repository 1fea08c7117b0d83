/**
 * What the pane costs in Excel: round trips, bytes and milliseconds between the real office.js and a workbook in
 * memory. Excel's own time is not in it. Status 1 when a row is out of reach.
 */
import type { Fingerprint, WorkbookHost } from '../../../excel-addin/src/host/port.ts'
import { officeBench } from '../../excel-addin/host/office-bench.ts'

const ROWS = 100_000
const COLUMNS = 25
/** one finding every so many rows, as in a register that is mostly right */
const APART = 60

const line = Array.from({ length: COLUMNS }, (_, column) =>
  column % 3 === 0 ? 450.5 + column : column % 3 === 1 ? '510185197003120958' : '四川省简阳市禾丰镇石佛村三组',
)
const { host, office } = await officeBench([{ name: '花名册', values: Array.from({ length: ROWS }, () => line) }])
const sheet = await host.activeSheet()
let fingerprint: Fingerprint | undefined

interface Task {
  name: string
  /** round trips */
  reach: number
  run: (host: WorkbookHost, print: Fingerprint) => Promise<unknown>
}

const spread = (count: number, apart: number) => Array.from({ length: count }, (_, i) => i * apart + apart / 2)
const sparse = spread(Math.floor(ROWS / APART), APART)
const TASKS: Task[] = [
  {
    name: `read ${ROWS.toLocaleString('en')} × ${COLUMNS}`,
    reach: 250,
    async run(from) {
      ;({ fingerprint } = await from.readSheet(sheet.id))
    },
  },
  {
    name: `mark ${sparse.length.toLocaleString('en')} cells, ${APART} rows apart`,
    reach: 40,
    run: (from, print) =>
      from.mark(
        print,
        sparse.map((row) => ({ address: `C${row + 1}`, level: 'doubt' })),
      ),
  },
  { name: 'clear the marks', reach: 10, run: (from) => from.clearMarks() },
  {
    name: 'mark 10,000 cells, 10 rows apart',
    reach: 40,
    run: (from, print) =>
      from.mark(
        print,
        spread(10_000, 10).map((row) => ({ address: `C${row + 1}`, level: 'error' })),
      ),
  },
  {
    name: `correct ${sparse.length.toLocaleString('en')} cells, ${APART} rows apart`,
    reach: 40,
    run: (from, print) =>
      from.write(
        print,
        sparse.map((row) => ({ address: `C${row + 1}`, text: '改正' })),
      ),
  },
]

console.log(
  '| real office.js over a workbook in memory | round trips | sent | received | ms | reach | within |\n|---|---|---|---|---|---|---|',
)
for (const { name, reach, run } of TASKS) {
  const before = { ...office.stats }
  const begun = performance.now()
  await run(host, fingerprint as Fingerprint)
  const ms = Math.round(performance.now() - begun).toLocaleString('en')
  const trips = office.stats.batches - before.batches
  const kilobytes = (key: 'requestBytes' | 'responseBytes') =>
    `${Math.round((office.stats[key] - before[key]) / 1000).toLocaleString('en')} KB`
  const isWithin = trips <= reach
  console.log(
    `| ${name} | ${trips} | ${kilobytes('requestBytes')} | ${kilobytes('responseBytes')} | ${ms} | ≤ ${reach} | ${isWithin ? 'yes' : 'NO'} |`,
  )
  if (!isWithin) process.exitCode = 1
}
process.exit()
