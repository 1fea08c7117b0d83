import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { isStale } from '../../core/tools/freshness.mjs'

const ADDIN = join(import.meta.dirname, '../../excel-addin')
const CORE = join(import.meta.dirname, '../../core')

/** Folder of the built site; builds it first where its sources are newer. */
export function builtSite(site: 'taskpane' | 'workbench' | 'wps'): string {
  if (isStale(join(ADDIN, 'dist/workbench/index.html'), [ADDIN, join(CORE, 'src'), join(CORE, 'law')])) {
    const { status } = spawnSync(process.execPath, ['build.mjs'], { cwd: ADDIN, stdio: 'inherit' })
    if (status !== 0) throw new Error('the add-in was not built')
  }
  return join(ADDIN, 'dist', site)
}

/**
 * Gzipped bytes that a page of a built site loads before it can be used: scripts, what these import at once, and
 * styles.
 */
export function loadedSize(folder: string, page: string): number {
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    const text = readFileSync(path, 'utf8')
    const references = path.endsWith('.html')
      ? text.matchAll(/(?:src|href)="(\.\/assets\/[^"]+\.(?:js|css))"/g)
      : text.matchAll(/(?:\bfrom|\bimport)\s*"(\.\/[^"]+\.js)"/g)
    for (const [, reference] of references) visit(join(dirname(path), reference))
  }
  visit(join(folder, page))
  return [...seen].reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)
}
