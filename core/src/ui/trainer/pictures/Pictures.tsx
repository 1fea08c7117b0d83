import { useCallback, useMemo, useState } from 'react'
import type { ProgrammeId } from '../../../facts/case.ts'
import { withFact } from '../../../facts/case-paths.ts'
import type { Policy } from '../../../policy/index.ts'
import type { CaseFacts, Determination, DeterminationOutcome } from '../../../programmes/index.ts'
import type { Locale } from '../../../text/area.ts'
import { labelText, sourceText } from '../../../text/policy.ts'
import { criterionText, outcomeText, programmeShort, programmeText } from '../../../text/programmes.ts'
import { trainerTexts } from '../../../text/trainer.ts'
import { memberText, whoText } from '../../../text/who.ts'
import { FEN, labelOf, yuan } from '../../fact-values.ts'
import { useLocale } from '../../locale.tsx'
import { FIRST_DAY, lastDay, placeName } from '../Placed.tsx'
import { usePractice } from '../practice.tsx'
import { grouped, valueAt } from '../values.ts'
import { moneyChart, overlapChart, standardsChart, timeChart, treeChart } from './charts.ts'
import {
  type Branch,
  branchesOf,
  moneyOver,
  mostOf,
  movedFact,
  outcomesOver,
  standardsOver,
  thresholdsOf,
} from './data.ts'
import { overlapsOf } from './overlaps.ts'
import { Picture } from './Picture.tsx'
import { PracticeVillages } from './PracticeVillages.tsx'

interface Props {
  policy: Policy
  /** the family as it stands now, and what is otherwise than in its case, in a sentence */
  facts: CaseFacts
  changed: string
  programme: ProgrammeId
  determination: Determination
}

const PICTURES = {
  income: Money,
  time: Time,
  tree: Tree,
  standard: Standards,
  overlap: Overlaps,
  villages: PracticeVillages,
} as const
type PictureId = keyof typeof PICTURES
const IDS = Object.keys(PICTURES) as PictureId[]

/** The pictures of the family as it stands now; each change redraws the one that is shown. */
export default function Pictures(props: Props) {
  const locale = useLocale()
  const [chosen, setChosen] = useState<PictureId>(() => (movedFact(props.facts) ? 'income' : 'time'))
  const Shown = PICTURES[chosen]
  const hasRegisters = usePractice() !== undefined
  return (
    <section className="tr-pictures">
      <nav className="tr-jumps" aria-label={trainerTexts(locale, 'picture.choose')}>
        {IDS.filter((id) => hasRegisters || id !== 'villages').map((id) => (
          <button key={id} type="button" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
            {trainerTexts(locale, `picture.${id}`)}
          </button>
        ))}
      </nav>
      <Shown {...props} />
    </section>
  )
}

/** Of whom the picture is: `罗小英 2025-06-20 简阳市`. */
function familyLine(policy: Policy, { household, date, place }: CaseFacts, locale: Locale): string {
  return [household.members?.[0]?.name, date, placeName(policy, place, locale)].filter(Boolean).join(' ')
}

const SIGNS: Record<string, string> = { eligible: '✓', ineligible: '✗', undetermined: '?', 'not-applicable': '–' }
const CUT = 'sign.'

const OVERLAPS = ['both', 'opened', 'excluded', 'open', 'neither', 'unstated'] as const
const isOverlap = (key: string): key is (typeof OVERLAPS)[number] => OVERLAPS.some((one) => one === key)

/** Words for the keys that a chart shows: programmes, outcomes and their signs, and the classroom’s own. */
function namesIn(locale: Locale, date: string, programmeName = programmeText) {
  return (key: string): string => {
    if (key.startsWith(CUT)) return SIGNS[key.slice(CUT.length)]
    if (key in SIGNS) return `${SIGNS[key]} ${outcomeText(locale, key as DeterminationOutcome)}`
    if (key === 'own') return trainerTexts(locale, 'picture.own')
    if (key === 'now') return trainerTexts(locale, 'decision.now')
    if (isOverlap(key)) return trainerTexts(locale, `overlap.${key}`)
    if (key === 'gap') return trainerTexts(locale, 'picture.gap')
    if (key === 'unit') return trainerTexts(locale, 'unit.CNY/month')
    return programmeName(locale, key as ProgrammeId, date)
  }
}

