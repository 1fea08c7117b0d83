import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** This file stands in core/cli, its bundle in core/dist. */
const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packs')

/** The file of a pack: of the one that ships under that name, unless the word is a file of the caller's own. */
export function packFile(word: string): string {
  const shipped = join(FOLDER, `${word}.yaml`)
  return /^[a-z0-9-]+$/.test(word) && !existsSync(word) && existsSync(shipped) ? shipped : word
}
