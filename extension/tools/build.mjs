// @ts-check
// The extension, as it is loaded: build/chrome-mv3-prod, with its practice portal beside it. What goes into other people's pages is bundled first, by a bundler that leaves out
// what is not used; plasmo then only names it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(pageScript())
  await buildPractice()
  const plasmo = join(EXTENSION, 'node_modules/plasmo/bin/index.mjs')
  const { status } = spawnSync(process.execPath, [plasmo, 'build'], { cwd: EXTENSION, stdio: 'inherit' })
  process.exitCode = status ?? 1
}
