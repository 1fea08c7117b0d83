/**
 * The table of issue 15: the workbench in Chromium against the core alone in a worker of the same browser, and its grid
 * beside the one that was not chosen. Medians of `BENCH_RUNS` (3) runs. Status 1 when a row is out of reach.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { serveFolder } from '../../../core/cli/serve-folder.mjs'
import { findBrowser } from '../../browser.mjs'
import { checkedRegister } from '../checks/files.ts'
import { Desk, type DeskPage, WATCH } from './desk.ts'
import { serveBench } from './site.ts'

// biome-ignore lint/suspicious/noExplicitAny: a package of the workspace, loaded from there and not bundled
const workspace = (name: string): Promise<any> => import(name)

const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const ADDIN = join(process.cwd(), '../../../excel-addin')
/** ms: a longer task is felt while typing or scrolling, and a longer one in any case */
const [FELT, HANGING] = [50, 200]

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const time = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`)

function row(name: string, value: string, reach: string, isWithin: boolean): void {
  console.log(`| ${name} | ${value} | ${reach} | ${isWithin ? 'yes' : 'NO'} |`)
  if (!isWithin) process.exitCode = 1
}

async function several<T>(once: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let run = 0; run < RUNS; run++) results.push(await once())
  return results
}

async function measure(newPage: () => Promise<DeskPage>): Promise<void> {
  const files = [await checkedRegister(20_000), await checkedRegister(100_000)]
  const bench = await serveBench(files)
  const site = await serveFolder(join(ADDIN, 'dist/workbench'), 5460)
  const alone = async (index: number) => {
    const page = await newPage()
    await page.goto(bench.url)
    const result = await page.evaluate(`window.coreAlone('/files/${index}', ${index === 0})`)
    await page.close()
    return result as { checked: number; annotated: number }
  }
  try {
    for (const [index, times] of [3, 4].entries()) {
      const rows = ['20,000', '100,000'][index]
      const core = await several(() => alone(index))
      const checked = median(core.map((one) => one.checked))
      const desks = await several(() => Desk.measure(newPage, site.url, files[index], index === 0))
      const opened = median(desks.map((one) => one.opened))
      row(
        `${rows} × 30: open, check, first finding`,
        `${time(opened)}; core alone ${time(checked)}`,
        `≤ ${times} ×`,
        opened <= times * checked,
      )
      const longest = Math.max(...desks.flatMap((one) => one.longTasks))
      row(`${rows}: longest task of the page`, time(longest), `≤ ${HANGING} ms`, longest <= HANGING)
      const felt = Math.max(...desks.flatMap((one) => one.felt))
      row(`${rows}: longest task while typing and scrolling`, time(felt), `≤ ${FELT} ms`, felt <= FELT)
      const edit = median(desks.flatMap((one) => one.edits))
      row(`${rows}: from an edit to the list`, time(edit), '≤ 150 ms', edit <= 150)
      const scrolled = median(desks.map((one) => one.frame))
      const peers = await several(() => Desk.measurePeer(newPage, bench.url, index === 0 ? 20_000 : 100_000))
      const frames = median(peers.map((one) => one.frame))
      row(
        `${rows}: a frame of scrolling`,
        `${time(scrolled)}; vtable ${time(frames)}`,
        '≤ 1.2 ×',
        scrolled <= 1.2 * frames,
      )
      const shown = median(desks.map((one) => one.shown))
      console.log(
        `| ${rows}: from the file to the cells | ${time(shown)}; vtable, values in memory ${time(median(peers.map((one) => one.opened)))} | | |`,
      )
      if (index > 0) continue
      const [saved, annotated] = [median(desks.map((one) => one.saved)), median(core.map((one) => one.annotated))]
      row('20,000: save', `${time(saved)}; annotate alone ${time(annotated)}`, '≤ 2 ×', saved <= 2 * annotated)
    }
  } finally {
    bench.close()
    site.close()
  }
}

const built = spawnSync(process.execPath, ['build.mjs'], { cwd: ADDIN, stdio: ['ignore', 2, 2] })
if (built.status !== 0) throw new Error('the add-in was not built')
const { chromium } = await workspace('playwright-core')
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
try {
  console.log('| the workbench in Chromium | measured | reach | within |\n|---|---|---|---|')
  await measure(async () => {
    const page = await browser.newPage({ viewport: { width: 1300, height: 820 }, locale: 'zh-CN' })
    await page.addInitScript(WATCH)
    return page
  })
} finally {
  await browser.close()
}
