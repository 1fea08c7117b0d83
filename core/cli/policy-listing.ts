import {
  type Area,
  notModelledAt,
  type ParameterGap,
  type ParameterId,
  type ParameterValue,
  type PlaceRef,
  type Policy,
} from '../src/policy/index.ts'
import type { Locale } from '../src/text/area.ts'
import { confidenceText, gapText, labelText, policyText, sourceText, valueText } from '../src/text/policy.ts'

/** What is in force at a place on a date, and what is missing there. */
export interface Listing {
  policy: Policy
  place: PlaceRef
  date: string
  values: (ParameterValue & { area?: Area })[]
  gaps: (ParameterGap & { area?: Area })[]
}

/** Every parameter at the place on the date; one that differs by area stands twice. */
export function listParameters(policy: Policy, place: PlaceRef, date: string): Listing {
  const listing: Listing = { policy, place, date, values: [], gaps: [] }
  for (const { id } of policy.definitions) {
    const plain = policy.parameter(id, place, date)
    const isSplit = !plain.known && plain.reason === 'area'
    const areas: readonly (Area | undefined)[] = isSplit ? ['urban', 'rural'] : [undefined]
    for (const area of areas) {
      const result = area ? policy.parameter(id, place, date, area) : plain
      if (result.known) listing.values.push({ ...result, area })
      else listing.gaps.push({ ...result, area })
    }
  }
  return listing
}

export function listingJson({ policy, place, date, values, gaps }: Listing, locale: Locale): string {
  const label = (id: ParameterId) => labelText(locale, policy.definition(id).label)
  const content = {
    schema: 1,
    policy: policy.stamp(place, date),
    parameters: values.map(({ known: _known, source, note, ...value }) => ({
      ...value,
      label: label(value.id),
      source: sourceText(source),
      link: source.link,
      note: note && labelText(locale, note),
    })),
    gaps: gaps.map(({ known: _known, date: _date, note, ...gap }) => ({
      ...gap,
      label: label(gap.id),
      note: note && labelText(locale, note),
    })),
    notModelled: notModelledAt(policy, place, date).map(({ text, ...item }) => ({
      ...item,
      text: labelText(locale, text),
    })),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

export function listingText({ policy, place, date, values, gaps }: Listing, locale: Locale): string {
  const { pack, version, hash } = policy.stamp(place, date)
  const name = placeName(policy, place, locale)
  const listed = gaps.filter(({ reason }) => reason === 'listed')
  const others = gaps.filter(({ reason }) => reason !== 'listed')
  return `${[
    policyText(locale, 'cli.stamp', { place: `${name} ${place}`, date, pack, version, hash }),
    '',
    policyText(locale, 'cli.values', { count: values.length }),
    ...values.flatMap((value) => valueLines(policy, place, value, locale)),
    '',
    policyText(locale, 'cli.gaps', { count: listed.length }),
    ...listed.map((gap) => {
      const sentence = gapText(locale, gap, policy.definition(gap.id), name)
      return `  ${sentence}${areaText(locale, gap.area)} ${gap.path}`
    }),
    '',
    policyText(locale, 'cli.notInForce', { count: others.length, ids: others.map(({ id }) => id).join(' ') }),
    '',
    policyText(locale, 'cli.notModelled'),
    ...notModelledAt(policy, place, date).map((item) => `  - ${labelText(locale, item.text)}`),
  ].join('\n')}\n`
}

function valueLines(policy: Policy, place: PlaceRef, value: Listing['values'][number], locale: Locale): string[] {
  const definition = policy.definition(value.id)
  const name = `${labelText(locale, definition.label)}${areaText(locale, value.area)} (${value.id})`
  const span = policyText(locale, value.until ? 'cli.span' : 'cli.since', { from: value.from, until: value.until })
  const where = policy.places.find(place)?.ref === value.place ? '' : placeName(policy, value.place, locale)
  const overlay = value.overlay ? policyText(locale, 'cli.overlay', { pack: value.overlay }) : ''
  const note = value.note ? labelText(locale, value.note) : ''
  const first = [`${name}: ${valueText(locale, definition, value.value)}`, span, where, overlay].filter(Boolean)
  const second = [sourceText(value.source), confidenceText(locale, value.confidence), note].filter(Boolean)
  return [`  ${first.join(' · ')}`, `    ${second.join(' — ')}`]
}

function areaText(locale: Locale, area?: Area): string {
  return area ? ` ${policyText(locale, `area.${area}`)}` : ''
}

/** `简阳市`, `简阳市禾丰镇`; an unlisted town by its own name. */
export function placeName(policy: Policy, ref: PlaceRef, locale: Locale): string {
  const [code, part] = ref.split('/')
  const place = policy.places.find(ref)
  const county = policy.places.find(code)
  if (place && place.kind !== 'town') return labelText(locale, place.name)
  return `${county ? labelText(locale, county.name) : code}${part ?? ''}`
}
