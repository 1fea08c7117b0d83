// @ts-check
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { runAll } from './pool.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const TEST = join(HERE, '../..')

/** @type {import('./pool.mjs').Limits} */
export const LIMITS = { seconds: 20, memory: 2 * 2 ** 30, children: availableParallelism() }

/**
 * Every regular file below a folder, in one order everywhere; links are not followed.
 * @param {string} folder
 * @returns {string[]} paths
 */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBelow(path)
      return entry.isFile() ? [path] : []
    })
}

/** @returns {Promise<string>} the worker's program, made of the sources as they stand */
async function buildWorker() {
  const outfile = join(TEST, '.cache/corpus/worker.mjs')
  await build({
    entryPoints: [join(HERE, 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['nuandong-source'],
    sourcemap: 'linked',
    sourcesContent: false,
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)`,
    },
    logLevel: 'warning',
  })
  return outfile
}

/**
 * @param {readonly string[]} folders
 * @param {import('./pool.mjs').Limits} [limits]
 * @param {(done: number, total: number) => void} [onProgress]
 * @returns {Promise<{ paths: string[], endings: import('./pool.mjs').Ending[] }>}
 */
export async function runCorpus(folders, limits = LIMITS, onProgress = () => {}) {
  const paths = folders.flatMap(filesBelow)
  const folder = mkdtempSync(join(tmpdir(), 'nuandong-corpus-'))
  let done = 0
  try {
    const worker = await buildWorker()
    const onEnd = () => onProgress(++done, paths.length)
    return { paths, endings: await runAll(paths, { worker, limits, folder, onEnd }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