function Standards({ policy, facts: { place, household } }: Props) {
  const locale = useLocale()
  const spans = useMemo(
    () => standardsOver(policy, place, household.area ?? 'rural', { from: FIRST_DAY, until: lastDay() }),
    [policy, place, household.area],
  )
  const name = useCallback(
    (id: string) => {
      if (id === 'gap') return trainerTexts(locale, 'picture.gap')
      if (id === 'unit.standard') return trainerTexts(locale, 'picture.unit')
      return labelText(locale, policy.definition(id as 'dibao.standard').label)
    },
    [policy, locale],
  )
  const draw = useCallback((width: number) => standardsChart(spans, { width, name }), [spans, name])
  const rows = spans.map(({ id, from, until, value, found }) => [
    name(id),
    from,
    until,
    value === undefined ? name('gap') : yuan(value, locale),
    found ? sourceText(found.source) : '',
  ])
  const head = (['line', 'from', 'until', 'value', 'source'] as const).map((key) =>
    trainerTexts(locale, `picture.${key}`),
  )
  return (
    <Picture
      title={trainerTexts(locale, 'picture.standard')}
      of={placeName(policy, place, locale)}
      about={trainerTexts(locale, 'picture.standard.about', { place: placeName(policy, place, locale) })}
      draw={draw}
      table={{ head, rows }}
    />
  )
}

function Money(props: Props) {
  const locale = useLocale()
  const path = movedFact(props.facts)
  if (path === undefined) return <p>{trainerTexts(locale, 'picture.no-money')}</p>
  return <MoneyOf {...props} path={path} />
}

function MoneyOf({ policy, changed, facts, programme, path }: Props & { path: string }) {
  const locale = useLocale()
  const now = Number(valueAt(facts.household, path)) / FEN
  const most = mostOf(facts, path)
  // the income that is moved along the picture does not change the picture
  const rest = JSON.stringify({ ...facts, household: withFact(facts.household, path, 0) })
  const points = useMemo(() => {
    return moneyOver(policy, JSON.parse(rest), path, programme, most)
  }, [policy, rest, path, programme, most])
  const thresholds = useMemo(() => {
    return thresholdsOf(policy, JSON.parse(rest), path, programme, most).map((sum) => sum / FEN)
  }, [policy, rest, path, programme, most])
  const others = useMemo(() => otherIncome(facts, path), [facts, path])
  const draw = useCallback(
    (width: number) =>
      moneyChart(points, { width, name: namesIn(locale, facts.date), thresholds, now, income: (own) => own + others }),
    [points, thresholds, now, others, locale, facts.date],
  )
  const fact = `${whoText(locale, path, facts.household)} ${labelOf(locale, path)}`
  const head = [fact, ...(['line', 'outcome', 'aid'] as const).map((key) => trainerTexts(locale, `picture.${key}`))]
  const rows = points
    .filter((point) => point.programme === programme || point.aid > 0)
    .map((point) => [
      yuan(point.income, locale),
      programmeText(locale, point.programme, facts.date),
      outcomeText(locale, point.outcome),
      yuan(point.aid, locale),
    ])
  return (
    <Picture
      title={trainerTexts(locale, 'picture.income')}
      of={familyLine(policy, facts, locale)}
      changed={changed}
      about={trainerTexts(locale, 'picture.income.about', { fact })}
      draw={draw}
      table={{ head, rows }}
    />
  )
}

/** What the members have besides the income that is moved, in yuan. */
function otherIncome({ household }: CaseFacts, path: string): number {
  const all = (household.members ?? []).flatMap(({ income = {}, resides, status }, index) =>
    resides === false || (status !== undefined && status !== 'normal')
      ? []
      : Object.entries(income).map(([head, sum]) => [`household.members[${index}].income.${head}`, sum ?? 0] as const),
  )
  return all.reduce((sum, [own, value]) => (own === path ? sum : sum + value), 0) / FEN
}

function Time({ policy, changed, facts, programme }: Props) {
  const locale = useLocale()
  const spans = useMemo(
    () => outcomesOver(policy, facts, shownBeside(programme), { from: FIRST_DAY, until: lastDay() }),
    [policy, facts, programme],
  )
  const draw = useCallback(
    (width: number) => timeChart(spans, { width, name: namesIn(locale, facts.date), now: facts.date }),
    [spans, locale, facts.date],
  )
  const head = (['line', 'from', 'until', 'outcome'] as const).map((key) => trainerTexts(locale, `picture.${key}`))
  const rows = spans.map(({ programme: id, from, until, outcome }) => [
    programmeText(locale, id, from),
    from,
    until,
    outcomeText(locale, outcome),
  ])
  return (
    <Picture
      title={trainerTexts(locale, 'picture.time')}
      of={familyLine(policy, facts, locale)}
      changed={changed}
      about={trainerTexts(locale, 'picture.time.about')}
      draw={draw}
      table={{ head, rows }}
    />
  )
}

