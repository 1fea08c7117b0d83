import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { isDivisionCode } from '../src/identity/division-codes.ts'
import {
  DEFAULT_PLACE,
  type Law,
  loadPolicy,
  type OverlayPack,
  type PlaceRef,
  type Policy,
  splitRef,
} from '../src/policy/index.ts'
import { parsePack } from '../src/policy/pack.ts'
import { matchRows, type TableRow } from '../src/policy/table.ts'
import type { Locale } from '../src/text/area.ts'
import { packProblemText, policyText } from '../src/text/policy.ts'
import { cellText } from '../src/workbook/index.ts'
import { readText } from './files.ts'
import { currentLaw } from './law.ts'
import { checkDate, collect, langOption, today } from './options.ts'
import { refuseExisting, writeNew } from './output-file.ts'
import { packSkeleton } from './pack-skeleton.ts'
import { auditJson, auditText } from './policy-audit.ts'
import { listingJson, listingText, listParameters, placeName } from './policy-listing.ts'
import { type ExportArguments, exportPolicy, type UpdateArguments, updatePolicy } from './policy-update.ts'
import { readTable } from './read-registers.ts'
import { sentence } from './sentence.ts'
import { packFile } from './shipped-packs.ts'
import { terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

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

/** `nuandong policy` and its subcommands `check`, `new`, `audit`, `update` and `export`. */
export function policyCommand(): Command {
  const text = (
    key:
      | ('policy' | 'check' | 'new' | 'place' | 'date' | 'format' | 'pack' | 'from' | 'out' | 'packArgument')
      | ('audit' | 'update' | 'export' | 'revert' | 'lawFile' | 'lawFolder'),
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
  const audit = new Command('audit')
    .description(text('audit'))
    .action((_own: object, command: Command) =>
      audited(command.optsWithGlobals<ListArguments>(), command.parent?.getOptionValueSource('place') === 'cli'),
    )
  const update = new Command('update')
    .description(text('update'))
    .argument('[file]', text('lawFile'))
    .option('--revert', text('revert'))
    .action((file: string | undefined, _own: object, command: Command) =>
      updatePolicy(file, command.optsWithGlobals<UpdateArguments>()),
    )
  const bundle = new Command('export')
    .description(text('export'))
    .argument('[folder]', text('lawFolder'))
    .option('--out <file>', text('out'))
    .action((folder: string | undefined, _own: object, command: Command) =>
      exportPolicy(folder, command.optsWithGlobals<ExportArguments>()),
    )
  const commands = [check, create, audit, update, bundle]
  for (const command of commands) command.configureHelp({ showGlobalOptions: true })
  const policy = new Command('policy')
    .description(text('policy'))
    .option('--place <code>', text('place'), DEFAULT_PLACE)
    .option('--date <date>', text('date'))
    .option('--pack <file>', text('pack'), collect, [])
    .addOption(new Option('--format <format>', text('format')).choices(['text', 'json']).default('text'))
    .addOption(langOption())
    .action(listPolicy)
  for (const command of commands) policy.addCommand(command)
  return policy
}

/**
 * The law in use with the packs of `--pack` laid over it. Throws `UsageError` with one sentence when one cannot be
 * used.
 */
export function policyWith(packs: readonly string[], locale: Locale): Policy {
  const law = currentLaw(locale)
  return loadPolicy(loadOverlays(packs, locale, law), law)
}

/** The packs of `--pack`, in order; what is odd about one that is used is said on stderr. */
export function loadOverlays(files: readonly string[], locale: Locale = 'zh-CN', law?: Law): OverlayPack[] {
  const packs: OverlayPack[] = []
  for (const file of files.map(packFile)) {
    const { pack, problems, warnings = [] } = parsePack(readText(file, locale), basename(file), law)
    for (const warning of warnings) terminal.tell(packProblemText(locale, warning))
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
  const policy = policyWith(pack, lang)
  checkDate(date, lang)
  if (!isPlace(policy, place)) throw new UsageError(policyText(lang, 'cli.badPlace', { value: place }))
  const listing = listParameters(policy, place, date)
  terminal.print(format === 'json' ? listingJson(listing, lang) : listingText(listing, lang))
}

function audited({ place, date = today(), pack, format, lang }: ListArguments, isPlaceGiven: boolean): void {
  const policy = policyWith(pack, lang)
  checkDate(date, lang)
  if (!isPlace(policy, place)) throw new UsageError(policyText(lang, 'cli.badPlace', { value: place }))
  const asked = { policy, place: isPlaceGiven ? place : undefined, date, locale: lang }
  terminal.print(format === 'json' ? auditJson(asked) : auditText(asked))
}

function checkPack(file: string, lang: Locale): void {
  const { pack, problems, warnings = [] } = parsePack(readText(file, lang), basename(file), currentLaw(lang))
  if (!pack) {
    const lines = problems.map((problem) => packProblemText(lang, problem))
    lines.push(policyText(lang, 'cli.packHasProblems', { file: basename(file), count: problems.length }))
    terminal.print(`${lines.map(sentence).join('\n')}\n`)
    process.exitCode = 1
    return
  }
  const { id, version, hash, parameters, places, checks } = pack
  const counts = { parameters: parameters.length, places: places.length, checks: checks.length }
  const good = policyText(lang, 'cli.packIsGood', {
    file: sentence(basename(file)),
    pack: id,
    version,
    hash,
    ...counts,
  })
  terminal.print(`${[...warnings.map((warning) => packProblemText(lang, warning)), good].join('\n')}\n`)
}

async function newPack({ place, date = today(), from, out, lang }: NewArguments): Promise<void> {
  const policy = policyWith([], lang)
  checkDate(date, lang)
  if (!isPlace(policy, place)) throw new UsageError(policyText(lang, 'cli.badPlace', { value: place }))
  const rows = from === undefined ? [] : await readRows(from, lang)
  const { matched, unmatched } = matchRows(rows, policy.definitions)
  const file = from === undefined ? '' : basename(from)
  if (from !== undefined && matched.length === 0) throw new UsageError(policyText(lang, 'cli.noRows', { file }))
  if (out !== undefined) refuseExisting(out, lang)
  const skeleton = packSkeleton({
    policy,
    place,
    date,
    figures: matched,
    name: placeName(policy, place, lang),
    locale: lang,
  })
  for (const { reason, row, name, value } of unmatched) {
    terminal.tell(policyText(lang, `cli.${reason}`, { file, row, name, value }))
  }
  if (out === undefined) {
    terminal.print(skeleton)
    return
  }
  writeNew(out, skeleton, lang)
  terminal.tell(policyText(lang, 'cli.written', { file: out }))
}

/** The first two columns of the first visible sheet that has both. */
async function readRows(file: string, locale: Locale): Promise<TableRow[]> {
  const { workbook } = await readTable(file, locale)
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

/**
 * A place that the law lists, or a county elsewhere: national and provincial rules hold there, its own figures are
 * gaps.
 */
export function isPlace(policy: Policy, place: PlaceRef): boolean {
  return policy.places.isKnown(place) || isDivisionCode(splitRef(place)?.code ?? '')
}
