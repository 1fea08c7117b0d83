/** The certificates that `nuandong serve` shows: the county's own, or one for this machine alone. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Locale } from '../src/text/area.ts'
import { cliTexts } from '../src/text/cli.ts'
import { dataFolder } from './data-folder.ts'
import { writeFault } from './output-file.ts'
import { terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

export interface Certificate {
  cert: string
  key: string
  /** names that it stands for */
  hosts: string[]
  /** file of the authority that this machine must trust, where we made one */
  authority?: string
}

const DAYS = 365
const DAY = 86_400_000
/** a certificate with fewer days left is made anew */
const DAYS_LEFT = 30

/** A certificate and key of the county's own. Throws `UsageError` where they do not fit, or their time is over. */
export function ownCertificate(certFile: string, keyFile: string, lang: Locale): Certificate {
  const cert = read(certFile, lang)
  const key = read(keyFile, lang)
  const parsed = parse(certFile, lang, () => new X509Certificate(cert))
  const isPair = parse(keyFile, lang, () => parsed.checkPrivateKey(createPrivateKey(key)))
  if (!isPair) throw new UsageError(cliTexts(lang, 'serve.noPair', { cert: certFile, key: keyFile }))
  if (Date.parse(parsed.validTo) < Date.now())
    throw new UsageError(cliTexts(lang, 'serve.expired', { cert: certFile, date: parsed.validTo }))
  const hosts = namesOf(parsed)
  if (hosts.length === 0) throw new UsageError(cliTexts(lang, 'serve.noNames', { cert: certFile }))
  return { cert, key, hosts }
}

/**
 * A certificate for this machine alone, made where there is none; needs no network. The authority's own key is not
 * kept.
 */
export async function localCertificate(lang: Locale): Promise<Certificate> {
  const folder = join(dataFolder(), 'certificates')
  const [authority, certFile, keyFile] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name))
  if (!isFresh(certFile) || !existsSync(keyFile) || !existsSync(authority)) {
    terminal.tell(cliTexts(lang, 'serve.making'))
    try {
      await makeCertificate(authority, certFile, keyFile)
    } catch (error) {
      throw new UsageError(writeFault(error, folder, lang))
    }
  }
  return { ...ownCertificate(certFile, keyFile, lang), hosts: ['localhost'], authority }
}

async function makeCertificate(authority: string, certFile: string, keyFile: string): Promise<void> {
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 })
  for (const file of [authority, certFile, keyFile]) rmSync(file, { force: true })
  const { generateCertificates } = await import('./generate-certificates.ts')
  await silently(() => generateCertificates(authority, certFile, keyFile, DAYS))
  chmodSync(keyFile, 0o600)
}

function isFresh(file: string): boolean {
  if (!existsSync(file)) return false
  return Date.parse(new X509Certificate(readFileSync(file)).validTo) - Date.now() > DAYS_LEFT * DAY
}

/** The generator announces itself on stdout, which is not its own. */
async function silently<Result>(work: () => Promise<Result>): Promise<Result> {
  const { log } = console
  console.log = () => undefined
  try {
    return await work()
  } finally {
    console.log = log
  }
}

/** `DNS:nuandong.example, IP Address:10.0.0.5` */
function namesOf({ subjectAltName = '' }: X509Certificate): string[] {
  return subjectAltName
    .split(', ')
    .map((name) => /^(?:DNS|IP Address):([\w.-]+)$/.exec(name)?.[1])
    .filter((name) => name !== undefined)
}

function read(file: string, lang: Locale): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(cliTexts(lang, 'serve.unreadable', { file }))
  }
}

function parse<Result>(file: string, lang: Locale, work: () => Result): Result {
  try {
    return work()
  } catch {
    throw new UsageError(cliTexts(lang, 'serve.unreadable', { file }))
  }
}
