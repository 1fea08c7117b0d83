import type { ParameterValue, Policy } from '../../policy/index.ts'
import { determinationText } from '../../text/determination.ts'
import { confidenceText, labelText, sourceText, valueText } from '../../text/policy.ts'
import { useLocale } from '../locale.tsx'

/** The standards that a determination used: value, since when, from which document, how surely. */
export function ParameterTable({ parameters, policy }: { parameters: readonly ParameterValue[]; policy: Policy }) {
  const locale = useLocale()
  const lines = parameters.map(({ id, value, from, place, source, confidence, overlay }) => {
    const definition = policy.definition(id)
    const where = policy.places.find(place)
    return {
      key: `${id}.${place}.${from}.${JSON.stringify(value)}`,
      label: labelText(locale, definition.label),
      place: where ? labelText(locale, where.name) : place,
      value: valueText(locale, definition, value),
      from: determinationText(locale, 'parameter.from', { from }),
      source: sourceText(source),
      trust: overlay
        ? determinationText(locale, 'parameter.overlay', { pack: overlay })
        : confidenceText(locale, confidence),
    }
  })
  const distinct = lines.filter(({ key }, index) => lines.findIndex((other) => other.key === key) === index)
  if (distinct.length === 0) return null
  return (
    <details>
      <summary>{determinationText(locale, 'heading.parameters')}</summary>
      <ul>
        {distinct.map(({ key, label, place, value, from, source, trust }) => (
          <li key={key}>
            {label} <strong>{value}</strong> · {place} · {from}
            <span className="nd-muted">
              {' '}
              {source} · {trust}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
