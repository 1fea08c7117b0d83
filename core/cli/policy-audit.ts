import { checksByParameter } from '../src/checks/parameters.generated.ts'
import type { ProgrammeId } from '../src/facts/case.ts'
import { checkTitle } from '../src/findings/describe.ts'
import {
  type AuditedValue,
  auditPolicy,
  DEFAULT_PLACE,
  type IsoDate,
  type ParameterId,
  type PlaceRef,
  type Policy,
} from '../src/policy/index.ts'
import { programmesByParameter } from '../src/programmes/parameters.ts'
import type { Locale } from '../src/text/area.ts'
import { confidenceText, labelText, policyText, sourceText, stampNotices, valueText } from '../src/text/policy.ts'
import { programmeText } from '../src/text/programmes.ts'
import { placeName } from './policy-listing.ts'

interface AuditOptions {
  policy: Policy
  /** left out: every place of the data */
  place?: PlaceRef
  date: IsoDate
  locale: Locale
}

type RestsOn = (parameter: ParameterId) => { programmes: ProgrammeId[]; checks: readonly string[] }

export function auditJson({ policy, place, date, locale }: AuditOptions): string {
  const { values, expired, firstEvidenced } = auditAt(policy, date, place)
  const restsOn = restsOnAt(policy, place, date)
  const stamp = policy.stamp(place ?? DEFAULT_PLACE, date)
  const shown = ({ parameter, source, note, ...value }: AuditedValue) => ({
    id: parameter,
    label: labelText(locale, policy.definition(parameter).label),
    ...value,
    unit: policy.definition(parameter).unit,
    source: sourceText(source),
    link: source.link,
    note: note && labelText(locale, note),
    restsOn: restsOn(parameter),
  })
  const content = {
    schema: 1,
    policy: stamp,
    notices: stampNotices(locale, stamp),
    values: values.map(shown),
    expired: expired.map(({ gap, ...value }) => ({ ...shown(value), gap: gap && labelText(locale, gap) })),
    firstEvidenced: firstEvidenced.map(shown),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

export function auditText({ policy, place, date, locale }: AuditOptions): string {
  const { values, expired, firstEvidenced } = auditAt(policy, date, place)
  const restsOn = restsOnAt(policy, place, date)
  const stamp = policy.stamp(place ?? DEFAULT_PLACE, date)
  const lines = (value: AuditedValue) => valueLines(policy, value, restsOn, locale)
  const byConfidence = (['known', 'mirror', 'official'] as const).map(
    (confidence) => [confidence, values.filter((value) => value.confidence === confidence)] as const,
  )
  return `${[
    policyText(locale, 'audit.head', { ...stamp }),
    ...stampNotices(locale, stamp, 'shell'),
    ...byConfidence.flatMap(([confidence, group]) => [
      '',
      policyText(locale, 'audit.values', { confidence: confidenceText(locale, confidence), count: group.length }),
      ...group.flatMap(lines),
    ]),
    '',
    policyText(locale, 'audit.expired', { count: expired.length }),
    ...expired.flatMap(({ gap, ...value }) => [...lines(value), ...(gap ? [`    ${labelText(locale, gap)}`] : [])]),
    '',
    policyText(locale, 'audit.firstEvidenced', { count: firstEvidenced.length }),
    ...firstEvidenced.flatMap(lines),
  ].join('\n')}\n`
}

function auditAt(policy: Policy, date: IsoDate, place: PlaceRef | undefined) {
  return auditPolicy(policy, date, place === undefined ? undefined : policy.places.chain(place, date))
}

/** Programmes by running their rules, checks by what their files name. */
function restsOnAt(policy: Policy, place: PlaceRef = DEFAULT_PLACE, date: IsoDate): RestsOn {
  const programmes = programmesByParameter(policy, place, date)
  return (parameter) => ({
    programmes: [...(programmes.get(parameter) ?? [])],
    checks: checksByParameter[parameter] ?? [],
  })
}

function valueLines(policy: Policy, value: AuditedValue, restsOn: RestsOn, locale: Locale): string[] {
  const { parameter, place, from, until, source, note, ageInDays } = value
  const definition = policy.definition(parameter)
  const { programmes, checks } = restsOn(parameter)
  const span = policyText(locale, until ? 'cli.span' : 'cli.since', { from, until })
  const age = policyText(locale, 'audit.age', { days: ageInDays })
  const name = `${labelText(locale, definition.label)} (${parameter})`
  const users = [...programmes.map((id) => programmeText(locale, id)), ...checks.map((id) => checkTitle(id, locale))]
  const rests = users.length > 0 ? users.join(locale === 'zh-CN' ? '、' : ', ') : policyText(locale, 'audit.nothing')
  const basis = [sourceText(source), note && labelText(locale, note)].filter(Boolean).join(' — ')
  return [
    `  ${[`${name}: ${valueText(locale, definition, value.value)}`, placeName(policy, place, locale), span, age].join(' · ')}`,
    `    ${basis}`,
    `    ${policyText(locale, 'audit.restsOn', { users: rests })}`,
  ]
}
