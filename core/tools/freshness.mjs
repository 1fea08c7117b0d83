// @ts-check
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const NOT_SOURCE = new Set(['node_modules', 'dist', 'build', '.cache', '.plasmo'])

/**
 * When a file, or anything below a folder, last changed. Folders count too: deleting a file changes its folder.
 * @param {string} path
 * @returns {number} milliseconds since 1970; 0 where there is nothing
 */
export function lastChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  let latest = stat.mtimeMs
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (NOT_SOURCE.has(entry.name)) continue
    const child = join(path, entry.name)
    const changed = entry.isDirectory() ? lastChange(child) : statSync(child).mtimeMs
    if (changed > latest) latest = changed
  }
  return latest
}

/**
 * @param {string} product a file written last by its build
 * @param {readonly string[]} sources files and folders
 */
export function isStale(product, sources) {
  const built = lastChange(product)
  return built === 0 || sources.some((source) => lastChange(source) > built)
}

/**
 * pnpm keeps a copy of the lockfile that it last installed.
 * @param {string} root the workspace
 */
export function isInstalled(root) {
  const installed = join(root, 'node_modules/.pnpm/lock.yaml')
  return existsSync(installed) && readFileSync(installed).equals(readFileSync(join(root, 'pnpm-lock.yaml')))
}
