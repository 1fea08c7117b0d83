import { Command, Option } from 'commander'
import { maskDeep } from '../src/findings/mask.ts'
import { maskText } from '../src/identity/index.ts'
import { DEFAULT_PLACE, type Policy } from '../src/policy/index.ts'
import { type Determination, determine } from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { programmeTexts } from '../src/text/programmes.ts'
import { type CaseInput, type CaseOptions, policyOf, readCases } from './case-input.ts'
import { caseJson } from './explain-json.ts'
import { caseNotices } from './explain-notice.ts'
import { caseText } from './explain-text.ts'
import { collect, langOption } from './options.ts'
import { sentence } from './sentence.ts'
import { readableLines, terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'

interface ExplainOptions extends CaseOptions {
  format: 'text' | 'json' | 'notice'
  /** every criterion, standard and rule left out, however many */
  verbose?: boolean
}

/** `nuandong explain CASE…`: what each household is due, why, and what is still to be asked. */
export function explainCommand(): Command {
  const text = (key: 'explain' | 'case' | 'place' | 'date' | 'pack' | 'format' | 'verbose') =>
    programmeTexts('zh-CN', `cli.${key}`, { place: DEFAULT_PLACE })
  return new Command('explain')
    .description(text('explain'))
    .argument('<case...>', text('case'))
    .option('--place <code>', text('place'))
    .option('--date <date>', text('date'))
    .option('--pack <file>', text('pack'), collect, [])
    .addOption(new Option('--format <format>', text('format')).choices(['text', 'json', 'notice']).default('text'))
    .option('--verbose', text('verbose'))
    .addOption(langOption())
    .action(explain)
}

/** What a case says of people is never shown with their numbers in full. */
function explain(words: string[], options: ExplainOptions): void {
  const { lang, format } = options
  const policy = policyOf(options)
  const unusable = new Unusable()
  const explained = readCases(words, policy, options, unusable).map((input) => ({
    input: { ...input, path: sentence(input.path) },
    determinations: determine(policy, input.facts, { programmes: input.file.programmes }),
  }))
  if (format === 'notice') {
    printNotices(policy, explained, lang)
  } else if (explained.length > 0 && format === 'text') {
    const blocks = explained.map(({ input, determinations }) =>
      caseText(policy, input, determinations, { locale: lang, isWhole: options.verbose ?? false }),
    )
    terminal.print(readableLines(blocks.join('\n\n').split('\n').map(maskText), lang))
  } else if (explained.length > 0) {
    const cases = explained.map(({ input, determinations }) => caseJson(policy, input, determinations, lang))
    // one case asked for is one object, whatever became of it; of several each is an entry
    const isOne = cases.length + unusable.inputs.length === 1
    terminal.print(`${JSON.stringify(maskDeep(isOne ? cases[0] : cases), null, 2)}\n`)
  }
  process.exitCode = unusable.status(false)
}

/** Drafts on standard output, why a programme has none on the other. */
function printNotices(
  policy: Policy,
  explained: readonly { input: CaseInput; determinations: Determination[] }[],
  locale: Locale,
): void {
  const notices = explained.map(({ input, determinations }) => caseNotices(policy, input, determinations, locale))
  for (const line of notices.flatMap(({ without }) => without)) terminal.tell(line)
  const drafts = notices.flatMap((each) => each.drafts).map(maskText)
  if (drafts.length > 0) terminal.print(readableLines(drafts.join(`\n\n${'─'.repeat(40)}\n\n`).split('\n'), locale))
}
