import { basename } from 'node:path'
import { isKindId, type KindId, type Locale, registerKinds } from '../src/index.ts'
import { cliTexts } from '../src/text/cli.ts'
import { FileSet, shortened } from './files.ts'
import { UsageError } from './usage-error.ts'

/**
 * `--register KIND` for all files, `--register FILE=KIND` for one. Throws `UsageError` for a kind or a file that is not
 * there.
 */
export function registerChoices(
  paths: readonly string[],
  choices: readonly string[],
  locale: Locale,
): Map<string, KindId> {
  const chosen = new Map<string, KindId>()
  for (const choice of choices) {
    const at = choice.lastIndexOf('=')
    const name = choice.slice(at + 1)
    const file = at < 0 ? undefined : choice.slice(0, at)
    const kind = kindNamed(name)
    if (!kind) {
      const kinds = registerKinds.map(([id, { zh, en }]) => `${id} ${locale === 'zh-CN' ? zh : en}`).join('、')
      throw new UsageError(cliTexts(locale, 'unknown-register', { kind: shortened(name), kinds }))
    }
    const meant = file === undefined ? paths : paths.filter((path) => isMeant(file, path))
    if (file !== undefined && meant.length === 0) throw new UsageError(cliTexts(locale, 'register-file', { file }))
    for (const path of meant) if (file !== undefined || !chosen.has(path)) chosen.set(path, kind)
  }
  return chosen
}

function isMeant(file: string, path: string): boolean {
  if (path === file || basename(path) === file) return true
  const one = new FileSet()
  one.add(file)
  return one.find(path) !== undefined
}

/**
 * The kind that an id or a name means: its label, what a title of the kind says (低保, 五保, 发放清册), part of one
 * label.
 */
export function kindNamed(name: string): KindId | undefined {
  if (isKindId(name)) return name
  if (name.trim().length < 2) return undefined
  const kinds = registerKinds.map(([id, kind]) => ({ id, kind }))
  const only = (found: typeof kinds) => (found.length === 1 ? found[0].id : undefined)
  const titled = kinds.filter(({ kind }) => kind.title.test(name) && !kind.notTitle?.test(name))
  return (
    only(kinds.filter(({ kind }) => kind.zh === name || kind.en.toLowerCase() === name.toLowerCase())) ??
    only(titled.filter(({ kind }) => kind.ofAProgramme)) ??
    only(titled) ??
    only(kinds.filter(({ kind }) => kind.zh.includes(name)))
  )
}
