// @ts-check
// `npm run package`: builds everything and leaves core/dist/package/nuandong-….zip for a PC without internet and without npm.
// usage: node core/tools/package.mjs [--built]   with --built, what stands in the dist folders is taken as it is
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
/** The same files give the same bytes, whenever they are packed. */
const PACKED_AT = new Date(2020, 0, 1)
/** what a shell of Linux may start */
const PROGRAMS = ['start.sh', 'nuandong']

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
