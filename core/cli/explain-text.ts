import type { HouseholdFacts } from '../src/facts/index.ts'
import { maskText } from '../src/identity/index.ts'
import type { Policy } from '../src/policy/index.ts'
import {
  type CriterionResult,
  type Determination,
  type Implied,
  settledFacts,
  stampOf,
} from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { askText, askTexts, assumptionText, impliedTexts, presumedText } from '../src/text/ask.ts'
import { confidenceText, labelText, placeText, sourceText, stampNotices, valueText } from '../src/text/policy.ts'
import {
  criterionInCase,
  dueText,
  noticeText,
  notModelledTexts,
  outcomeText,
  programmeText,
  programmeTexts,
  referralLine,
} from '../src/text/programmes.ts'
import { type Asked, questionText } from '../src/text/questions.ts'
import { memberText } from '../src/text/who.ts'
import type { CaseInput } from './case-input.ts'
import { answerText, briefLines } from './explain-brief.ts'
import { conflictsOf } from './explain-json.ts'
import { oneLine, wrapped } from './wrap.ts'

export interface Shown {
  locale: Locale
  /** nothing folded */
  isWhole: boolean
}

/** How many lines a part may take where it is not shown whole: together with the heads at most sixty. */
const MOST = { notices: 6, presumed: 8, ask: 9, blocked: 6, persons: 6, criteria: 14, parameters: 5, referrals: 3 }

/**
 * One case for the screen: of each programme the outcome, what follows in the ordinary case, what to ask, what is in
 * the way.
 */
export function caseText(policy: Policy, input: CaseInput, determinations: Determination[], shown: Shown): string {
  const { facts, file, path } = input
  const { locale } = shown
  const asked = { policy, ...facts }
  // whoever asks for no programme by name is first told of all in brief
  const isBrief = file.programmes === undefined && !shown.isWhole
  const stamp = stampOf(policy, facts)
  const settled = settledFacts(policy, facts)
  const head = [
    programmeTexts(locale, 'cli.head', {
      title: file.title ?? path,
      place: `${facts.place} ${placeText(locale, facts.place, policy)}`,
      date: facts.date,
    }),
    programmeTexts(locale, 'cli.stamp', { ...stamp }),
  ]
  const notices = [
    ...stampNotices(locale, stamp, 'shell'),
    ...conflictsOf(settled, facts, locale).map(({ text }) => programmeTexts(locale, 'cli.conflict', { text })),
    ...impliedLine(settled.implied, facts.household, locale),
  ]
  return [
    ...wrapped(head),
    ...part('notices', notices, shown),
    ...(isBrief
      ? briefLines(asked, determinations, locale)
      : [
          ...overviewLines(asked, determinations, locale),
          ...determinations.flatMap((determination) => determinationLines(asked, determination, shown)),
        ]),
  ].join('\n')
}

/** Several programmes at a glance, a line each, before the first is explained. */
function overviewLines(asked: Asked, determinations: readonly Determination[], locale: Locale): string[] {
  const applicable = determinations.filter(({ outcome }) => outcome !== 'not-applicable')
  if (applicable.length < 2) return []
  const lines = applicable.map((each) => answerText(asked, each, locale))
  return ['', programmeTexts(locale, 'cli.overview', { count: applicable.length }), ...wrapped(lines, '  ')]
}

function impliedLine(implied: readonly Implied[], household: HouseholdFacts, locale: Locale): string[] {
  if (implied.length === 0) return []
  const items = impliedTexts(locale, implied, household).join(locale === 'en' ? '; ' : '；')
  return [askTexts(locale, 'implied.count', { count: implied.length, items })]
}

/** The lines of one part; what is beyond its room is counted. */
function part(name: keyof typeof MOST, lines: readonly string[], { locale, isWhole }: Shown, indent = ''): string[] {
  const all = wrapped(lines, indent)
  if (isWhole || all.length <= MOST[name]) return all
  const kept = all.slice(0, MOST[name] - 1)
  return [...kept, indent + programmeTexts(locale, 'cli.more', { count: all.length - kept.length })]
}

function determinationLines(asked: Asked, determination: Determination, shown: Shown): string[] {
  const { locale } = shown
  const { programme, outcome, amount, amountMissing, tier, absence } = determination
  if (absence) return ['', ...wrapped([answerText(asked, determination, locale)])]
  const title = { programme: programmeText(locale, programme, asked.date), outcome: outcomeText(locale, outcome) }
  const head = ['', programmeTexts(locale, 'cli.programme', title)]
  head.push(...determination.notices.map((notice) => noticeText(locale, notice, asked)))
  if (amount) head.push(programmeTexts(locale, 'cli.amount', { amount: dueText(locale, programme, amount) }))
  if (amountMissing.length > 0) {
    const reasons = amountMissing.map((path) => questionText(locale, path, asked)).join(locale === 'en' ? ' ' : '')
    head.push(programmeTexts(locale, 'cli.amountOpen', { reasons }))
  }
  if (tier) head.push(programmeTexts(locale, 'cli.tier', { tier: programmeTexts(locale, `tier.${tier}`) }))
  return [
    ...wrapped(head),
    ...helpLines(asked, determination, shown),
    ...personLines(asked, determination, shown),
    ...criterionLines(asked, determination, shown),
    ...restLines(asked, determination, shown),
  ]
}

