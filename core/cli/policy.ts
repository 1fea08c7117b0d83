import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { isDivisionCode } from '../src/identity/division-codes.ts'
import { loadPolicy, type OverlayPack, type PlaceRef, type Policy, splitRef } from '../src/policy/index.ts'
import { parsePack } from '../src/policy/pack.ts'
import { matchRows, type TableRow } from '../src/policy/table.ts'
import type { Locale } from '../src/text/area.ts'
import { packProblemText, policyText } from '../src/text/policy.ts'
import { faultText } from '../src/text/workbook.ts'
import { decodeText } from '../src/workbook/csv.ts'
import { cellText, readWorkbook, type Workbook, WorkbookError } from '../src/workbook/index.ts'
import { nodeInflate } from './inflate.ts'
import { checkDate, collect, langOption, today } from './options.ts'
import { packSkeleton } from './pack-skeleton.ts'
import { listingJson, listingText, listParameters, placeName } from './policy-listing.ts'
import { UsageError } from './usage-error.ts'

const DEFAULT_PLACE: PlaceRef = '510185'

interface ListArguments {
  place: PlaceRef
  date?: string
  pack: string[]
  format: 'text' | 'json'
  lang: Locale
}

interface NewArguments {
  place: PlaceRef
  date?: string
  from?: string
  out?: string
  lang: Locale
}

/** `nuandong policy`, `policy check PACK` and `policy new`. */
export function policyCommand(): Command {
  const text = (
    key: 'policy' | 'check' | 'new' | 'place' | 'date' | 'format' | 'pack' | 'from' | 'out' | 'packArgument',
  ) => policyText('zh-CN', `cli.${key}`)
  // place, date and language belong to `policy` and reach its subcommands from there, wherever they stand in the line
  const check = new Command('check')
    .description(text('check'))
    .argument('<pack>', text('packArgument'))
    .action((file: string, _own: object, command: Command) =>
      checkPack(file, command.optsWithGlobals<ListArguments>().lang),
    )
  const create = new Command('new')
    .description(text('new'))
    .option('--from <table>', text('from'))
    .option('--out <file>', text('out'))
    .action((_own: object, command: Command) => newPack(command.optsWithGlobals<NewArguments>()))
  for (const command of [check, create]) command.configureHelp({ showGlobalOptions: true })
  return new Command('policy')
    .description(text('policy'))
    .option('--place <code>', text('place'), DEFAULT_PLACE)
    .option('--date <date>', text('date'))
    .option('--pack <file>', text('pack'), collect, [])
    .addOption(new Option('--format <format>', text('format')).choices(['text', 'json']).default('text'))
    .addOption(langOption())
    .action(listPolicy)
    .addCommand(check)
    .addCommand(create)
}

/** The packs of `--pack`, in order. Throws `UsageError` with one sentence when one of them cannot be used. */
export function loadOverlays(files: readonly string[], locale: Locale = 'zh-CN'): OverlayPack[] {
  const packs: OverlayPack[] = []
  for (const file of files) {
    const { pack, problems } = parsePack(readText(file, locale), basename(file))
    if (!pack) {
      const problem = packProblemText(locale, problems[0])
      throw new UsageError(policyText(locale, 'cli.unusablePack', { problem, count: problems.length, file }))
    }
    if (packs.some(({ id }) => id === pack.id)) {
      throw new UsageError(policyText(locale, 'cli.repeatedPack', { file, pack: pack.id }))
    }
    packs.push(pack)
  }
  return packs
}

function listPolicy({ place, date = today(), pack, format, lang }: ListArguments): void {
  const policy = loadPolicy(loadOverlays(pack, lang))
  checkDate(date, lang)
  if (!isPlace(policy, place)) throw new UsageError(policyText(lang, 'cli.badPlace', { value: place }))
  const listing = listParameters(policy, place, date)
  process.stdout.write(format === 'json' ? listingJson(listing, lang) : listingText(listing, lang))
}

