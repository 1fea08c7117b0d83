import type { HouseholdFacts } from '../../facts/case.ts'
import { factAt } from '../../facts/case-facts.ts'
import type { Policy } from '../../policy/index.ts'
import { type CaseFacts, type Determination, determine, stampOf } from '../../programmes/index.ts'
import type { Locale } from '../../text/area.ts'
import { determinationText } from '../../text/determination.ts'
import { labelText } from '../../text/policy.ts'
import { criterionText, outcomeText, programmeText } from '../../text/programmes.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { memberText, whoText } from '../../text/who.ts'
import { FEN, labelOf, shownFact, yuan } from '../fact-values.ts'
import { useLocale } from '../locale.tsx'
import { stepsTo, sumText } from './arithmetic.ts'
import { asLived, changed } from './change.ts'
import { pathsIn } from './compare.ts'
import { placeName } from './Placed.tsx'
import type { Scenario } from './scenario.ts'
import { grouped, valueAt } from './values.ts'

/** Room for an answer by hand. */
const BLANK = '______________'

interface Props {
  policy: Policy
  title: string
  scenarios: readonly Scenario[]
}

/** What goes on paper, A4: the families and their changes first, then the answers with their clauses. */
export function Handout({ policy, title, scenarios }: Props) {
  const locale = useLocale()
  const stamp = stampOf(policy, scenarios[0].facts)
  return (
    <article className="tr-handout">
      <h1>{title}</h1>
      <p className="tr-handout-name">
        {trainerTexts(locale, 'named', { name: trainerTexts(locale, 'handout.name'), text: '______________________' })}
      </p>
      {scenarios.map((scenario, index) => (
        <Asked key={scenario.id} policy={policy} scenario={scenario} number={index + 1} />
      ))}
      <h1 className="tr-handout-answers">{trainerTexts(locale, 'handout.answer')}</h1>
      {scenarios.map((scenario, index) => (
        <Answers key={scenario.id} policy={policy} scenario={scenario} number={index + 1} />
      ))}
      <footer>{trainerTexts(locale, 'handout.foot', { version: stamp.version })}</footer>
    </article>
  )
}

interface OneProps {
  policy: Policy
  scenario: Scenario
  number: number
}

/**
 * One family: when, where and by which standard, what it has, and what is to be thought about, each change after it.
 */
function Asked({ policy, scenario: { title, story, facts, asks, tries }, number }: OneProps) {
  const locale = useLocale()
  const names = asks.map((id) => programmeText(locale, id, facts.date)).join(determinationText(locale, 'value.and'))
  return (
    <section>
      <h2>
        {number}. {labelText(locale, title)}
      </h2>
      <p>{labelText(locale, story)}</p>
      <p>{occasionLine(policy, facts, locale)}</p>
      <p className="tr-handout-facts">{factsLine(facts, locale)}</p>
      <p>{trainerTexts(locale, 'named', { name: trainerTexts(locale, 'handout.think'), text: `${names} ${BLANK}` })}</p>
      {tries.length > 0 && (
        <ol>
          {tries.map(({ say, change }) => (
            <li key={say.zh}>
              {trainerTexts(locale, 'handout.try', { change: labelText(locale, say) })}{' '}
              {change.path === undefined && occasionLine(policy, changed(facts, change), locale)} {BLANK}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Without the standard no amount can be worked out. */
function occasionLine(policy: Policy, { date, place, household }: CaseFacts, locale: Locale): string {
  const found = policy.parameter('dibao.standard', place, date, household.area ?? 'rural')
  const standard = found.known
    ? trainerTexts(locale, 'handout.standard', { sum: yuan(found.value as number, locale) })
    : trainerTexts(locale, 'picture.gap')
  return trainerTexts(locale, 'handout.occasion', { date, place: placeName(policy, place, locale), standard })
}

/** What the scenario says of the family beyond zeros and nothings. */
function factsLine(facts: CaseFacts, locale: Locale): string {
  const isTold = (path: string) => {
    const value = valueAt(facts.household, path)
    return typeof value === 'number' ? value > 0 : typeof value === 'object' && !Array.isArray(value) && value !== null
  }
  const paths = pathsIn(facts).filter(
    (path) => isTold(path) && !/\.(birth|statusSince|name|hukou|income|notCounted|assets|expenses)$/.test(path),
  )
  return (
    paths
      // 残疾人证 says the level already
      .filter((path) => !paths.some((whole) => path.startsWith(`${whole}.`)))
      .map((path) =>
        `${whoText(locale, path, facts.household)} ${labelOf(locale, path)} ${told(locale, path, facts.household)}`.trim(),
      )
      .join(trainerTexts(locale, 'join'))
  )
}

/** On paper a sum says of what time it is: `1,600 元/月`. */
function told(locale: Locale, path: string, household: HouseholdFacts): string {
  const value = valueAt(household, path)
  const fact = factAt(path)
  if (fact?.type !== 'money') return shownFact(locale, path, value)
  return `${yuan((value as number) / FEN, locale)} ${trainerTexts(locale, `unit.${fact.unit}`)}`
}

function outcomeLine(determination: Determination, { date }: CaseFacts, locale: Locale): string {
  const { programme, outcome } = determination
  const word = outcomeText(locale, outcome)
  const sum = outcome === 'eligible' ? sumText(locale, determination) : undefined
  const text = sum === undefined ? word : trainerTexts(locale, 'named.sum', { outcome: word, sum })
  return trainerTexts(locale, 'named', { name: programmeText(locale, programme, date), text })
}

function Answers({ policy, scenario, number }: OneProps) {
  const locale = useLocale()
  const { facts, asks, title, point, tries } = scenario
  return (
    <section>
      <h2>
        {number}. {labelText(locale, title)}
      </h2>
      {determine(policy, facts, { programmes: asks }).map((determination) => {
        const { programme, outcome, criteria } = determination
        const steps = outcome === 'eligible' ? stepsTo(determination, facts) : []
        return (
          <div key={programme}>
            <h3>{outcomeLine(determination, facts, locale)}</h3>
            {steps.length > 0 && (
              <p>
                {steps
                  .map(({ operator, terms, result }) => {
                    const join = operator === 'min' ? determinationText(locale, 'value.and') : ` ${operator} `
                    return `${terms.map(({ value }) => yuan(value, locale)).join(join)} = ${yuan(result, locale)}`
                  })
                  .join(trainerTexts(locale, 'join'))}
              </p>
            )}
            <ul>
              {criteria
                .filter(({ member }, _, all) => member === undefined || all.every((each) => each.member !== undefined))
                .map((criterion) => (
                  <li key={`${criterion.id}${criterion.member}`}>
                    {criterion.member === undefined ? '' : memberText(locale, criterion.member, facts.household)}
                    {trainerTexts(locale, 'cited', {
                      text: grouped(criterionText(locale, criterion)),
                      citation: criterion.citation,
                    })}
                  </li>
                ))}
            </ul>
          </div>
        )
      })}
      {tries.map(({ say, change }) => {
        const there = asLived(changed(facts, change))
        const found = determine(policy, there, { programmes: asks, help: false })
        return (
          <p key={say.zh}>
            <b>{labelText(locale, say)}</b> →{' '}
            {found.map((one) => outcomeLine(one, there, locale)).join(trainerTexts(locale, 'join'))}
          </p>
        )
      })}
      <p className="tr-handout-point">{labelText(locale, point)}</p>
    </section>
  )
}
