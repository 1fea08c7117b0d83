import { Command, Option } from 'commander'
import {
  type Answer,
  annotate,
  checkRegisterSet,
  doubtCodes,
  type Identifiers,
  type Locale,
  readAnswers,
  sampleHouseholds,
  toAnnotations,
  toCsv,
  toFindingsWorkbook,
  toJson,
  toText,
  type WorkbookReport,
  withAnswers,
  workbookReport,
} from '../src/index.ts'
import { cliTexts } from '../src/text/cli.ts'
import { chosenColumns } from './chosen-columns.ts'
import { FileSet } from './files.ts'
import { nodeDeflate, nodeInflate } from './inflate.ts'
import { inputFiles } from './inputs.ts'
import { jsonPieces } from './json-pieces.ts'
import { checkDate, collect, langOption, today } from './options.ts'
import { type OutputFile, outputBeside, outputFile, refuseForeign, refuseName, writeOutput } from './output-file.ts'
import { checkPlace, isPlace, policyWith } from './policy.ts'
import { explained, type ReadFile, readTable, usedFiles, wantedTables } from './read-registers.ts'
import { registerChoices } from './register-choices.ts'
import { sentence, speakOf } from './sentence.ts'
import { readableLines, terminal } from './terminal.ts'
import { Unusable, type UnusableInput } from './unusable.ts'
import { UsageError } from './usage-error.ts'

interface CheckArguments {
  place?: string
  date?: string
  register: string[]
  column: string[]
  pack: string[]
  answered: string[]
  showIdentifiers?: boolean
  format: 'text' | 'json' | 'csv' | 'annotated' | 'report'
  verbose?: boolean
  sample?: number
  seed: number
  out?: string
  lang: Locale
}

export function checkCommand(): Command {
  return new Command('check')
    .description(cliTexts('zh-CN', 'check.about'))
    .argument('<files...>', cliTexts('zh-CN', 'check.files'))
    .option('--place <code>', cliTexts('zh-CN', 'option.place'))
    .option('--date <date>', cliTexts('zh-CN', 'option.date'))
    .option('--register <kind>', cliTexts('zh-CN', 'option.register'), collect, [])
    .option('--column <choice>', cliTexts('zh-CN', 'check.column'), collect, [])
    .option('--pack <file>', cliTexts('zh-CN', 'option.pack'), collect, [])
    .option('--answered <file>', cliTexts('zh-CN', 'check.answered'), collect, [])
    .option('--show-identifiers', cliTexts('zh-CN', 'option.identifiers'))
    .addOption(
      new Option('--format <format>', cliTexts('zh-CN', 'option.format'))
        .choices(['text', 'json', 'csv', 'annotated', 'report'])
        .default('text'),
    )
    .option('--verbose', cliTexts('zh-CN', 'option.verbose'))
    .option('--out <file>', cliTexts('zh-CN', 'option.out'))
    .option('--sample <n>', cliTexts('zh-CN', 'option.sample'), wholeNumber('--sample'))
    .option('--seed <n>', cliTexts('zh-CN', 'option.seed'), wholeNumber('--seed'), 1)
    .addOption(langOption())
    .action(check)
}

async function check(words: string[], options: CheckArguments): Promise<void> {
  const locale = options.lang
  const policy = policyWith(options.pack, locale)
  if (options.place !== undefined && !isPlace(policy, options.place)) checkPlace(policy, options.place, locale)
  const date = options.date === undefined ? undefined : checkDate(options.date, locale)
  const unusable = new Unusable()
  const paths = inputFiles(words, wantedTables(locale), unusable, locale)
  speakOf(paths, identifiersOf(options))
  const kinds = registerChoices(paths, options.register, locale)
  const columns = chosenColumns(options.column, locale)
  const target = targetOf(paths, options)
  const files: ReadFile[] = []
  for (const path of paths) {
    const read = await unusable.attempt(path, () => readTable(path, locale))
    if (read) files.push({ path, register: kinds.get(path), columns, ...read })
  }
  const answers = await answersIn(options.answered, unusable, locale)
  const checked = await checkRegisterSet(files, { policy, place: options.place, date, today: today() })
  const used = usedFiles(checked.report, unusable, locale)
  if (used.size > 0 || options.format === 'json')
    await give(reportOf(checked, answers, options), { files, used, unusable, target, options })
  process.exitCode = unusable.status(checked.report.totals.error > 0)
}

/** Where a result goes: to the file of `--out`, else beside a register; never onto what is read. */
interface Target {
  out?: OutputFile
  beside: (path: string, suffix: 'checked' | 'report') => OutputFile
}

