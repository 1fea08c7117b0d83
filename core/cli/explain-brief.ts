import { GROUPS } from '../src/facts/case-facts.ts'
import { type Determination, type Question, turn } from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { askText, askTexts, assumptionText, presumedText } from '../src/text/ask.ts'
import {
  absenceText,
  criterionInCase,
  dueText,
  noticeText,
  outcomeText,
  programmeText,
  programmeTexts,
} from '../src/text/programmes.ts'
import { type Asked, questionText } from '../src/text/questions.ts'
import { memberText } from '../src/text/who.ts'
import { oneLine, wrapped } from './wrap.ts'

/**
 * Every programme of a household on few pages: the answers, one list of questions for all, and of each what it rests
 * on.
 */
export function briefLines(asked: Asked, determinations: readonly Determination[], locale: Locale): string[] {
  const questions = mergedQuestions(determinations)
  const answers = determinations.map((each) =>
    [answerText(asked, each, locale), reasonText(asked, each, locale), numbersText(each, questions, locale)].join(''),
  )
  return [
    '',
    ...wrapped([programmeTexts(locale, 'cli.brief', { count: determinations.length })]),
    ...answers.flatMap((line) => wrapped([line], '  ').slice(0, 2)),
    ...questionLines(asked, questions, locale),
    ...detailLines(asked, determinations, locale),
  ]
}

/** `最低生活保障：符合条件；每月 450 元` */
export function answerText({ date }: Asked, determination: Determination, locale: Locale): string {
  const { programme, outcome, amount, presumed, absence } = determination
  const title = { programme: programmeText(locale, programme, date), outcome: outcomeText(locale, outcome) }
  return [
    programmeTexts(locale, 'cli.programme', title),
    ...(outcome === 'eligible' && amount ? [dueText(locale, programme, amount)] : []),
    ...(presumed ? [presumedText(locale, presumed)] : []),
    ...(absence ? [absenceText(locale, absence)] : []),
  ].join(askTexts(locale, 'join.parts'))
}

/** Why not: of the conditions that fail the first with a number, else the first. */
function reasonText({ household }: Asked, { outcome, criteria }: Determination, locale: Locale): string {
  const failing = criteria.filter((each) => each.outcome === 'fail')
  const ofHousehold = failing.filter(({ member }) => member === undefined)
  const listed = ofHousehold.length > 0 ? ofHousehold : failing
  const reason = listed.find((each) => /\d/.test(criterionInCase(locale, each, household))) ?? listed[0]
  if (outcome !== 'ineligible' || !reason) return ''
  const isOfOne = reason.member !== undefined && household.members?.length !== 1
  const who = isOfOne ? memberText(locale, reason.member as number, household) : ''
  return programmeTexts(locale, 'cli.because', { reason: who + criterionInCase(locale, reason, household) })
}

/** Which of the questions come first for a programme. */
function numbersText({ ask }: Determination, questions: readonly Question[], locale: Locale): string {
  if (ask.length === 0) return ''
  const numbers = ask.map(({ id }) => questions.findIndex((question) => question.id === id) + 1)
  const list = numbers.sort((a, b) => a - b).join(askTexts(locale, 'who.and'))
  return programmeTexts(locale, 'cli.brief.numbers', { numbers: list })
}

/**
 * One question for each group of facts, whoever of the programmes asks for which of them; what is only to be confirmed
 * comes last.
 */
export function mergedQuestions(determinations: readonly Determination[]): Question[] {
  const asked = determinations.flatMap(({ ask }) => ask)
  const merged = GROUPS.flatMap((id) => {
    const own = asked.filter((each) => each.id === id)
    if (own.length === 0) return []
    const paths = [...new Set(own.flatMap((each) => each.paths))]
    const told = new Set(own.flatMap((each) => each.paths.filter((path) => !(path in each.presumed))))
    const presumed = Object.fromEntries(
      own.flatMap((each) => Object.entries(each.presumed).filter(([path]) => !told.has(path))),
    )
    return [{ id, paths, presumed, officeCanLookUp: own.every((each) => each.officeCanLookUp) }]
  })
  return merged.sort((a, b) => turn(a) - turn(b))
}

function questionLines(asked: Asked, questions: readonly Question[], locale: Locale): string[] {
  if (questions.length === 0) return []
  const lines = questions.map((question, index) => `${index + 1}. ${askText(locale, question, asked)}`)
  return ['', programmeTexts(locale, 'cli.brief.ask', { count: questions.length }), ...wrapped(lines, '  ')]
}

/** So many conditions of what is granted are named. */
const MOST_CONDITIONS = 3

/**
 * What stands behind an answer that is not a plain no, in short; of several programmes of which the same is said, once.
 */
function detailLines(asked: Asked, determinations: readonly Determination[], locale: Locale): string[] {
  const byText = new Map<string, { names: string[]; outcome: string; lines: string[] }>()
  for (const each of determinations) {
    const lines = detailsOf(asked, each, locale)
    const outcome = outcomeText(locale, each.outcome)
    const key = [outcome, ...lines].join('\n')
    const same = byText.get(key) ?? { names: [], outcome, lines }
    byText.set(key, same)
    same.names.push(programmeText(locale, each.programme, asked.date))
  }
  return [...byText.values()].flatMap(({ names, outcome, lines }) => {
    if (lines.length === 0) return []
    const programme = names.join(askTexts(locale, 'who.and'))
    return ['', ...wrapped([programmeTexts(locale, 'cli.programme', { programme, outcome })]), ...lines]
  })
}

function detailsOf(asked: Asked, each: Determination, locale: Locale): string[] {
  const { outcome, presumed, blockedBy, notices, amountMissing } = each
  const noted = notices.map((notice) => noticeText(locale, notice, asked))
  const isGranted = outcome === 'eligible'
  // a presumed no rests on what its question asks
  const assumptions = presumed?.outcome === 'eligible' ? presumed.assumptions : []
  const assumed = assumptions.map((assumption) => assumptionText(locale, assumption, asked))
  const join = askTexts(locale, 'join.parts')
  const gaps = [...blockedBy, ...(isGranted ? amountMissing : [])].map((path) => questionText(locale, path, asked))
  const lines = [
    ...noted,
    ...(assumed.length > 0 ? [programmeTexts(locale, 'cli.brief.assumed', { assumed: assumed.join(join) })] : []),
    ...(gaps.length > 0 ? [programmeTexts(locale, 'cli.brief.gap', { gap: gaps[0], count: gaps.length })] : []),
  ]
  return [...wrapped(lines, '  '), ...(isGranted ? conditionLines(asked, each, locale) : [])]
}

function conditionLines({ household }: Asked, { criteria }: Determination, locale: Locale): string[] {
  const passed = criteria.filter(({ outcome }) => outcome === 'pass')
  const ofHousehold = passed.filter(({ member }) => member === undefined)
  return (ofHousehold.length > 0 ? ofHousehold : passed).slice(0, MOST_CONDITIONS).map((criterion) => {
    const { member, outcome, citation } = criterion
    const who = member === undefined || household.members?.length === 1 ? '' : memberText(locale, member, household)
    const sentence = who + criterionInCase(locale, criterion, household)
    const text = { outcome: programmeTexts(locale, `criterion.${outcome}`), sentence, citation }
    return oneLine(`  ${programmeTexts(locale, 'cli.criterion', text)}`)
  })
}
