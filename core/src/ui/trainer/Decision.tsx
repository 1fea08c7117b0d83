import type { ReactNode } from 'react'
import type { Policy } from '../../policy/index.ts'
import type { CaseFacts, CriterionResult, Determination } from '../../programmes/index.ts'
import { askText, presumedText } from '../../text/ask.ts'
import { determinationText } from '../../text/determination.ts'
import { criterionText, noticeText, outcomeText, programmeTexts, referralLine } from '../../text/programmes.ts'
import { questionText } from '../../text/questions.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { memberText, whoText } from '../../text/who.ts'
import { yuan } from '../fact-values.ts'
import { useLocale } from '../locale.tsx'
import { type Step, stepsTo, sumText } from './arithmetic.ts'
import { differencesBetween, type Flip } from './compare.ts'
import { placeName } from './Placed.tsx'
import { grouped } from './values.ts'

export const SIGNS = { pass: '✓', fail: '✗', unknown: '?' } as const
export const OUTCOME_SIGNS = { eligible: '✓', ineligible: '✗', undetermined: '?', 'not-applicable': '–' } as const

/** A family, and what it is due under one programme. */
export interface Decided {
  facts: CaseFacts
  determination: Determination
}

interface Props {
  policy: Policy
  now: Decided
  /** left out where nothing was changed and nobody stands beside */
  before?: Decided
  /** what the two are called: before and now, or two families */
  titles: readonly [before: string, now: string]
  areTwoFamilies?: boolean
}

/**
 * The decision in large type; beside the one before: which criteria flipped, by which clause, and what it is in money.
 */
export function Decision({ policy, now, before, titles, areTwoFamilies = false }: Props) {
  const locale = useLocale()
  const areApart = before !== undefined && before.facts.place !== now.facts.place
  const placeOf = ({ facts }: Decided) => (areApart ? placeName(policy, facts.place, locale) : undefined)
  return (
    <section className="tr-decision" aria-label={trainerTexts(locale, 'decision')}>
      <div className={before ? 'tr-pair' : undefined} aria-live="polite">
        {before && <Outcome title={titles[0]} decided={before} place={placeOf(before)} isBefore />}
        <Outcome title={before ? titles[1] : undefined} decided={now} place={placeOf(now)} />
      </div>
      {before && <Changes before={before} now={now} areTwoFamilies={areTwoFamilies} />}
      {before && <Difference decided={[before, now]} titles={titles} />}
      <Amount title={before && titles[1]} decided={now} />
      {before && <Amount title={titles[0]} decided={before} />}
      <Conditions decided={now} />
      <Open policy={policy} decided={now} />
    </section>
  )
}

interface OutcomeProps {
  title?: string
  decided: Decided
  /** said where the two are decided in different places */
  place?: string
  isBefore?: boolean
}

function Outcome({ title, decided, place, isBefore = false }: OutcomeProps) {
  const locale = useLocale()
  const { outcome, amount } = decided.determination
  const mayBePaid = outcome === 'eligible' || (outcome === 'undetermined' && amount !== null)
  const sum = mayBePaid ? sumText(locale, decided.determination) : undefined
  return (
    <div className={`tr-outcome tr-${outcome}${isBefore ? ' tr-was' : ''}`}>
      {title && (
        <p className="tr-when">
          {title} <span className="tr-day">{decided.facts.date}</span> {place}
        </p>
      )}
      <p className="tr-word">
        <span aria-hidden="true">{OUTCOME_SIGNS[outcome]}</span> {outcomeText(locale, outcome)}
      </p>
      {sum && <p className="tr-sum">{sum}</p>}
    </div>
  )
}

interface ChangesProps {
  before: Decided
  now: Decided
  areTwoFamilies: boolean
}

/** What moved in front; what only another era asks for, and clauses that say the same, are folded. */
function Changes({ before, now, areTwoFamilies }: ChangesProps) {
  const locale = useLocale()
  const { moved, aside, clauses } = differencesBetween(before.determination, now.determination)
  const isSame =
    before.determination.outcome === now.determination.outcome &&
    before.determination.amount?.value === now.determination.amount?.value
  const list = (flips: readonly Flip[]) => <Flips flips={flips} before={before} now={now} />
  const folded = (key: 'decision.aside' | 'decision.clause', flips: readonly Flip[]) =>
    flips.length > 0 && (
      <details className="tr-opened">
        <summary>{trainerTexts(locale, key, { count: flips.length })}</summary>
        {list(flips)}
      </details>
    )
  return (
    <>
      {isSame && !areTwoFamilies && <p className="tr-same">{trainerTexts(locale, 'decision.same')}</p>}
      {moved.length > 0 && (
        <Part title={trainerTexts(locale, areTwoFamilies ? 'decision.differs' : 'decision.flipped')}>
          {list(moved)}
        </Part>
      )}
      {folded('decision.clause', clauses)}
      {folded('decision.aside', aside)}
    </>
  )
}

function Flips({ flips, before, now }: { flips: readonly Flip[]; before: Decided; now: Decided }) {
  return (
    <ul className="tr-flips">
      {flips.map((flip) => (
        <li key={`${flip.after?.id ?? flip.before?.id} ${flip.after?.member ?? flip.before?.member ?? ''}`}>
          <del>{flip.before && <Condition criterion={flip.before} decided={before} />}</del>
          <ins>{flip.after && <Condition criterion={flip.after} decided={now} />}</ins>
        </li>
      ))}
    </ul>
  )
}

