// @ts-check
// The extension, as it is loaded: build/chrome-mv3-prod, with its practice portal beside it. What goes into other
// people's pages is bundled first, by a bundler that leaves out what is not used; plasmo then only names it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transformSync } from 'esbuild'
import { minify } from 'terser'
import { buildPractice } from './practice.mjs'

const EXTENSION = fileURLToPath(new URL('..', import.meta.url))

/** The oldest kernel that we run on: the first with optional host permissions. */
export const KERNEL = 'chrome102'

/**
 * Every page loads it: a second minifier takes 5 % more off what is sent, most of all with functions side by side. The
 * same, byte for byte, whatever folder holds it.
 */
export async function pageScript(extension = EXTENSION) {
  const { outputFiles } = await build({
    absWorkingDir: extension,
    entryPoints: ['src/inject/page.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: KERNEL,
    logLevel: 'warning',
    write: false,
  })
  const { code = '' } = await minify(outputFiles[0].text, {
    ecma: 2020,
    toplevel: true,
    compress: { hoist_funs: true, inline: 1 },
  })
  return code
}

/** @param {string} script */
function tidied(script) {
  return transformSync(script, { minify: true, charset: 'utf8', target: KERNEL }).code
}

/**
 * What plasmo makes worse: it writes each Chinese character as six, which a worker reads at every start, and wraps what
 * goes into pages, which is whole as it was bundled.
 */
function tidyScripts() {
  const folder = join(EXTENSION, 'build/chrome-mv3-prod')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue
    const file = join(folder, name)
    const isPageScript = /^page\.[0-9a-f]+\.js$/.test(name)
    writeFileSync(
      file,
      isPageScript ? readFileSync(join(EXTENSION, 'dist/page.js')) : tidied(readFileSync(file, 'utf8')),
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(EXTENSION, 'dist'), { recursive: true })
  writeFileSync(join(EXTENSION, 'dist/page.js'), await pageScript())
  await buildPractice()
  const plasmo = join(EXTENSION, 'node_modules/plasmo/bin/index.mjs')
  const { status } = spawnSync(process.execPath, [plasmo, 'build'], { cwd: EXTENSION, stdio: 'inherit' })
  if (status === 0) tidyScripts()
  process.exitCode = status ?? 1
}