function targetOf(paths: readonly string[], { out, pack, answered, format, lang }: CheckArguments): Target {
  const kept = new FileSet()
  for (const path of [...paths, ...pack, ...answered]) kept.add(path)
  if (out !== undefined && format === 'annotated' && paths.length > 1)
    throw new UsageError(cliTexts(lang, 'one-out', { file: out }))
  const file = out === undefined ? undefined : outputFile(out, kept, lang)
  if (file) refuseName(file, format === 'annotated' || format === 'report' ? 'workbook' : 'text')
  return {
    out: file,
    beside: (path, suffix) => outputBeside(path, suffix, kept, lang),
  }
}

const identifiersOf = ({ showIdentifiers }: CheckArguments): Identifiers => (showIdentifiers ? 'shown' : 'masked')

/** What was filled in on the sheets of earlier reports. */
async function answersIn(paths: readonly string[], unusable: Unusable, locale: Locale): Promise<Answer[]> {
  const found: Answer[] = []
  for (const path of paths) {
    const answers = await unusable.attempt(path, async () => readAnswers((await readTable(path, locale)).workbook))
    if (answers?.length === 0) unusable.add(path, cliTexts(locale, 'no-answers', { file: path }))
    found.push(...(answers ?? []))
  }
  return found
}

/** The report with the households that it lists, and without the doubts that were answered. */
function reportOf(
  { report, set }: Awaited<ReturnType<typeof checkRegisterSet>>,
  answers: readonly Answer[],
  { sample, seed }: CheckArguments,
): WorkbookReport {
  const whole = workbookReport(withAnswers(report, answers, doubtCodes(set)), set)
  if (sample === undefined) return whole
  return { ...whole, sample: { households: sampleHouseholds(whole.households, sample, seed), seed } }
}

interface Checked {
  files: readonly ReadFile[]
  /** positions of the files in which rows were read */
  used: ReadonlySet<number>
  unusable: Unusable
  target: Target
  options: CheckArguments
}

async function give(whole: WorkbookReport, checked: Checked): Promise<void> {
  const { files, used, unusable, target, options } = checked
  if (options.format === 'annotated') await giveAnnotated(whole, checked)
  else if (options.format === 'report') {
    const file = target.out ?? target.beside(files[Math.min(...used)].path, 'report')
    const unused = unusable.inputs.map(({ why }) => why)
    await write(file, await toFindingsWorkbook({ ...whole, unused }, options.lang, identifiersOf(options)))
  } else if (target.out) writeOutput(target.out, contentOf(whole, checked))
  else terminal.print(contentOf(whole, checked))
}

function contentOf({ report, sample }: WorkbookReport, { unusable, options }: Checked): string | Iterable<string> {
  const { format, lang } = options
  const identifiers = identifiersOf(options)
  const spoken = ({ path, why }: UnusableInput) => ({ path: sentence(path), why: sentence(why) })
  if (format === 'json') {
    const all = unusable.inputs.map(spoken)
    return jsonPieces({ ...(toJson(report, lang, sample, identifiers) as object), unusable: all })
  }
  if (format === 'csv') return toCsv(report, lang, identifiers)
  const text = toText(report, lang, { sample, identifiers, detail: options.verbose ? 'full' : 'brief' })
  // that a sheet of answers has none was said when it was read, and leaves no register out
  const inputs = unusable.inputs.filter(({ path }) => !options.answered.includes(path))
  return readableLines(
    withUnused(
      inputs.map((one) => spoken(one).why),
      text,
      lang,
    ),
    lang,
  )
}

/** What could not be used, before the report on the rest. */
function* withUnused(unused: readonly string[], report: Iterable<string>, locale: Locale): Generator<string> {
  if (unused.length > 0) yield cliTexts(locale, 'unusable-heading', { count: unused.length })
  for (const why of unused) yield `  ${why}`
  if (unused.length > 0) yield ''
  yield* report
}

/** A copy of each workbook in which rows were read, with marks and notes. */
async function giveAnnotated({ report }: WorkbookReport, { files, used, unusable, target, options }: Checked) {
  const { lang } = options
  for (const index of used) {
    const { path, workbook, bytes } = files[index]
    await unusable.attempt(path, async () => {
      if (workbook.format !== 'xlsx') throw new UsageError(cliTexts(lang, 'cannot-annotate', { file: path }))
      const work = () =>
        annotate(bytes, toAnnotations(report, index, lang, identifiersOf(options)), {
          inflate: nodeInflate,
          deflate: nodeDeflate,
        })
      await write(target.out ?? target.beside(path, 'checked'), await explained(path, lang, work))
    })
  }
}

async function write(file: OutputFile, content: Uint8Array): Promise<void> {
  await refuseForeign(file)
  writeOutput(file, content)
  terminal.tell(cliTexts(file.locale, 'written', { file: file.path }))
}

/** An option that takes a number from 0 up. */
function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/.test(value)) throw new UsageError(cliTexts('zh-CN', 'bad-number', { option, value }))
    return Number(value)
  }
}
