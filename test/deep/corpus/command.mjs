// @ts-check
// `npm run corpus -- FOLDER…`: does with every file of the folders all that the product does, and says how that ended.
// Status 0: nothing crashed, hung, took too much memory or was written badly; 1: something did; 2: the call is wrong.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { LIMITS, runCorpus } from './corpus.mjs'
import { countEndings, summary } from './summary.mjs'

const USAGE = `npm run corpus -- FOLDER… [--seconds ${LIMITS.seconds}] [--memory ${LIMITS.memory / 2 ** 20}] [--children ${LIMITS.children}] [--show-names]
  每份文件都读取、核对、加标记、写成各种格式；不显示任何单元格内容，默认也不显示文件名。
  Each file is read, checked, annotated and written in every format; no cell is shown, and no name without --show-names.
  --seconds: a step of a file; --memory: MB of a process; --children: processes at a time.`

/** @param {string | undefined} value @param {number} otherwise */
function above0(value, otherwise) {
  const number = value === undefined ? otherwise : Number(value)
  if (!(number > 0)) throw new Error(USAGE)
  return number
}

function readCommand() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string' },
      memory: { type: 'string' },
      children: { type: 'string' },
      'show-names': { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) throw new Error(USAGE)
  const from = process.env.INIT_CWD ?? process.cwd()
  const folders = positionals.map((folder) => resolve(from, folder))
  for (const folder of folders)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`不是文件夹 / no folder: ${folder}`)
  const limits = {
    seconds: above0(values.seconds, LIMITS.seconds),
    memory: above0(values.memory, LIMITS.memory / 2 ** 20) * 2 ** 20,
    children: above0(values.children, LIMITS.children),
  }
  return { folders, limits, showNames: values['show-names'] }
}

/** @param {number} done @param {number} total */
function progress(done, total) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${total}${done === total ? '\n' : ''}`)
  else if (done % 500 === 0) process.stderr.write(`${done} / ${total}\n`)
}

async function main() {
  const { folders, limits, showNames } = readCommand()
  const { paths, endings } = await runCorpus(folders, limits, progress)
  console.log(summary(paths, endings, { showNames }))
  const { ok, refused } = countEndings(endings)
  return ok + refused === paths.length ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
