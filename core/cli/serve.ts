import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import type { Locale } from '../src/text/area.ts'
import { cliTexts } from '../src/text/cli.ts'
import { langOption } from './options.ts'
import { serveFolder } from './serve-folder.mjs'
import { terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** This file stands in core/cli, its bundle in core/dist. */
const CORE = dirname(dirname(fileURLToPath(import.meta.url)))
const ROOT = dirname(CORE)

/** The start page, with the classroom beside it. */
const SITE = join(CORE, 'dist/site')
/** What the apps built, by the name under which the start page finds it. */
const MOUNTS = {
  workbench: join(ROOT, 'excel-addin/dist/workbench'),
  pane: join(ROOT, 'excel-addin/dist/taskpane'),
}
const FIRST_PORT = 5180

/** `nuandong serve`: the start page and what each part built, to this machine only, until Ctrl-C. */
export function serveCommand(): Command {
  return new Command('serve').description(cliTexts('zh-CN', 'serve.about')).addOption(langOption()).action(serve)
}

async function serve({ lang }: { lang: Locale }): Promise<void> {
  if (!existsSync(SITE)) throw new UsageError(cliTexts(lang, 'serve.nothing'))
  const built = Object.entries(MOUNTS).filter(([, folder]) => existsSync(folder))
  if (built.length < Object.keys(MOUNTS).length) terminal.tell(cliTexts(lang, 'serve.partly'))
  const { url, close } = await opened(Object.fromEntries(built), lang)
  terminal.print(`${cliTexts(lang, 'serve.at', { url })}\n`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close)
}

async function opened(mounts: Record<string, string>, lang: Locale) {
  try {
    return await serveFolder(SITE, FIRST_PORT, { mounts })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(cliTexts(lang, 'serve.refused', { why }))
  }
}
