// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const core = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * What a TypeScript file of core exports, for tools that run before core is built.
 * @param {string} path below `core/`
 */
export async function loadSource(path) {
  const folder = mkdtempSync(join(tmpdir(), 'nuandong-source-'))
  const outfile = join(folder, 'source.cjs')
  try {
    await build({
      entryPoints: [join(core, path)],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      logLevel: 'error',
    })
    return createRequire(import.meta.url)(outfile)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
