// @ts-check
// The extension, as it is loaded: build/chrome-mv3-prod, with its practice portal beside it. What goes into other people's pages is bundled first, by a bundler that leaves out
// what is not used; plasmo then only names it.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transformSync } from 'esbuild'
import { buildPractice } from './practice.mjs'

const EXTENSION = fileURLToPath(new URL('..', import.meta.url))

/** The oldest kernel that we run on: the first with optional host permissions. */
export const KERNEL = 'chrome102'

/** @returns {import('esbuild').BuildOptions} */
export function pageScript() {
  return {
    absWorkingDir: EXTENSION,
    entryPoints: ['src/inject/page.ts'],
    outfile: 'dist/page.js',
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: KERNEL,
    logLevel: 'warning',
  }
}

/** plasmo writes each Chinese character as six: what a worker reads at every start gets a fifth smaller without. */
function writeAsUtf8() {
  const folder = join(EXTENSION, 'build/chrome-mv3-prod')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue
    const file = join(folder, name)
    const options = /** @type {const} */ ({ minify: true, charset: 'utf8', target: KERNEL })
    writeFileSync(file, transformSync(readFileSync(file, 'utf8'), options).code)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(pageScript())
  await buildPractice()
  const plasmo = join(EXTENSION, 'node_modules/plasmo/bin/index.mjs')
  const { status } = spawnSync(process.execPath, [plasmo, 'build'], { cwd: EXTENSION, stdio: 'inherit' })
  if (status === 0) writeAsUtf8()
  process.exitCode = status ?? 1
}