function checkPack(file: string, lang: Locale): void {
  const { pack, problems } = parsePack(readText(file, lang), basename(file))
  if (!pack) {
    const lines = problems.map((problem) => packProblemText(lang, problem))
    lines.push(policyText(lang, 'cli.packHasProblems', { file: basename(file), count: problems.length }))
    process.stdout.write(`${lines.join('\n')}\n`)
    process.exitCode = 1
    return
  }
  const { id, version, hash, parameters, places, checks } = pack
  const counts = { parameters: parameters.length, places: places.length, checks: checks.length }
  process.stdout.write(
    `${policyText(lang, 'cli.packIsGood', { file: basename(file), pack: id, version, hash, ...counts })}\n`,
  )
}

async function newPack({ place, date = today(), from, out, lang }: NewArguments): Promise<void> {
  const policy = loadPolicy()
  checkDate(date, lang)
  checkPlace(policy, place, lang)
  const rows = from === undefined ? [] : await readTable(from, lang)
  const { matched, unmatched } = matchRows(rows, policy.definitions)
  const file = from === undefined ? '' : basename(from)
  if (from !== undefined && matched.length === 0) throw new UsageError(policyText(lang, 'cli.noRows', { file }))
  if (out !== undefined && existsSync(out)) throw new UsageError(policyText(lang, 'cli.exists', { file: out }))
  const skeleton = packSkeleton({
    policy,
    place,
    date,
    figures: matched,
    name: placeName(policy, place, lang),
    locale: lang,
  })
  for (const { reason, row, name, value } of unmatched) {
    process.stderr.write(`${policyText(lang, `cli.${reason}`, { file, row, name, value })}\n`)
  }
  if (out === undefined) {
    process.stdout.write(skeleton)
    return
  }
  try {
    writeFileSync(out, skeleton, { flag: 'wx' })
  } catch {
    throw new UsageError(policyText(lang, 'cli.unwritable', { file: out }))
  }
  process.stderr.write(`${policyText(lang, 'cli.written', { file: out })}\n`)
}

/** The first two columns of the first visible sheet that has both. */
async function readTable(file: string, locale: Locale): Promise<TableRow[]> {
  const bytes = readBytes(file, locale)
  let workbook: Workbook
  try {
    workbook = await readWorkbook(bytes, { name: basename(file), inflate: nodeInflate })
  } catch (error) {
    if (error instanceof WorkbookError) throw new UsageError(faultText(locale, error, basename(file)))
    throw error
  }
  const sheet = workbook.sheets.find(({ visibility, columnCount }) => visibility === 'visible' && columnCount >= 2)
  if (!sheet) return []
  return Array.from({ length: sheet.rowCount }, (_, row) => ({
    row: row + 1,
    name: cellText(workbook, sheet, row, 0),
    value: cellText(workbook, sheet, row, 1),
  })).filter(({ name }) => name !== '')
}

export function checkPlace(policy: Policy, place: PlaceRef, locale: Locale): void {
  if (!policy.places.isKnown(place)) throw new UsageError(policyText(locale, 'cli.badPlace', { value: place }))
}

/** A place that the law lists, or a county elsewhere: national and provincial rules hold there, its own figures are gaps. */
export function isPlace(policy: Policy, place: PlaceRef): boolean {
  return policy.places.isKnown(place) || isDivisionCode(splitRef(place)?.code ?? '')
}

/** Editors of an office save UTF-8, UTF-16 or GB 18030. */
export function readText(file: string, locale: Locale): string {
  const bytes = readBytes(file, locale)
  try {
    return decodeText(bytes).text
  } catch (error) {
    if (error instanceof WorkbookError) throw new UsageError(policyText(locale, 'cli.notText', { file }))
    throw error
  }
}

function readBytes(file: string, locale: Locale): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(policyText(locale, 'cli.unreadable', { file }))
  }
}
