import type { CheckReport } from '../../findings/types.ts'
import { findingTexts } from '../../text/findings.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { CATEGORIES, type Category } from './filter.ts'
import { SeverityIcon } from './SeverityIcon.tsx'

interface Props {
  totals: CheckReport['totals']
  hidden: readonly Category[]
  onToggle: (category: Category) => void
}

/** How many of each severity; each is a switch that shows or hides its findings. */
export function SeverityTotals({ totals, hidden, onToggle }: Props) {
  const locale = useLocale()
  return (
    <fieldset className="nd-totals">
      <legend className="nd-visually-hidden">{uiText(locale, 'totals.legend')}</legend>
      {CATEGORIES.map((category) => (
        <button
          key={category}
          type="button"
          className={`nd-total nd-${category}`}
          aria-pressed={!hidden.includes(category)}
          title={uiText(locale, `severity.${category}.meaning`)}
          onClick={() => onToggle(category)}
        >
          <span className="nd-total-count">{totals[category]}</span>
          <span className="nd-total-name">
            <SeverityIcon category={category} /> {findingTexts(locale, `severity.${category}`)}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
