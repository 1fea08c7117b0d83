import { useId, useMemo } from 'react'
import { describeFinding } from '../../findings/describe.ts'
import type { Finding } from '../../findings/types.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { countByCheck, type FindingFilter } from './filter.ts'

interface Props {
  findings: readonly Finding[]
  filter: FindingFilter
  onChange: (filter: FindingFilter) => void
}

/** One check only, or words: a household number, a name, a cell. */
export function FindingFilters({ findings, filter, onChange }: Props) {
  const locale = useLocale()
  const id = useId()
  const checks = useMemo(() => countByCheck(findings), [findings])
  return (
    <search className="nd-filters">
      <label className="nd-visually-hidden" htmlFor={`${id}check`}>
        {uiText(locale, 'filter.check')}
      </label>
      <select
        id={`${id}check`}
        value={filter.check}
        onChange={(event) => onChange({ ...filter, check: event.target.value })}
      >
        <option value="">{uiText(locale, 'filter.allChecks')}</option>
        {checks.map(({ check, sample, count }) => (
          <option key={check} value={check}>
            {uiText(locale, 'filter.checkOption', { title: describeFinding(sample, locale).title, count })}
          </option>
        ))}
      </select>
      <label className="nd-visually-hidden" htmlFor={`${id}text`}>
        {uiText(locale, 'filter.text')}
      </label>
      <input
        id={`${id}text`}
        type="search"
        value={filter.text}
        placeholder={uiText(locale, 'filter.text')}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
    </search>
  )
}
