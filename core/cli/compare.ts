import { Command, Option } from 'commander'
import {
  type ComparedHousehold,
  type Comparison,
  changedColumn,
  compareRegisters,
  describeChange,
  fieldLabel,
  type Identifiers,
  type ListEntry,
  type Locale,
  type Moved,
  shownComparison,
} from '../src/index.ts'
import { cliTexts } from '../src/text/cli.ts'
import { reportTexts } from '../src/text/report.ts'
import { defuse } from '../src/workbook/index.ts'
import { inputFiles } from './inputs.ts'
import { collect, langOption } from './options.ts'
import { type ReadFile, readTable, wantedTables } from './read-registers.ts'
import { registerChoices } from './register-choices.ts'
import { sentence, speakOf } from './sentence.ts'
import { readableLines, terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'

interface CompareArguments {
  register: string[]
  format: 'text' | 'json' | 'csv'
  showIdentifiers?: boolean
  lang: Locale
}

/**
 * `nuandong compare OLD NEW [LIST…]`: who came, who left, what changed, and which of it the lists of changes explain.
 */
export function compareCommand(): Command {
  return new Command('compare')
    .description(cliTexts('zh-CN', 'compare.about'))
    .argument('<old>', cliTexts('zh-CN', 'compare.old'))
    .argument('<new>', cliTexts('zh-CN', 'compare.new'))
    .argument('[lists...]', cliTexts('zh-CN', 'compare.lists'))
    .option('--register <kind>', cliTexts('zh-CN', 'option.register'), collect, [])
    .option('--show-identifiers', cliTexts('zh-CN', 'option.identifiers'))
    .addOption(
      new Option('--format <format>', cliTexts('zh-CN', 'option.format'))
        .choices(['text', 'json', 'csv'])
        .default('text'),
    )
    .addOption(langOption())
    .action(compare)
}

async function compare(old: string, fresh: string, lists: string[], options: CompareArguments): Promise<void> {
  const { lang } = options
  const unusable = new Unusable()
  const paths = inputFiles([old, fresh, ...lists], wantedTables(lang), unusable, lang)
  const identifiers: Identifiers = options.showIdentifiers ? 'shown' : 'masked'
  speakOf(paths, identifiers)
  const kinds = registerChoices(paths, options.register, lang)
  const files: ReadFile[] = []
  for (const path of paths) {
    const read = await unusable.attempt(path, () => readTable(path, lang))
    if (read) files.push({ path, register: kinds.get(path), ...read })
  }
  const [first, second] = paths
  const isComplete = files[0]?.path === first && files[1]?.path === second && second !== undefined
  if (isComplete) {
    const { comparison, set } = compareRegisters(files)
    for (const [index, side] of (['old', 'new'] as const).entries())
      if (comparison.households[side] === 0)
        unusable.add(paths[index], cliTexts(lang, 'compare.none', { file: paths[index] }))
    if (comparison.households.old > 0 && comparison.households.new > 0)
      give(shownComparison(comparison, set, identifiers), options, unusable)
  } else if (unusable.inputs.length === 0) unusable.add(old, cliTexts(lang, 'compare.two'))
  process.exitCode = unusable.status(false)
}

function give(comparison: Comparison, { format, lang }: CompareArguments, unusable: Unusable): void {
  if (format === 'json') {
    const inputs = unusable.inputs.map(({ path, why }) => ({ path: sentence(path), why: sentence(why) }))
    terminal.print(`${JSON.stringify({ schema: 1, ...comparison, unusable: inputs }, null, 2)}\n`)
  } else if (format === 'csv') terminal.print(`\uFEFF${csvLines(comparison, lang).join('\r\n')}\r\n`)
  else terminal.print(readableLines(textLines(comparison, lang), lang))
}

function textLines(comparison: Comparison, locale: Locale): string[] {
  const say = (key: Parameters<typeof reportTexts>[1], params = {}) => reportTexts(locale, key, params)
  const { files, households, people, came, left, changed, withoutEffect } = comparison
  const entry = (one: Moved, without: 'compare.no-added' | 'compare.no-stopped') =>
    one.entry === undefined ? '' : one.entry ? say('compare.entry', { entry: placeOf(one.entry, files) }) : say(without)
  return [
    say('compare.headline', {
      old: households.old,
      oldPeople: people.old,
      new: households.new,
      newPeople: people.new,
      came: came.length,
      left: left.length,
      changed: changed.length,
    }),
    ...(comparison.amounts ? [say('compare.amounts', comparison.amounts)] : []),
    ...missingLine(comparison, locale),
    ...section(
      say('compare.came', { count: came.length }),
      came,
      (one) => `${nameOf(one.household)}${entry(one, 'compare.no-added')}`,
    ),
    ...section(
      say('compare.left', { count: left.length }),
      left,
      (one) => `${nameOf(one.household)}${entry(one, 'compare.no-stopped')}`,
    ),
    ...section(
      say('compare.changed', { count: changed.length }),
      changed,
      (one) => `${nameOf(one.household)}  ${one.changes.map((change) => describeChange(change, locale)).join('；')}`,
    ),
    ...section(
      say('compare.without-effect', { count: withoutEffect.length }),
      withoutEffect,
      ({ list, entry: at, name }) => say(`compare.effect-${list}`, { name, entry: placeOf(at, files) }),
    ),
  ]
}

function missingLine({ keyFieldsMissing }: Comparison, locale: Locale): string[] {
  if (keyFieldsMissing.length === 0) return []
  const fields = keyFieldsMissing.map((id) => fieldLabel(id, locale)).join('、')
  return [reportTexts(locale, 'compare.key-fields', { fields })]
}

function section<T>(heading: string, ones: readonly T[], line: (one: T) => string): string[] {
  return ones.length === 0 ? [] : ['', heading, ...ones.map((one) => `  ${line(one)}`)]
}

const nameOf = ({ village, number, head, sheet, row }: ComparedHousehold): string =>
  [village, number, head, `${sheet}!${row}`].filter(Boolean).join('  ')

function placeOf({ file, sheet, row }: ListEntry, files: readonly string[]): string {
  return `${files[file].split(/[/\\]/).at(-1)} ${sheet}!${row}`
}

/** One line a household that came or left, and one a change. */
function csvLines({ came, left, changed, files }: Comparison, locale: Locale): string[] {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const line = (cells: readonly (string | number)[]) => cells.map((cell) => quote(defuse(String(cell)))).join(',')
  const own = ({ village, number, head, sheet, row }: ComparedHousehold) => [village, number, head, sheet, row]
  const moved = (kind: 'came' | 'left') => (one: Moved) =>
    line([
      reportTexts(locale, `compare.word-${kind}`),
      ...own(one.household),
      '',
      '',
      '',
      one.entry ? placeOf(one.entry, files) : one.entry === null ? reportTexts(locale, 'compare.word-none') : '',
    ])
  return [
    line(reportTexts(locale, 'compare.columns').split('|')),
    ...came.map(moved('came')),
    ...left.map(moved('left')),
    ...changed.flatMap(({ household, changes }) =>
      changes.map((change) => {
        const label = changedColumn(change, locale)
        return line([reportTexts(locale, 'compare.word-changed'), ...own(household), label, change.from, change.to, ''])
      }),
    ),
  ]
}
