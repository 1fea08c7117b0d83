import { Command, Option } from 'commander'
import { maskDeep } from '../src/findings/mask.ts'
import { maskText } from '../src/identity/index.ts'
import { type Policy, splitRef } from '../src/policy/index.ts'
import { conflictsIn, type Determination, determine, stampOf } from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { conflictText } from '../src/text/conflicts.ts'
import { confidenceText, labelText, sourceText, stampNotices, valueText } from '../src/text/policy.ts'
import {
  amountText,
  criterionText,
  memberText,
  noticeText,
  notModelledTexts,
  outcomeText,
  programmeText,
  programmeTexts,
  referralLine,
  referralTexts,
} from '../src/text/programmes.ts'
import { questionText } from '../src/text/questions.ts'
import { type CaseInput, type CaseOptions, policyOf, readCases } from './case-input.ts'
import { caseNotices } from './explain-notice.ts'
import { collect, langOption } from './options.ts'
import { sentence } from './sentence.ts'
import { readableLines, terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'

interface ExplainOptions extends CaseOptions {
  format: 'text' | 'json' | 'notice'
}

/** `nuandong explain CASE…`: what each household is due, why, and what is still to be asked. */
export function explainCommand(): Command {
  const text = (key: 'explain' | 'case' | 'place' | 'date' | 'pack' | 'format') => programmeTexts('zh-CN', `cli.${key}`)
  return new Command('explain')
    .description(text('explain'))
    .argument('<case...>', text('case'))
    .option('--place <code>', text('place'))
    .option('--date <date>', text('date'))
    .option('--pack <file>', text('pack'), collect, [])
    .addOption(new Option('--format <format>', text('format')).choices(['text', 'json', 'notice']).default('text'))
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
    const blocks = explained.map(({ input, determinations }) => caseText(policy, input, determinations, lang))
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

function caseJson(policy: Policy, { path, file, facts }: CaseInput, determinations: Determination[], locale: Locale) {
  const asked = { policy, ...facts }
  return {
    schema: 1,
    path,
    ...(file.title !== undefined && { title: file.title }),
    policy: stampOf(policy, facts),
    notices: stampNotices(locale, stampOf(policy, facts)),
    conflicts: conflictsOf(facts, locale),
    determinations: determinations.map((determination) => ({
      programme: determination.programme,
      label: programmeText(locale, determination.programme, facts.date),
      outcome: determination.outcome,
      amount: determination.amount,
      tier: determination.tier,
      persons: determination.persons,
      criteria: determination.criteria.map((criterion) => ({
        id: criterion.id,
        ...(criterion.member !== undefined && { member: criterion.member }),
        outcome: criterion.outcome,
        text: criterionText(locale, criterion),
        values: criterion.values,
        citation: criterion.citation,
      })),
      missing: determination.missing,
      questions: determination.missing.map((path) => ({ path, question: questionText(locale, path, asked) })),
      amountMissing: determination.amountMissing,
      parameters: determination.parameters.map(({ id, value, unit, from, until, place, source, confidence }) => ({
        id,
        value,
        unit,
        from,
        until,
        place,
        source: sourceText(source),
        link: source.link,
        confidence,
      })),
      notModelled: notModelledTexts(locale, determination),
      notices: determination.notices.map((notice) => noticeText(locale, notice, facts.date)),
      referrals: determination.referrals.map((referral) => referralTexts(locale, referral)),
      basis: determination.basis,
    })),
  }
}

function conflictsOf({ household, date }: CaseInput['facts'], locale: Locale): { paths: string[]; text: string }[] {
  const names = (household.members ?? []).map(({ name }) => name)
  const day = Number(date.replaceAll('-', ''))
  return conflictsIn(household, day).map((conflict) => ({
    paths: conflict.paths,
    text: conflictText(locale, conflict, names),
  }))
}

function caseText(policy: Policy, input: CaseInput, determinations: Determination[], locale: Locale): string {
  const { facts, file, path } = input
  const stamp = stampOf(policy, facts)
  return [
    programmeTexts(locale, 'cli.head', {
      title: file.title ?? path,
      place: placeText(policy, facts.place, locale),
      date: facts.date,
    }),
    programmeTexts(locale, 'cli.stamp', { ...stamp }),
    ...stampNotices(locale, stamp),
    ...conflictsOf(facts, locale).map(({ paths, text }) =>
      programmeTexts(locale, 'cli.conflict', { text, paths: paths.join('、') }),
    ),
    ...determinations.map((determination) => determinationText(policy, input, determination, locale)),
  ].join('\n')
}

function placeText(policy: Policy, ref: string, locale: Locale): string {
  const place = policy.places.find(ref) ?? policy.places.find(splitRef(ref)?.code ?? '')
  return place ? `${ref} ${labelText(locale, place.name)}` : ref
}

function determinationText(policy: Policy, input: CaseInput, determination: Determination, locale: Locale): string {
  const { programme, outcome, amount, amountMissing, tier, persons, criteria, missing, parameters } = determination
  const { facts } = input
  const head = `\n${programmeText(locale, programme, facts.date)}：${outcomeText(locale, outcome)}`
  if (outcome === 'not-applicable') return head
  const nameOf = (member: number) => facts.household.members?.[member]?.name
  const asked = { policy, ...facts }
  const lines = [head]
  lines.push(...determination.notices.map((notice) => noticeText(locale, notice, facts.date)))
  if (amount) lines.push(programmeTexts(locale, 'cli.amount', { amount: amountText(locale, amount) }))
  if (amountMissing.length > 0)
    lines.push(programmeTexts(locale, 'cli.amountOpen', { paths: amountMissing.join('、') }))
  if (tier) lines.push(programmeTexts(locale, 'cli.tier', { tier: programmeTexts(locale, `tier.${tier}`) }))
  for (const { member, outcome: ofPerson } of persons) {
    const who = memberText(locale, member, nameOf(member))
    lines.push(programmeTexts(locale, 'cli.person', { who, outcome: outcomeText(locale, ofPerson) }))
  }
  for (const criterion of criteria) {
    const who = criterion.member === undefined ? '' : memberText(locale, criterion.member, nameOf(criterion.member))
    lines.push(
      programmeTexts(locale, 'cli.criterion', {
        outcome: programmeTexts(locale, `criterion.${criterion.outcome}`),
        sentence: who + criterionText(locale, criterion),
        citation: criterion.citation,
      }),
    )
  }
  if (missing.length > 0) lines.push(programmeTexts(locale, 'cli.ask'))
  for (const path of missing) {
    lines.push(`  ${programmeTexts(locale, 'cli.question', { question: questionText(locale, path, asked), path })}`)
  }
  if (parameters.length > 0) lines.push(programmeTexts(locale, 'cli.parameters'))
  for (const { id, value, from, source, confidence } of parameters) {
    const definition = policy.definition(id)
    const params = {
      label: labelText(locale, definition.label),
      value: valueText(locale, definition, value),
      from,
      source: sourceText(source),
      confidence: confidenceText(locale, confidence),
    }
    lines.push(`  ${programmeTexts(locale, 'cli.parameter', params)}`)
  }
  const { referrals } = determination
  if (referrals.length > 0) lines.push(programmeTexts(locale, 'referral.heading'))
  for (const referral of referrals) lines.push(`  ${referralLine(locale, referral)}`)
  const outside = notModelledTexts(locale, determination)
  if (outside.length > 0) lines.push(programmeTexts(locale, 'cli.notModelled'))
  for (const text of outside) lines.push(`  ${text}`)
  return lines.join('\n')
}