function helpLines(asked: Asked, determination: Determination, shown: Shown): string[] {
  const { outcome, presumed, ask, rounds, blockedBy } = determination
  if (outcome !== 'undetermined') return []
  const { locale } = shown
  const lines = [presumed ? presumedText(locale, presumed) : askTexts(locale, 'heading.noPresumed')]
  if (presumed && presumed.assumptions.length > 0) lines.push(`${askTexts(locale, 'heading.assumptions')}：`)
  lines.push(...(presumed?.assumptions ?? []).map((each) => `  · ${assumptionText(locale, each, asked)}`))
  const questions = ask.map((question, index) => `${index + 1}. ${askText(locale, question, asked)}`)
  const blocked = blockedBy.map((path) => questionText(locale, path, asked))
  return [
    ...(presumed || ask.length > 0 ? part('presumed', lines, shown) : []),
    ...(blocked.length > 0
      ? [
          ...wrapped([askTexts(locale, 'heading.blocked')]),
          ...part('blocked', blocked, shown, '  '),
          ...wrapped([askTexts(locale, 'blocked.whatToDo'), askTexts(locale, 'blocked.pack')], '  '),
        ]
      : []),
    ...(questions.length > 0
      ? [
          askTexts(locale, rounds > 0 ? 'heading.askMore' : 'heading.ask', { count: questions.length, rounds }),
          ...part('ask', questions, shown, '  '),
        ]
      : []),
  ]
}

function personLines(asked: Asked, { persons }: Determination, shown: Shown): string[] {
  const { locale } = shown
  const lines = persons.map(({ member, outcome }) =>
    programmeTexts(locale, 'cli.person', {
      who: memberText(locale, member, asked.household),
      outcome: outcomeText(locale, outcome),
    }),
  )
  return part('persons', lines, shown)
}

/** Those that pass in one line each; those of persons are folded where the household as a whole is what counts. */
function criterionLines(asked: Asked, { criteria }: Determination, shown: Shown): string[] {
  const { locale, isWhole } = shown
  const ofHousehold = criteria.filter(({ member }) => member === undefined)
  const isByHousehold = ofHousehold.length > 0 && ofHousehold.every(({ outcome }) => outcome !== 'fail')
  const listed = isWhole || !isByHousehold ? criteria : ofHousehold
  const lines = [...new Map(listed.map((each) => [criterionLine(asked, each, locale), each])).entries()]
  const texts = lines.flatMap(([line, { outcome }]) =>
    outcome === 'pass' && !isWhole ? [oneLine(maskText(line))] : [line],
  )
  const folded = criteria.length - listed.length
  return [
    ...part('criteria', texts, shown),
    ...(folded > 0 ? [programmeTexts(locale, 'cli.foldedPersons', { count: folded })] : []),
  ]
}

function criterionLine({ household }: Asked, criterion: CriterionResult, locale: Locale): string {
  const { member, outcome, citation } = criterion
  const who = member === undefined ? '' : memberText(locale, member, household)
  return programmeTexts(locale, 'cli.criterion', {
    outcome: programmeTexts(locale, `criterion.${outcome}`),
    sentence: who + criterionInCase(locale, criterion, household),
    citation,
  })
}

function restLines(asked: Asked, determination: Determination, shown: Shown): string[] {
  const { locale, isWhole } = shown
  const { missing, referrals } = determination
  const questions = missing.map((path) => questionText(locale, path, asked))
  const parameters = parameterLines(asked, determination, locale)
  const outside = notModelledTexts(locale, determination)
  return [
    ...(parameters.length > 0 ? [programmeTexts(locale, 'cli.parameters')] : []),
    ...part('parameters', parameters, shown, '  '),
    ...(referrals.length > 0 ? [programmeTexts(locale, 'referral.heading')] : []),
    ...part(
      'referrals',
      referrals.map((referral) => referralLine(locale, referral)),
      shown,
      '  ',
    ),
    ...(isWhole
      ? [
          ...(questions.length > 0 ? [programmeTexts(locale, 'cli.ask')] : []),
          ...wrapped(questions, '  '),
          ...(outside.length > 0 ? [programmeTexts(locale, 'cli.notModelled')] : []),
          ...wrapped(outside, '  '),
        ]
      : wrapped([
          ...(missing.length > 0 ? [programmeTexts(locale, 'cli.foldedAsk', { count: missing.length })] : []),
          ...(outside.length > 0 ? [programmeTexts(locale, 'cli.foldedNotModelled', { count: outside.length })] : []),
        ])),
  ]
}

/** Sums first: what a rule counts by (ages, levels) is seldom asked for. */
function parameterLines({ policy }: Asked, { parameters }: Determination, locale: Locale): string[] {
  const isSum = ({ unit }: { unit: string }) => unit.startsWith('CNY')
  return [...parameters.filter(isSum), ...parameters.filter((each) => !isSum(each))].map(
    ({ id, value, from, source, confidence }) => {
      const definition = policy.definition(id)
      return programmeTexts(locale, 'cli.parameter', {
        label: labelText(locale, definition.label),
        value: valueText(locale, definition, value),
        from,
        source: sourceText(source),
        confidence: confidenceText(locale, confidence),
      })
    },
  )
}
