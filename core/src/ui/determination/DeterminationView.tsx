import { grouped } from '../../facts/grouped.ts'
import type { CriterionResult, Determination } from '../../programmes/index.ts'
import { determinationText } from '../../text/determination.ts'
import {
  absenceText,
  criterionInCase,
  dueText,
  noticeText,
  notModelledTexts,
  outcomeText,
  programmeText,
  programmeTexts,
  referralLine,
} from '../../text/programmes.ts'
import type { Asked } from '../../text/questions.ts'
import { memberText } from '../../text/who.ts'
import { useLocale } from '../locale.tsx'
import { Fold, Items } from './Fold.tsx'
import { Help } from './Help.tsx'
import { Missing } from './Missing.tsx'
import { ParameterTable } from './ParameterTable.tsx'

interface Props {
  determination: Determination
  /** the case that was determined */
  asked: Asked
  /** facts by their path */
  onAnswer: (answers: Readonly<Record<string, unknown>>) => void
}

const SIGNS = { pass: '✓', fail: '✗', unknown: '?' } as const
const CRITERION_CLASS = { pass: 'nd-good', fail: 'nd-error', unknown: 'nd-unknown' } as const
const OUTCOME_CLASS = {
  eligible: 'nd-good',
  ineligible: 'nd-error',
  undetermined: 'nd-unknown',
  'not-applicable': 'nd-muted',
} as const

/**
 * One programme: the outcome and, where it is open, what helps; conditions, standards and all that is missing on
 * demand.
 */
export function DeterminationView({ determination, asked, onAnswer }: Props) {
  const locale = useLocale()
  const { outcome, programme, criteria, amount, amountMissing, missing, parameters, referrals, absence } = determination
  const open = [...missing, ...amountMissing.filter((path) => !missing.includes(path))]
  const ofHousehold = criteria.filter(({ member }) => member === undefined)
  const ofMembers = criteria.filter(({ member }) => member !== undefined)
  const outside = notModelledTexts(locale, determination)
  return (
    <article className="nd-determination">
      <h3>
        {programmeText(locale, programme, asked.date)}{' '}
        <span className={OUTCOME_CLASS[outcome]}>{outcomeText(locale, outcome)}</span>
      </h3>
      {determination.notices.map((notice) => (
        <p key={`${notice.id} ${notice.params.member}`} className="nd-notice">
          {noticeText(locale, notice, asked)}
        </p>
      ))}
      {amount && <p className="nd-amount">{dueText(locale, programme, amount)}</p>}
      {absence && <p>{absenceText(locale, absence)}</p>}
      {!amount && outcome === 'eligible' && amountMissing.length > 0 && (
        <p>{determinationText(locale, 'amount.open')}</p>
      )}
      {outcome === 'undetermined' && <Help help={determination} asked={asked} onAnswer={onAnswer} />}
      {ofHousehold.length > 0 && (
        <Fold open={outcome !== 'undetermined'} summary={determinationText(locale, 'heading.criteria')}>
          {() => <Criteria criteria={ofHousehold} asked={asked} />}
        </Fold>
      )}
      {ofMembers.length > 0 && (
        <Fold
          open={ofHousehold.length === 0 && outcome !== 'undetermined'}
          summary={determinationText(locale, 'heading.members', { count: ofMembers.length })}
        >
          {() => <Criteria criteria={ofMembers} asked={asked} />}
        </Fold>
      )}
      <Missing paths={open} asked={asked} onAnswer={onAnswer} />
      <ParameterTable parameters={parameters} policy={asked.policy} />
      {referrals.length > 0 && (
        <details>
          <summary>{programmeTexts(locale, 'referral.heading')}</summary>
          <ul>
            {referrals.map((referral) => (
              <li key={referral.kind}>{referralLine(locale, referral)}</li>
            ))}
          </ul>
        </details>
      )}
      {outside.length > 0 && (
        <details>
          <summary>{determinationText(locale, 'heading.not-modelled')}</summary>
          <ul>
            {outside.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}

interface CriteriaProps {
  criteria: readonly CriterionResult[]
  asked: Asked
}

function Criteria({ criteria, asked }: CriteriaProps) {
  const locale = useLocale()
  const sentences = criteria.map((criterion) => {
    const { member, outcome, citation } = criterion
    const who = member === undefined ? '' : memberText(locale, member, asked.household)
    return { outcome, citation, sentence: `${who}${criterionInCase(locale, criterion, asked.household)}` }
  })
  // the same condition may stand behind several ways to apply
  const distinct = [...grouped(sentences, ({ sentence }) => sentence).values()].map(([first]) => first)
  return (
    <ul className="nd-criteria">
      <Items items={distinct}>
        {({ outcome, citation, sentence }) => (
          <li key={sentence}>
            <span className={CRITERION_CLASS[outcome]}>
              {SIGNS[outcome]} {programmeTexts(locale, `criterion.${outcome}`)}
            </span>{' '}
            {sentence} <span className="nd-muted">{determinationText(locale, 'citation', { citation })}</span>
          </li>
        )}
      </Items>
    </ul>
  )
}
