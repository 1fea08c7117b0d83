// @ts-check
// `npm start`: builds what is not fresh, checks the sample register in the terminal, then serves the site
// (`nuandong serve`).
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isStale } from '../tools/freshness.mjs'
import { CLI, makeCoreReady, NotReady } from '../tools/ready.mjs'

const CORE = dirname(dirname(fileURLToPath(import.meta.url)))
const ROOT = dirname(CORE)
const ADDIN = join(ROOT, 'excel-addin')
const EXTENSION = join(ROOT, 'extension')
const SAMPLE = join(ADDIN, 'workbench/sample/低保花名册.xlsx')

/** Without pnpm between, which takes seconds to start. @param {string} folder @param {string} script */
async function built(folder, script) {
  const [status] = await once(
    spawn(process.execPath, [join(folder, script)], { cwd: folder, stdio: ['ignore', 2, 2] }),
    'close',
  )
  return status === 0
}

async function makeAddinReady() {
  const product = join(ADDIN, 'dist/workbench/index.html')
  if (!isStale(product, [ADDIN, join(CORE, 'src'), join(CORE, 'law')])) return
  process.stderr.write('正在构建工作台，第一次要几分钟… / Building the workbench; the first time takes minutes…\n')
  if (await built(ADDIN, 'build.mjs')) return
  throw new NotReady('工作台没有构建成功，原因见上。 / The workbench was not built; the reason is above.')
}

/** The practice pages alone; the extension itself is for `npm run build`. */
async function makePracticeReady() {
  const product = join(EXTENSION, 'dist/practice/index.html')
  if (!isStale(product, [EXTENSION, join(CORE, 'src'), join(CORE, 'law')])) return
  process.stderr.write(
    '正在构建练习网页，第一次要几分钟… / Building the practice pages; the first time takes minutes…\n',
  )
  if (await built(EXTENSION, 'tools/practice.mjs')) return
  throw new NotReady('练习网页没有构建成功，原因见上。 / The practice pages were not built; the reason is above.')
}

/** Prints what the command line finds in the sample. Status 1 means that errors were found, as they should be. */
function checkSample() {
  const { status } = spawnSync(process.execPath, [CLI, 'check', SAMPLE], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0 || status === 1) return
  throw new NotReady('样例花名册没有核对成功，原因见上。 / The sample register was not checked; the reason is above.')
}

try {
  await makeCoreReady()
  // side by side: both read the sources of the core, and neither waits for its build
  await Promise.all([makeAddinReady(), makePracticeReady()])
  checkSample()
  process.argv.splice(2, process.argv.length, 'serve')
  await import(pathToFileURL(CLI).href)
} catch (error) {
  if (!(error instanceof NotReady)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
