import { Command, Option } from 'commander'
import { PROGRAMME_IDS } from '../src/facts/index.ts'
import { maskDeep } from '../src/findings/mask.ts'
import { maskText } from '../src/identity/index.ts'
import { DEFAULT_PLACE, type Policy } from '../src/policy/index.ts'
import { type CaseDifference, compareCase } from '../src/programmes/case-compare.ts'
import { determine } from '../src/programmes/index.ts'
import { programmeText, programmeTexts } from '../src/text/programmes.ts'
import { type CaseInput, type CaseOptions, policyOf, readCases } from './case-input.ts'
import { jsonPieces } from './json-pieces.ts'
import { collect, langOption } from './options.ts'
import { sentence } from './sentence.ts'
import { terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'
import { UsageError } from './usage-error.ts'

interface CaseTestOptions extends CaseOptions {
  format: 'text' | 'json'
}

/** `nuandong case-test CASE…`: exit status 1 where an expectation is not met. */
export function caseTestCommand(): Command {
  const text = (key: 'case-test' | 'cases' | 'place' | 'date' | 'pack' | 'format') =>
    programmeTexts('zh-CN', `cli.${key}`, { place: DEFAULT_PLACE })
  return new Command('case-test')
    .description(text('case-test'))
    .argument('<case...>', text('cases'))
    .option('--place <code>', text('place'))
    .option('--date <date>', text('date'))
    .option('--pack <file>', text('pack'), collect, [])
    .addOption(new Option('--format <format>', text('format')).choices(['text', 'json']).default('text'))
    .addOption(langOption())
    .action(testCases)
}

interface Tested extends CaseInput {
  differences: CaseDifference[]
}

function testCases(words: string[], options: CaseTestOptions): void {
  const policy = policyOf(options)
  const unusable = new Unusable()
  const tested = readCases(words, policy, options, unusable).flatMap(
    (input) => unusable.attemptNow(input.path, () => testCase(input, policy, options)) ?? [],
  )
  const failed = tested.filter(({ differences }) => differences.length > 0)
  if (tested.length > 0) {
    if (options.format === 'json') terminal.print(resultJson(tested, unusable))
    else terminal.print(resultText(tested, failed.length, options))
  }
  process.exitCode = unusable.status(failed.length > 0)
}

function testCase(input: CaseInput, policy: Policy, { lang }: CaseTestOptions): Tested {
  const { expect } = input.file
  if (expect === undefined) throw new UsageError(programmeTexts(lang, 'cli.noExpectation', { file: input.path }))
  const programmes = PROGRAMME_IDS.filter((id) => expect[id] !== undefined)
  return { ...input, differences: compareCase(expect, determine(policy, input.facts, { programmes })) }
}

function resultJson(tested: readonly Tested[], unusable: Unusable): Iterable<string> {
  const cases = tested.map(({ path, file, differences }) => ({
    path: sentence(path),
    title: file.title,
    passed: differences.length === 0,
    differences,
  }))
  return jsonPieces(maskDeep({ schema: 1, cases, unusable: unusable.inputs }))
}

function resultText(tested: readonly Tested[], failed: number, { lang }: CaseTestOptions): string {
  const lines = tested.flatMap(({ path, file, facts, differences }) => [
    programmeTexts(lang, differences.length === 0 ? 'cli.passed' : 'cli.failed', {
      file: sentence(path),
      title: file.title ?? '',
    }),
    ...differences.map(({ programme, what, expected, actual }) =>
      programmeTexts(lang, 'cli.difference', {
        programme: programmeText(lang, programme, facts.date),
        what,
        expected: JSON.stringify(expected),
        actual: JSON.stringify(actual),
      }),
    ),
  ])
  const count = tested.length
  lines.push(programmeTexts(lang, 'cli.summary', { count, passed: count - failed, failed }))
  return `${lines.map(maskText).join('\n')}\n`
}
