import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a newcomer adds things; what the scaffolds leave open there must be filled in. */
const FOLDERS = ['core/src/checks', 'core/src/register/kinds', 'core/src/text', 'test/cases']

/** Files below a root in which TODO or 待写 still stands. */
export function unfinished(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|yaml)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\bTODO\b|待写/.test(readFileSync(join(root, path), 'utf8'))),
  )
}
