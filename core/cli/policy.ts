import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command } from 'commander'
import {
  type Area,
  loadPolicy,
  type OverlayPack,
  type ParameterGap,
  type ParameterValue,
  type PlaceRef,
  type Policy,
} from '../src/policy/index.ts'
import { parsePack } from '../src/policy/pack.ts'
import { matchRows, type TableRow } from '../src/policy/table.ts'
import type { Locale } from '../src/text/area.ts'
import {
  confidenceText,
  gapText,
  labelText,
  packProblemText,
  policyText,
  sourceText,
  valueText,
} from '../src/text/policy.ts'
import { faultText } from '../src/text/workbook.ts'
import { cellText, readWorkbook, type Workbook, WorkbookError } from '../src/workbook/index.ts'
import { nodeInflate } from './inflate.ts'
import { checkDate, collect, langOption, today } from './options.ts'
import { packSkeleton } from './pack-skeleton.ts'
import { UsageError } from './usage-error.ts'

const DEFAULT_PLACE: PlaceRef = '510185'

interface ListArguments {
  place: PlaceRef
  date?: string
  pack: string[]
  format: string
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
  const check = new Command('check')
    .description(text('check'))
    .argument('<pack>', text('packArgument'))
    .addOption(langOption())
    .action(checkPack)
  const create = new Command('new')
    .description(text('new'))
    .option('--place <code>', text('place'), DEFAULT_PLACE)
    .option('--date <date>', text('date'))
    .option('--from <table>', text('from'))
    .option('--out <file>', text('out'))
    .addOption(langOption())
    .action(newPack)
  return new Command('policy')
    .description(text('policy'))
    .enablePositionalOptions()
    .option('--place <code>', text('place'), DEFAULT_PLACE)
    .option('--date <date>', text('date'))
    .option('--pack <file>', text('pack'), collect, [])
    .option('--format <format>', text('format'), 'text')
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
  if (format !== 'text' && format !== 'json') throw new UsageError(policyText(lang, 'cli.badFormat', { value: format }))
  const policy = loadPolicy(loadOverlays(pack, lang))
  checkDate(date, lang)
  checkPlace(policy, place, lang)
  const listing = listParameters(policy, place, date)
  process.stdout.write(
    format === 'json'
      ? listingJson(policy, listing, place, date, lang)
      : listingText(policy, listing, place, date, lang),
  )
}

interface Listing {
  values: (ParameterValue & { area?: Area })[]
  gaps: (ParameterGap & { area?: Area })[]
}

/** Every parameter at the place on the date; one that differs by area stands twice. */
function listParameters(policy: Policy, place: PlaceRef, date: string): Listing {
  const listing: Listing = { values: [], gaps: [] }
  for (const { id } of policy.definitions) {
    const plain = policy.parameter(id, place, date)
    const isSplit = !plain.known && plain.reason === 'area'
    const areas: readonly (Area | undefined)[] = isSplit ? ['urban', 'rural'] : [undefined]
    for (const area of areas) {
      const result = area ? policy.parameter(id, place, date, area) : plain
      if (result.known) listing.values.push({ ...result, area })
      else listing.gaps.push({ ...result, area })
    }
  }
  return listing
}

function listingJson(policy: Policy, { values, gaps }: Listing, place: PlaceRef, date: string, locale: Locale): string {
  const label = (id: ParameterValue['id']) => labelText(locale, policy.definition(id).label)
  return `${JSON.stringify(
    {
      schema: 1,
      policy: policy.stamp(place, date),
      parameters: values.map(({ known: _known, source, note, ...value }) => ({
        ...value,
        label: label(value.id),
        source: sourceText(source),
        link: source.link,
        note: note && labelText(locale, note),
      })),
      gaps: gaps.map(({ known: _known, note, date: _date, ...gap }) => ({
        ...gap,
        label: label(gap.id),
        note: note && labelText(locale, note),
      })),
      notModelled: policy.notModelled.map(({ text, ...item }) => ({ ...item, text: labelText(locale, text) })),
    },
    null,
    2,
  )}\n`
}

function listingText(policy: Policy, { values, gaps }: Listing, place: PlaceRef, date: string, locale: Locale): string {
  const { pack, version, hash } = policy.stamp(place, date)
  const name = placeName(policy, place, locale)
  const areaName = (area?: Area) => (area ? ` · ${policyText(locale, `area.${area}`)}` : '')
  const valueLines = values.flatMap((value) => {
    const definition = policy.definition(value.id)
    const span = policyText(locale, value.until ? 'cli.span' : 'cli.since', { from: value.from, until: value.until })
    const overlay = value.overlay ? ` [${policyText(locale, 'cli.overlay', { pack: value.overlay })}]` : ''
    const found = value.place === place ? '' : ` ${placeName(policy, value.place, locale)}`
    return [
      `  ${labelText(locale, definition.label)}${areaName(value.area)} (${value.id}): ${valueText(locale, definition, value.value)}, ${span}${found}${overlay}`,
      `    ${sourceText(value.source)} — ${confidenceText(locale, value.confidence)}${value.note ? ` — ${labelText(locale, value.note)}` : ''}`,
    ]
  })
  const gapLines = gaps.map(
    (gap) => `  ${gapText(locale, gap, policy.definition(gap.id), name)}${areaName(gap.area)} ${gap.path}`,
  )
  return `${[
    policyText(locale, 'cli.stamp', { place: `${name} ${place}`, date, pack, version, hash }),
    '',
    policyText(locale, 'cli.values', { count: values.length }),
    ...valueLines,
    '',
    policyText(locale, 'cli.gaps', { count: gaps.length }),
    ...gapLines,
    '',
    policyText(locale, 'cli.notModelled'),
    ...policy.notModelled.map((item) => `  - ${labelText(locale, item.text)}`),
  ].join('\n')}\n`
}

function checkPack(file: string, { lang }: { lang: Locale }): void {
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

/** `简阳市`, `简阳市禾丰镇`; an unlisted town by its own name. */
function placeName(policy: Policy, ref: PlaceRef, locale: Locale): string {
  const [code, part] = ref.split('/')
  const place = policy.places.find(ref)
  const county = policy.places.find(code)
  if (place && place.kind !== 'town') return labelText(locale, place.name)
  return `${county ? labelText(locale, county.name) : code}${part ?? ''}`
}

function readText(file: string, locale: Locale): string {
  return readBytes(file, locale).toString('utf8')
}

function readBytes(file: string, locale: Locale): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(policyText(locale, 'cli.unreadable', { file }))
  }
}
