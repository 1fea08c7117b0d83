import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { checks } from '../src/checks/index.generated.ts'
import {
  annotate,
  type CheckReport,
  checkRegisterSet,
  checkTitle,
  DEFAULT_PLACE,
  faultText,
  householdFinder,
  kindById,
  kindLabel,
  type Locale,
  listHouseholds,
  maskFinding,
  maskHousehold,
  type RegisterFile,
  readWorkbook,
  registerKinds,
  sampleHouseholds,
  toAnnotations,
  toCsv,
  toFindingsWorkbook,
  toJson,
  toText,
  type Workbook,
  WorkbookError,
  type WorkbookReport,
} from '../src/index.ts'
import { cliTexts } from '../src/text/cli.ts'
import { nodeDeflate, nodeInflate } from './inflate.ts'
import { checkDate, collect, langOption, today } from './options.ts'
import { checkPlace, policyWith } from './policy.ts'
import { UsageError } from './usage-error.ts'

interface CheckArguments {
  place: string
  date?: string
  register: string[]
  pack: string[]
  showIdentifiers?: boolean
  format: 'text' | 'json' | 'csv' | 'annotated' | 'report'
  sample?: number
  seed: number
  out?: string
  lang: Locale
}

export function checkCommand(): Command {
  return new Command('check')
    .description(cliTexts('zh-CN', 'check.about'))
    .argument('<files...>', cliTexts('zh-CN', 'check.files'))
    .option('--place <code>', cliTexts('zh-CN', 'option.place'), DEFAULT_PLACE)
    .option('--date <date>', cliTexts('zh-CN', 'option.date'))
    .option('--register <kind>', cliTexts('zh-CN', 'option.register'), collect, [])
    .option('--pack <file>', cliTexts('zh-CN', 'option.pack'), collect, [])
    .option('--show-identifiers', cliTexts('zh-CN', 'option.identifiers'))
    .addOption(
      new Option('--format <format>', cliTexts('zh-CN', 'option.format'))
        .choices(['text', 'json', 'csv', 'annotated', 'report'])
        .default('text'),
    )
    .option('--out <file>', cliTexts('zh-CN', 'option.out'))
    .option('--sample <n>', cliTexts('zh-CN', 'option.sample'), wholeNumber('--sample'))
    .option('--seed <n>', cliTexts('zh-CN', 'option.seed'), wholeNumber('--seed'), 1)
    .addOption(langOption())
    .action(check)
}

async function check(paths: string[], options: CheckArguments): Promise<void> {
  const locale = options.lang
  const policy = policyWith(options.pack, locale)
  checkPlace(policy, options.place, locale)
  const date = options.date === undefined ? undefined : checkDate(options.date, locale)
  const kinds = registerChoices(paths, options.register, locale)
  const files: (RegisterFile & { bytes: Uint8Array })[] = []
  for (const path of paths) files.push(await readFile(path, kinds.get(path), locale))
  const { report: full, set } = await checkRegisterSet(files, { policy, place: options.place, date, today: today() })
  refuseUnread(full, locale)
  const report = options.showIdentifiers ? full : { ...full, findings: full.findings.map(maskFinding) }
  const listed = listHouseholds(set)
  const households = options.showIdentifiers ? listed : listed.map(maskHousehold)
  const sample =
    options.sample === undefined
      ? undefined
      : { households: sampleHouseholds(households, options.sample, options.seed), seed: options.seed }
  const whole: WorkbookReport = { report, households, householdOf: householdFinder(set, households), sample }
  if (options.format === 'annotated') await writeAnnotated(files, report, options)
  else if (options.format === 'report') await writeReport(paths[0], whole, options)
  else emit(render(whole, options), options.out)
  process.exitCode = report.totals.error > 0 ? 1 : 0
}

/** An option that takes a number from 0 up. */
function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/.test(value)) throw new UsageError(cliTexts('zh-CN', 'bad-number', { option, value }))
    return Number(value)
  }
}

function render({ report, sample }: WorkbookReport, { format, lang }: CheckArguments): string {
  if (format === 'json') return `${JSON.stringify(toJson(report, lang, sample), null, 2)}\n`
  return format === 'csv' ? toCsv(report, lang) : toText(report, lang, sample)
}

async function writeReport(path: string, whole: WorkbookReport, { out, lang }: CheckArguments): Promise<void> {
  const target = resolve(out ?? path.replace(/(\.[^.]*)?$/, `-${cliTexts(lang, 'report-suffix')}.xlsx`))
  if (target === resolve(path)) throw new UsageError(cliTexts(lang, 'same-file', { file: basename(path) }))
  writeBeside(target, await toFindingsWorkbook(whole, lang))
  process.stderr.write(`${cliTexts(lang, 'written', { file: target })}\n`)
}

