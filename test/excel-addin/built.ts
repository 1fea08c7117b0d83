import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { isStale } from '../../core/tools/freshness.mjs'

const ADDIN = join(import.meta.dirname, '../../excel-addin')
const CORE = join(import.meta.dirname, '../../core')

/** Folder of the built site; builds it first where its sources are newer. */
export function builtSite(site: 'taskpane' | 'workbench'): string {
  if (isStale(join(ADDIN, 'dist/workbench/index.html'), [ADDIN, join(CORE, 'src'), join(CORE, 'law')])) {
    const { status } = spawnSync(process.execPath, ['build.mjs'], { cwd: ADDIN, stdio: 'inherit' })
    if (status !== 0) throw new Error('the add-in was not built')
  }
  return join(ADDIN, 'dist', site)
}
