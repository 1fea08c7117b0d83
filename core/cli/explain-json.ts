import { factAt } from '../src/facts/case-facts.ts'
import type { Policy } from '../src/policy/index.ts'
import { type Determination, type Settled, settledFacts, stampOf } from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { askText, assumptionText, becauseText } from '../src/text/ask.ts'
import { conflictText } from '../src/text/conflicts.ts'
import { sourceText, stampNotices } from '../src/text/policy.ts'
import {
  absenceText,
  criterionInCase,
  noticeText,
  notModelledTexts,
  programmeText,
  referralTexts,
} from '../src/text/programmes.ts'
import { type Asked, questionText } from '../src/text/questions.ts'
import type { CaseInput } from './case-input.ts'

/** One case as the contract has it. */
export function caseJson(
  policy: Policy,
  { path, file, facts }: CaseInput,
  determinations: Determination[],
  locale: Locale,
) {
  const asked = { policy, ...facts }
  const settled = settledFacts(policy, facts)
  return {
    schema: 1,
    path,
    ...(file.title !== undefined && { title: file.title }),
    policy: stampOf(policy, facts),
    notices: stampNotices(locale, stampOf(policy, facts)),
    conflicts: conflictsOf(settled, facts, locale),
    implied: settled.implied.map((each) => ({
      path: each.path,
      value: inFile(each.path, each.value),
      because: becauseText(locale, each),
    })),
    determinations: determinations.map((determination) => determinationJson(determination, asked, locale)),
  }
}

export function conflictsOf(
  { conflicts }: Settled,
  { household }: CaseInput['facts'],
  locale: Locale,
): { paths: string[]; text: string }[] {
  return conflicts.map((conflict) => ({ paths: conflict.paths, text: conflictText(locale, conflict, household) }))
}

/** As a case file writes it: yuan, and days with strokes. */
function inFile(path: string, value: unknown): unknown {
  const fact = factAt(path)
  if (typeof value !== 'number') return value
  if (fact?.type === 'money') return value / 100
  return fact?.type === 'date' ? String(value).replace(/^(....)(..)(..)$/, '$1-$2-$3') : value
}

function valuesInFile(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([path, value]) => [path, inFile(path, value)]))
}

/** What an undetermined household is told beside the formal answer. */
function helpJson({ outcome, presumed, ask, rounds, blockedBy }: Determination, asked: Asked, locale: Locale) {
  if (outcome !== 'undetermined') return {}
  return {
    presumed: presumed && {
      outcome: presumed.outcome,
      amount: presumed.amount,
      assumptions: presumed.assumptions.map((assumption) => ({
        id: assumption.id,
        ...(assumption.kind && { kind: assumption.kind }),
        text: assumptionText(locale, assumption, asked),
        paths: assumption.paths,
        ...(!assumption.kind && { values: valuesInFile(assumption.values) }),
      })),
    },
    ask: ask.map((question) => ({
      id: question.id,
      text: askText(locale, question, asked),
      paths: question.paths,
      officeCanLookUp: question.officeCanLookUp,
      presumed: valuesInFile(question.presumed),
    })),
    rounds,
    blockedBy,
  }
}

function determinationJson(determination: Determination, asked: Asked, locale: Locale) {
  return {
    programme: determination.programme,
    label: programmeText(locale, determination.programme, asked.date),
    outcome: determination.outcome,
    ...(determination.absence && { because: absenceText(locale, determination.absence) }),
    amount: determination.amount,
    tier: determination.tier,
    persons: determination.persons,
    criteria: determination.criteria.map((criterion) => ({
      id: criterion.id,
      ...(criterion.member !== undefined && { member: criterion.member }),
      outcome: criterion.outcome,
      text: criterionInCase(locale, criterion, asked.household),
      values: criterion.values,
      citation: criterion.citation,
    })),
    ...helpJson(determination, asked, locale),
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
    notices: determination.notices.map((notice) => noticeText(locale, notice, asked)),
    referrals: determination.referrals.map((referral) => referralTexts(locale, referral)),
    basis: determination.basis,
  }
}
