import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import type { Locale } from '../src/text/area.ts'
import { cliTexts } from '../src/text/cli.ts'
import { type Certificate, localCertificate, ownCertificate } from './certificates.ts'
import { systemCode } from './files.ts'
import { langOption } from './options.ts'
import { serveFolder } from './serve-folder.mjs'
import { terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** This file stands in core/cli, its bundle in core/dist, or in the `bin` of a package beside its `site`. */
const ABOVE = dirname(dirname(fileURLToPath(import.meta.url)))
const PACKED = join(ABOVE, 'site')
const ROOT = dirname(ABOVE)

/** The start page, with the classroom beside it. */
const SITE = join(ABOVE, 'dist/site')
/** What the apps built, by the name under which the start page finds it. */
const MOUNTS = {
  workbench: join(ROOT, 'excel-addin/dist/workbench'),
  taskpane: join(ROOT, 'excel-addin/dist/taskpane'),
  wps: join(ROOT, 'excel-addin/dist/wps'),
  practice: join(ROOT, 'extension/dist/practice'),
}
const FIRST_PORT = 5180

interface Options {
  https?: true
  cert?: string
  key?: string
  port?: number
  lang: Locale
}

/**
 * `nuandong serve`: the start page and what each part built, until Ctrl-C; to other machines only with a certificate of
 * their own.
 */
export function serveCommand(): Command {
  const say = (key: Parameters<typeof cliTexts>[1]) => cliTexts('zh-CN', key)
  return new Command('serve')
    .description(say('serve.about'))
    .option('--https', say('serve.https'))
    .option('--cert <file>', say('serve.cert'))
    .option('--key <file>', say('serve.key'))
    .addOption(new Option('--port <number>', say('serve.port')).argParser(portOf))
    .addOption(langOption())
    .action(serve)
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(cliTexts('zh-CN', 'serve.badPort', { port: text }))
  return port
}

async function serve(options: Options): Promise<void> {
  const { lang } = options
  const certificate = await certificateFor(options)
  const { folder, mounts } = whatToServe(lang)
  const { url, close } = await opened(folder, mounts, certificate, options)
  terminal.print(`${cliTexts(lang, 'serve.at', { url })}\n`)
  if (certificate?.authority)
    cliTexts(lang, 'serve.trust', { file: certificate.authority }).split('\n').forEach(terminal.tell)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close)
}

function whatToServe(lang: Locale): { folder: string; mounts: Record<string, string> } {
  if (existsSync(PACKED)) return { folder: PACKED, mounts: {} }
  if (!existsSync(SITE)) throw new UsageError(cliTexts(lang, 'serve.nothing'))
  const built = Object.entries(MOUNTS).filter(([, folder]) => existsSync(folder))
  if (built.length < Object.keys(MOUNTS).length) terminal.tell(cliTexts(lang, 'serve.partly'))
  return { folder: SITE, mounts: Object.fromEntries(built) }
}

async function certificateFor({ https, cert, key, lang }: Options): Promise<Certificate | undefined> {
  if ((cert === undefined) !== (key === undefined)) throw new UsageError(cliTexts(lang, 'serve.certAndKey'))
  if (cert !== undefined && key !== undefined) return ownCertificate(cert, key, lang)
  return https ? localCertificate(lang) : undefined
}

/** An add-in is known by its address, port included: with https no other port is taken in its place. */
async function opened(
  folder: string,
  mounts: Record<string, string>,
  certificate: Certificate | undefined,
  { port, lang }: Options,
) {
  const ports = certificate || port !== undefined ? 1 : undefined
  const to = certificate && !certificate.authority ? 'every machine' : 'this machine'
  try {
    return await serveFolder(folder, port ?? FIRST_PORT, { mounts, certificate, hosts: certificate?.hosts, to, ports })
  } catch (error) {
    throw new UsageError(whyNotOpened(error, port ?? FIRST_PORT, lang))
  }
}

function whyNotOpened(error: unknown, port: number, lang: Locale): string {
  const code = systemCode(error)
  if (code === 'EADDRINUSE') return cliTexts(lang, 'serve.busy', { port })
  if (code === 'EACCES') return cliTexts(lang, 'serve.notAllowed', { port })
  return cliTexts(lang, 'serve.refused', { why: error instanceof Error ? error.message : String(error) })
}
