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

/** The household's income a head beside the standards in force: what lies left of a line is below it. */
export function Thresholds({ perHead, thresholds }: Props) {
  const locale = useLocale()
  const most = Math.max(perHead, ...thresholds.map(({ value }) => value)) * 1.15
  if (!(most > 0)) return null
  const at = (value: number) => `${Math.round((value / most) * 100)}%`
  const described = [
    extensionText(locale, 'thresholds.own', { value: perHead }),
    ...thresholds.map((threshold) => nameOf(locale, threshold)),
  ].join(extensionText(locale, 'list.comma'))
  return (
    <div className="nd-thresholds" role="img" aria-label={described}>
      <span className="nd-own" style={{ width: at(perHead) }} />
      {thresholds.map((threshold) => (
        <span key={threshold.programme} className="nd-line" style={{ left: at(threshold.value) }}>
          <span style={{ transform: `translateX(-${at(threshold.value)})` }}>{nameOf(locale, threshold)}</span>
        </span>
      ))}
    </div>
  )
}

function nameOf(locale: Locale, { programme, value }: Threshold): string {
  return extensionText(locale, `thresholds.${programme}`, { value })
}
