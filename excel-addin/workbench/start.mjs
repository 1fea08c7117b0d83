// @ts-check
// `npm start`: builds what is not fresh, checks the sample register in the terminal, then serves the workbench.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isStale } from '../../core/tools/freshness.mjs'
import { runPnpm } from '../../core/tools/pnpm.mjs'
import { CLI, makeCoreReady, NotReady } from '../../core/tools/ready.mjs'
import { serveFolder } from './serve.mjs'

const WORKBENCH = dirname(fileURLToPath(import.meta.url))
const ADDIN = dirname(WORKBENCH)
const ROOT = dirname(ADDIN)
const SITE = join(ADDIN, 'dist/workbench')
const SAMPLE = join(WORKBENCH, 'sample/低保花名册.xlsx')
const FIRST_PORT = 5180

function makeAddinReady() {
  if (!isStale(join(SITE, 'index.html'), [ADDIN, join(ROOT, 'core/src'), join(ROOT, 'core/law')])) return
  process.stderr.write('正在构建工作台… / Building the workbench…\n')
  if (runPnpm(['--filter', '@nuandong/excel-addin', 'run', 'build'], ROOT)) return
  throw new NotReady('工作台没有构建成功,原因见上。 / The workbench was not built; the reason is above.')
}

/** Prints what the command line finds in the sample. Status 1 means that errors were found, as they should be. */
function checkSample() {
  const { status } = spawnSync(process.execPath, [CLI, 'check', SAMPLE], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0 || status === 1) return
  throw new NotReady('样例花名册没有核对成功,原因见上。 / The sample register was not checked; the reason is above.')
}

/** @returns {ReturnType<typeof serveFolder>} */
async function serveSite() {
  try {
    return await serveFolder(SITE, FIRST_PORT)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new NotReady(
      `工作台没有打开:请关闭占用端口的程序再试(${why})。 / The workbench was not opened: end what holds its ports and try again (${why}).`,
    )
  }
}

async function start() {
  await makeCoreReady()
  makeAddinReady()
  checkSample()
  const { url, close } = await serveSite()
  console.log(`\n工作台 / Workbench: ${url}\n按 Ctrl-C 结束。 / Ctrl-C ends it.`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close)
}

try {
  await start()
} catch (error) {
  if (!(error instanceof NotReady)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
