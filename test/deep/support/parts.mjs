// @ts-check
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

const MOST_WORKERS = 8

/**
 * Bundles a worker and runs it once for each core, each with its share of the households: `workerData` holds the first
 * seed, how many, and the folder to write into. Each posts one message.
 * @template Message
 * @param {{ entry: string, folder: string, households: number, firstSeed: number }} what
 * @returns {Promise<Message[]>}
 */
export async function inParts({ entry, folder, households, firstSeed }) {
  rmSync(folder, { recursive: true, force: true })
  const outfile = join(folder, 'worker.mjs')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['nuandong-source'],
    // yaml and zod are read by `require` in parts
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
    },
    logLevel: 'warning',
  })
  const workers = Math.min(availableParallelism(), MOST_WORKERS)
  const each = Math.ceil(households / workers)
  return Promise.all(
    Array.from({ length: workers }, (_, i) =>
      messageOf(outfile, {
        firstSeed: firstSeed + i * each,
        households: Math.min(each, households - i * each),
        folder,
      }),
    ),
  )
}

/**
 * @template Message
 * @param {string} worker
 * @param {object} workerData
 * @returns {Promise<Message>}
 */
function messageOf(worker, workerData) {
  return new Promise((done, failed) => {
    const started = new Worker(worker, { workerData })
    started.once('message', done)
    started.once('error', failed)
  })
}
