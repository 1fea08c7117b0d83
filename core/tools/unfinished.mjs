// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a newcomer adds things; what the scaffolds leave open there must be filled in. */
const FOLDERS = [
  'core/src/checks',
  'core/src/facts',
  'core/src/programmes',
  'core/src/register/kinds',
  'core/src/text',
  'core/law',
  'test/cases',
]

/** Files below a root in which TODO or 待写 still stands. @param {string} root @returns {string[]} */
export function unfinished(root) {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|yaml)$/.test(name) && !name.endsWith('.generated.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\bTODO\b|待写/.test(readFileSync(join(root, path), 'utf8'))),
  )
}