/** `--register KIND` for all files, `--register FILE=KIND` for one. */
function registerChoices(paths: readonly string[], choices: readonly string[], locale: Locale): Map<string, string> {
  const chosen = new Map<string, string>()
  for (const choice of choices) {
    const at = choice.lastIndexOf('=')
    const kind = choice.slice(at + 1)
    const file = at < 0 ? undefined : choice.slice(0, at)
    if (!kindById(kind))
      throw new UsageError(
        cliTexts(locale, 'unknown-register', { kind, kinds: registerKinds.map(([id]) => id).join(' ') }),
      )
    const meant = file === undefined ? paths : paths.filter((path) => path === file || basename(path) === file)
    if (meant.length === 0) throw new UsageError(cliTexts(locale, 'register-file', { file: file ?? '' }))
    for (const path of meant) if (file !== undefined || !chosen.has(path)) chosen.set(path, kind)
  }
  return chosen
}

async function readFile(
  path: string,
  register: string | undefined,
  locale: Locale,
): Promise<RegisterFile & { bytes: Uint8Array }> {
  const file = basename(path)
  if (!existsSync(path)) throw new UsageError(cliTexts(locale, 'no-file', { file: path }))
  if (statSync(path).isDirectory()) throw new UsageError(cliTexts(locale, 'is-folder', { file: path }))
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new UsageError(cliTexts(locale, 'unreadable', { file: path }))
  }
  let workbook: Workbook
  try {
    workbook = await readWorkbook(bytes, { name: file, inflate: nodeInflate })
  } catch (error) {
    if (error instanceof WorkbookError) throw new UsageError(faultText(locale, error, file))
    throw error
  }
  return { path, workbook, register, bytes }
}

/** A file in which no sheet could be read as a register cannot be used. */
function refuseUnread(report: CheckReport, locale: Locale): void {
  for (const { path, sheets } of report.files) {
    if (sheets.some((sheet) => sheet.register)) continue
    const reason = sheets.some((sheet) => sheet.passed === 'unknown-kind')
      ? 'unknown-kind'
      : sheets.some((sheet) => sheet.passed === 'no-header')
        ? 'no-header'
        : 'empty-workbook'
    throw new UsageError(cliTexts(locale, reason, { file: basename(path) }))
  }
}

function emit(text: string, out: string | undefined): void {
  if (out === undefined) process.stdout.write(text)
  else writeBeside(resolve(out), text)
}

/** Written beside and renamed, so that a failure never leaves half a file. */
export function writeBeside(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new UsageError(
      cliTexts('zh-CN', 'cannot-write', {
        file: path,
        why: error instanceof Error && 'code' in error ? String(error.code) : '',
      }),
    )
  }
}

async function writeAnnotated(
  files: readonly (RegisterFile & { bytes: Uint8Array })[],
  report: CheckReport,
  options: CheckArguments,
): Promise<void> {
  const locale = options.lang
  for (const { path, workbook } of files)
    if (workbook.format !== 'xlsx') throw new UsageError(cliTexts(locale, 'cannot-annotate', { file: basename(path) }))
  if (options.out !== undefined && files.length > 1)
    throw new UsageError(cliTexts(locale, 'one-out', { file: options.out }))
  for (const [index, { path, bytes }] of files.entries()) {
    const out = resolve(
      options.out ?? path.replace(/(\.[^.]*)?$/, `-${cliTexts(locale, 'annotated-suffix')}${extname(path)}`),
    )
    if (out === resolve(path)) throw new UsageError(cliTexts(locale, 'same-file', { file: basename(path) }))
    let annotated: Uint8Array
    try {
      annotated = await annotate(bytes, toAnnotations(report, index, locale), {
        inflate: nodeInflate,
        deflate: nodeDeflate,
      })
    } catch (error) {
      if (error instanceof WorkbookError) throw new UsageError(faultText(locale, error, basename(path)))
      throw error
    }
    writeBeside(out, annotated)
    process.stderr.write(`${cliTexts(locale, 'written', { file: out })}\n`)
  }
}

export function checksCommand(): Command {
  return new Command('checks')
    .description(cliTexts('zh-CN', 'checks.about'))
    .addOption(langOption())
    .action(({ lang }: { lang: Locale }) => {
      const lines = [...checks]
        .sort((a, b) => a[1].catalogue.localeCompare(b[1].catalogue))
        .map(
          ([id, check]) =>
            `${check.catalogue}\t${id}\t${checkTitle(id, lang)}\t${cliTexts(lang, `severity.${check.severity}`)}\t${check.citation}`,
        )
      process.stdout.write(`${lines.join('\n')}\n`)
    })
}

export function registersCommand(): Command {
  return new Command('registers')
    .description(cliTexts('zh-CN', 'registers.about'))
    .addOption(langOption())
    .action(({ lang }: { lang: Locale }) => {
      process.stdout.write(`${registerKinds.map(([id]) => `${id}\t${kindLabel(id, lang)}`).join('\n')}\n`)
    })
}