/** The programme and those into which its families come and go. */
const shownBeside = (programme: ProgrammeId): readonly ProgrammeId[] =>
  [...new Set<ProgrammeId>([programme, 'dibao', 'dibao-edge', 'tekun'])].slice(0, 4)

function Tree({ policy, changed, facts, determination }: Props) {
  const locale = useLocale()
  const branches = useMemo(() => branchesOf(determination), [determination])
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const subjects = branches.filter(({ kind }) => kind === 'subject')
  const isOpen = (path: string) => open.has(path) || subjects.length < 2 || path === subjects[0]?.path
  const shown = branches.filter(
    ({ kind, path }) => kind !== 'criterion' || isOpen(path.slice(0, path.lastIndexOf('/'))),
  )
  const name = useCallback(
    (branch: Branch) => branchText(branch, { locale, facts, programme: determination.programme }),
    [locale, facts, determination.programme],
  )
  const draw = useCallback((width: number) => treeChart(shown, { width, name }), [shown, name])
  const toggle = (path: string) => {
    const next = new Set(open)
    if (!next.delete(path)) next.add(path)
    setOpen(next)
  }
  const head = (['condition', 'outcome', 'source'] as const).map((key) => trainerTexts(locale, `picture.${key}`))
  const rows = branches.map((branch) => [
    name(branch).replaceAll('\n', ' '),
    SIGNS[branch.outcome] ?? { pass: '✓', fail: '✗', unknown: '?' }[branch.outcome as 'pass'],
    branch.criterion?.citation ?? '',
  ])
  return (
    <>
      {subjects.length > 1 && (
        <div className="tr-jumps">
          {subjects.slice(1).map((subject) => (
            <button
              key={subject.path}
              type="button"
              aria-expanded={isOpen(subject.path)}
              onClick={() => toggle(subject.path)}
            >
              {trainerTexts(locale, 'picture.open', { name: name(subject) })}
            </button>
          ))}
        </div>
      )}
      <Picture
        title={trainerTexts(locale, 'picture.tree')}
        of={familyLine(policy, facts, locale)}
        changed={changed}
        about={trainerTexts(locale, 'picture.tree.about')}
        draw={draw}
        table={{ head, rows }}
      />
    </>
  )
}

interface Told {
  locale: Locale
  facts: CaseFacts
  programme: ProgrammeId
}

function branchText({ kind, member, outcome, criterion }: Branch, { locale, facts, programme }: Told): string {
  if (kind === 'programme')
    return `${programmeText(locale, programme, facts.date)}\n${outcomeText(locale, outcome as DeterminationOutcome)}`
  if (kind === 'subject')
    return member === undefined
      ? trainerTexts(locale, 'picture.household')
      : memberText(locale, member, facts.household).replace(/[:：]\s*$/, '')
  if (!criterion) return ''
  const sign = { pass: '✓', fail: '✗', unknown: '?' }[criterion.outcome]
  return `${sign} ${grouped(criterionText(locale, criterion))}\n${criterion.citation}`
}

function Overlaps({ policy, changed, facts }: Props) {
  const locale = useLocale()
  const cells = useMemo(() => overlapsOf(policy, facts), [policy, facts])
  const draw = useCallback(
    (width: number) => overlapChart(cells, { width, name: namesIn(locale, facts.date, programmeShort) }),
    [cells, locale, facts.date],
  )
  const head = (['received', 'asked', 'outcome', 'source'] as const).map((key) =>
    trainerTexts(locale, `picture.${key}`),
  )
  const rows = cells.map(({ received, asked, what, citation }) => {
    const programme = programmeText(locale, asked, facts.date)
    const conditions = what === 'unstated' ? '' : trainerTexts(locale, 'overlap.conditions', { programme })
    return [
      programmeText(locale, received, facts.date),
      programme,
      trainerTexts(locale, `overlap.${what}`),
      citation ?? conditions,
    ]
  })
  return (
    <Picture
      title={trainerTexts(locale, 'picture.overlap')}
      of={familyLine(policy, facts, locale)}
      changed={changed}
      about={trainerTexts(locale, 'picture.overlap.about')}
      draw={draw}
      table={{ head, rows }}
    />
  )
}
