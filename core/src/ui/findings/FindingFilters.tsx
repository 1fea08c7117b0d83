import { useId, useMemo } from 'react'
import { describeFinding } from '../../findings/describe.ts'
import type { CheckReport } from '../../findings/types.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { countByCheck, type FindingFilter, villagesIn } from './filter.ts'

interface Props {
  report: CheckReport
  filter: FindingFilter
  onChange: (filter: FindingFilter) => void
}

/** One check or one village only, or words: a household number, a name, a cell. */
export function FindingFilters({ report, filter, onChange }: Props) {
  const locale = useLocale()
  const id = useId()
  const checks = useMemo(() => countByCheck(report.findings), [report])
  const villages = useMemo(() => villagesIn(report), [report])
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
      {villages.length > 1 && (
        <select
          aria-label={uiText(locale, 'filter.village')}
          value={filter.village}
          onChange={(event) => onChange({ ...filter, village: event.target.value })}
        >
          <option value="">{uiText(locale, 'filter.allVillages')}</option>
          {villages.map((village) => (
            <option key={village} value={village}>
              {village}
            </option>
          ))}
        </select>
      )}
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
