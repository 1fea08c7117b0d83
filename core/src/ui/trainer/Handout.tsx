import type { Policy } from '../../policy/index.ts'
import { type CaseFacts, determine, stampOf } from '../../programmes/index.ts'
import { labelText } from '../../text/policy.ts'
import { amountText, criterionText, outcomeText, programmeText } from '../../text/programmes.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { memberText } from '../../text/who.ts'
import { useLocale } from '../locale.tsx'
import { stepsTo } from './arithmetic.ts'
import { pathsIn } from './compare.ts'
import type { Scenario } from './scenario.ts'
import { labelOf, shownFact, valueAt, yuan } from './values.ts'

/** What goes on paper, A4: the families first, then the answers with their clauses. */
export function Handout({
  policy,
  title,
  scenarios,
}: {
  policy: Policy
  title: string
  scenarios: readonly Scenario[]
}) {
  const locale = useLocale()
  const stamp = stampOf(policy, scenarios[0].facts)
  return (
    <article className="tr-handout">
      <h1>{title}</h1>
      <p className="tr-handout-name">{trainerTexts(locale, 'handout.name')}：______________________</p>
      {scenarios.map((scenario, index) => (
        <section key={scenario.id}>
          <h2>
            {index + 1}. {labelText(locale, scenario.title)}
          </h2>
          <p>{labelText(locale, scenario.story)}</p>
          <p className="tr-handout-facts">{factsLine(scenario.facts, locale)}</p>
          <p>
            {trainerTexts(locale, 'handout.think')}：
            {scenario.asks
              .map((id) => programmeText(locale, id, scenario.facts.date))
              .join(trainerTexts(locale, 'value.and'))}{' '}
            ______________
          </p>
        </section>
      ))}
      <h1 className="tr-handout-answers">{trainerTexts(locale, 'handout.answer')}</h1>
      {scenarios.map((scenario, index) => (
        <Answers key={scenario.id} policy={policy} scenario={scenario} number={index + 1} />
      ))}
      <footer>{trainerTexts(locale, 'handout.foot', { pack: stamp.pack, version: stamp.version })}</footer>
    </article>
  )
}

/** What the scenario says of the family beyond zeros and nothings. */
function factsLine(facts: CaseFacts, locale: 'zh-CN' | 'en'): string {
  const isTold = (path: string) => {
    const value = valueAt(facts.household, path)
    return typeof value === 'number' ? value > 0 : typeof value === 'object' && !Array.isArray(value) && value !== null
  }
  return pathsIn(facts)
    .filter((path) => isTold(path) && !/\.(birth|statusSince|name|hukou|income|notCounted|assets|expenses)$/.test(path))
    .map(
      (path) =>
        `${ownerOf(path, facts)}${labelOf(locale, path)} ${shownFact(locale, path, valueAt(facts.household, path))}`,
    )
    .join('；')
}

function ownerOf(path: string, { household }: CaseFacts): string {
  const index = /members\[(\d+)\]/.exec(path)?.[1]
  return index === undefined ? '' : `${household.members?.[Number(index)]?.name ?? ''} `
}

function Answers({ policy, scenario, number }: { policy: Policy; scenario: Scenario; number: number }) {
  const locale = useLocale()
  const { facts, asks, title, point } = scenario
  return (
    <section>
      <h2>
        {number}. {labelText(locale, title)}
      </h2>
      {determine(policy, facts, { programmes: asks }).map((determination) => {
        const { programme, outcome, amount, criteria } = determination
        const steps = outcome === 'eligible' ? stepsTo(determination, facts) : []
        return (
          <div key={programme}>
            <h3>
              {programmeText(locale, programme, facts.date)}：{outcomeText(locale, outcome)}
              {outcome === 'eligible' && amount && `，${amountText(locale, amount)}`}
            </h3>
            {steps.length > 0 && (
              <p>
                {steps
                  .map(({ operator, terms, result }) => {
                    const join = operator === 'min' ? '，' : ` ${operator} `
                    return `${terms.map(({ value }) => yuan(value, locale)).join(join)} = ${yuan(result, locale)}`
                  })
                  .join('；')}
              </p>
            )}
            <ul>
              {criteria
                .filter(({ member }, _, all) => member === undefined || all.every((each) => each.member !== undefined))
                .map((criterion) => (
                  <li key={`${criterion.id}${criterion.member}`}>
                    {criterion.member === undefined ? '' : memberText(locale, criterion.member, facts.household)}
                    {criterionText(locale, criterion)}（{criterion.citation}）
                  </li>
                ))}
            </ul>
          </div>
        )
      })}
      <p className="tr-handout-point">{labelText(locale, point)}</p>
    </section>
  )
}
