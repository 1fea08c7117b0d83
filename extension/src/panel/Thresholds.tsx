import { extensionText, type Locale } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'

/** Yuan a head and month. */
export interface Threshold {
  programme: 'dibao' | 'dibao-edge'
  value: number
}

interface Props {
  perHead: number
  /** of the date and place of the case */
  thresholds: readonly Threshold[]
}

const WIDTH = 300
const HEIGHT = 62
const BASE = 36

/** The household's income a head beside the standards in force: what lies left of a line is below it. */
export function Thresholds({ perHead, thresholds }: Props) {
  const locale = useLocale()
  const most = Math.max(perHead, ...thresholds.map(({ value }) => value)) * 1.15
  if (!(most > 0)) return null
  const at = (value: number) => Math.round((value / most) * WIDTH)
  const described = [
    extensionText(locale, 'thresholds.own', { value: perHead }),
    ...thresholds.map((threshold) => nameOf(locale, threshold)),
  ].join('，')
  return (
    <svg className="nd-thresholds" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={described}>
      <rect className="nd-track" x="0" y={BASE - 5} width={WIDTH} height="10" rx="5" />
      <rect className="nd-own" x="0" y={BASE - 5} width={Math.max(at(perHead), 3)} height="10" rx="5" />
      {thresholds.map((threshold, index) => (
        <g key={threshold.programme} className="nd-line">
          <line x1={at(threshold.value)} x2={at(threshold.value)} y1={BASE - 9} y2={BASE + 9} />
          <text {...anchored(at(threshold.value))} y={index % 2 === 0 ? 16 : HEIGHT - 4}>
            {nameOf(locale, threshold)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** A text near an end of the picture stays inside it. */
function anchored(x: number) {
  if (x < WIDTH / 3) return { x: Math.max(0, x - 8), textAnchor: 'start' as const }
  return x > (WIDTH * 2) / 3
    ? { x: Math.min(WIDTH, x + 8), textAnchor: 'end' as const }
    : { x, textAnchor: 'middle' as const }
}

function nameOf(locale: Locale, { programme, value }: Threshold): string {
  return extensionText(locale, `thresholds.${programme}`, { value })
}
