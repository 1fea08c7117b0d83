// @ts-check
// `npm run package`: builds everything and leaves core/dist/package/nuandong-….zip for a PC without internet and
// without npm. usage: node core/tools/package.mjs [--built] with --built, what stands in the dist folders is taken as
// it is
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { bundleCommandLine } from './build.mjs'
import { contents } from './package/contents.mjs'
import { runPnpm } from './pnpm.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const NAME = `nuandong-${version}`
/**
 * The files' time is that of the commit, so that the same commit gives the same bytes and each release another time: a
 * web server of the county's own tells browsers by it that a page has changed.
 */
const PACKED_AT = inUtc(timeOfCommit() ?? new Date())
/** what a shell of Linux may start */
const PROGRAMS = ['start.sh', 'nuandong']

/** @returns {Date | undefined} nothing outside a clone */
function timeOfCommit() {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' })
  return status === 0 ? new Date(Number(stdout) * 1000) : undefined
}

/** A zip holds the local time: this one reads the same in every time zone. @param {Date} time */
function inUtc(time) {
  return new Date(time.getTime() + time.getTimezoneOffset() * 60_000)
}

/** @param {ReadonlyMap<string, Uint8Array>} files */
function zip(files) {
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => {
      const mode = PROGRAMS.includes(path) ? 0o100755 : 0o100644
      return [`${NAME}/${path}`, [bytes, { mtime: PACKED_AT, os: 3, attrs: (mode << 16) >>> 0 }]]
    })
  return zipSync(Object.fromEntries(entries), { level: 9 })
}

if (!process.argv.includes('--built') && !runPnpm(['--recursive', '--workspace-concurrency=1', 'run', 'build'], ROOT))
  process.exit(1)
const { outputFiles } = await bundleCommandLine()
const files = contents(outputFiles)
const folder = join(ROOT, 'core/dist/package')
mkdirSync(folder, { recursive: true })
const path = join(folder, `${NAME}.zip`)
const bytes = zip(files)
writeFileSync(path, bytes)
console.log(`${relative(ROOT, path)}  ${(bytes.length / 1e6).toFixed(1)} MB, ${files.size} files`)
// for who hands the zip on, to be told beside it
console.log(`SHA256 ${createHash('sha256').update(bytes).digest('hex')}`)