/** Both are due money, and not the same: how much lies between them. */
function Difference({ decided, titles }: { decided: readonly [Decided, Decided]; titles: readonly [string, string] }) {
  const locale = useLocale()
  const [was, is] = decided.map(({ determination: { outcome, amount } }) =>
    outcome === 'eligible' ? amount : undefined,
  )
  if (!was || !is || was.unit !== is.unit || was.value === is.value) return null
  const key = is.value > was.value ? 'decision.more' : 'decision.less'
  const sum = yuan(Math.abs(is.value - was.value), locale)
  return <p className="tr-same">{trainerTexts(locale, key, { now: titles[1], before: titles[0], sum })}</p>
}

function Condition({ criterion, decided }: { criterion: CriterionResult; decided: Decided }) {
  const locale = useLocale()
  const { member, outcome, citation } = criterion
  const who = member === undefined ? '' : memberText(locale, member, decided.facts.household)
  return (
    <span className={`tr-condition tr-${outcome}`}>
      <b aria-hidden="true">{SIGNS[outcome]}</b>
      <span className="tr-sentence">
        <span className="nd-visually-hidden">{programmeTexts(locale, `criterion.${outcome}`)}</span> {who}
        {grouped(criterionText(locale, criterion))} <cite>{citation}</cite>
      </span>
    </span>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="tr-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** Those of the household; person by person where the programme is granted to persons. */
function Conditions({ decided }: { decided: Decided }) {
  const locale = useLocale()
  const { criteria } = decided.determination
  if (criteria.length === 0) return null
  const distinct = [...new Map(criteria.map((each) => [`${each.id} ${each.member ?? ''}`, each])).values()]
  const ofHousehold = distinct.filter(({ member }) => member === undefined)
  const shown = ofHousehold.length > 0 ? ofHousehold : distinct
  const folded = distinct.filter((each) => !shown.includes(each))
  const list = (entries: readonly CriterionResult[]) => (
    <ul className="tr-conditions">
      {entries.map((criterion) => (
        <li key={`${criterion.id} ${criterion.member ?? ''}`}>
          <Condition criterion={criterion} decided={decided} />
        </li>
      ))}
    </ul>
  )
  return (
    <Part title={trainerTexts(locale, 'decision.conditions')}>
      {list(shown)}
      {folded.length > 0 && (
        <details
          open={decided.determination.outcome === 'eligible' && ofHousehold.some(({ outcome }) => outcome === 'fail')}
        >
          <summary>{trainerTexts(locale, 'decision.persons', { count: folded.length })}</summary>
          {list(folded)}
        </details>
      )}
    </Part>
  )
}

function Amount({ title, decided }: { title?: string; decided: Decided }) {
  const locale = useLocale()
  const { outcome } = decided.determination
  const steps = outcome === 'eligible' ? stepsTo(decided.determination, decided.facts) : []
  if (steps.length === 0) return null
  return (
    <Part
      title={title ? trainerTexts(locale, 'decision.amount.of', { title }) : trainerTexts(locale, 'decision.amount')}
    >
      <ol className="tr-steps">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place: two may have the same numbers
          <li key={index}>
            <Arithmetic step={step} facts={decided.facts} />
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Arithmetic({ step: { operator, terms, result }, facts }: { step: Step; facts: CaseFacts }) {
  const locale = useLocale()
  const whose = (member: number) => whoText(locale, `household.members[${member}]`, facts.household)
  return (
    <span className="tr-arithmetic">
      {operator === 'min' && <small>{trainerTexts(locale, 'step.min')}</small>}
      {terms.map(({ value, what, member }, index) => (
        <span key={`${what}${member}`} className="tr-term">
          {index > 0 && <i>{operator === 'min' ? determinationText(locale, 'value.and') : operator}</i>}
          <span className="tr-named">
            <strong>{yuan(value, locale)}</strong>
            <small>
              {member !== undefined && `${whose(member)} `}
              {trainerTexts(locale, `step.${what}`)}
            </small>
          </span>
        </span>
      ))}
      <i>=</i>
      <strong className="tr-result">{yuan(result, locale)}</strong>
    </span>
  )
}

/**
 * Notices, what follows in the ordinary case, what to ask first, on which local figure it waits, what else the class
 * opens.
 */
function Open({ policy, decided: { facts, determination } }: { policy: Policy; decided: Decided }) {
  const locale = useLocale()
  const asked = { policy, ...facts }
  const { presumed, ask, blockedBy, notices, referrals, outcome } = determination
  const isOpen = outcome === 'undetermined'
  return (
    <>
      {notices.map((notice) => (
        <p key={`${notice.id} ${notice.params.member}`} className="tr-notice">
          {grouped(noticeText(locale, notice, asked))}
        </p>
      ))}
      {isOpen && presumed && (
        <Part title={trainerTexts(locale, 'decision.ordinary')}>
          <p>{grouped(presumedText(locale, presumed))}</p>
        </Part>
      )}
      {isOpen && blockedBy.length > 0 && (
        <Part title={trainerTexts(locale, 'decision.blocked')}>
          <ul>
            {blockedBy.map((path) => (
              <li key={path}>{questionText(locale, path, asked)}</li>
            ))}
          </ul>
        </Part>
      )}
      {isOpen && ask.length > 0 && (
        <Part title={trainerTexts(locale, 'decision.ask')}>
          <ol>
            {ask.map((question) => (
              <li key={question.id}>{askText(locale, question, asked)}</li>
            ))}
          </ol>
        </Part>
      )}
      {referrals.length > 0 && (
        <Part title={programmeTexts(locale, 'referral.heading')}>
          <ul>
            {referrals.map((referral) => (
              <li key={referral.kind}>{referralLine(locale, referral)}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
