import type { Ref } from 'react'
import { fieldLabel } from '../../findings/describe.ts'
import type { CheckReport } from '../../findings/types.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { Private } from '../Private.tsx'
import { allCauses } from './causes-shown.ts'

/** What was checked and what came of it, in one sentence; never good news about what was not looked at. */
export function Headline({ report, ref }: { report: CheckReport; ref?: Ref<HTMLDivElement> }) {
  const locale = useLocale()
  const { coverage, totals } = report
  const { households, people, rows, checksRun } = coverage
  const counted =
    households > 0
      ? uiText(locale, 'headline.counted', { households, people, checksRun })
      : uiText(locale, 'headline.countedRows', { rows, checksRun })
  const read = report.files.flatMap((file) => file.sheets.filter(({ register }) => register !== ''))
  const missing = coverage.keyFieldsMissing.map((id) => fieldLabel(id, locale)).join(uiText(locale, 'notes.separator'))
  const causes = allCauses(report).filter(({ outcome }) => outcome === 'fail')
  const found = totals.error + totals.doubt + totals.notice
  const isGood = read.length > 0 && found === 0 && totals.unknown === 0 && missing === ''
  const tone = totals.error > 0 ? 'nd-error' : isGood ? 'nd-good' : 'nd-doubt'
  const result =
    read.length === 0
      ? uiText(locale, 'headline.unread')
      : found > 0
        ? uiText(locale, causes.some(({ folded }) => folded) ? 'headline.foundKinds' : 'headline.found', {
            ...totals,
            places: found,
            causes: causes.length,
          })
        : uiText(locale, isGood ? 'headline.clean' : 'headline.partly')
  return (
    <div ref={ref} className="nd-headline" role="status">
      <p className={tone}>
        {read.length > 0 && <strong>{counted}</strong>}
        {result}
      </p>
      {missing !== '' && <p className="nd-doubt">{uiText(locale, 'headline.noKeys', { fields: missing })}</p>}
      <p className="nd-muted">
        <Private>
          {report.files.map(({ path, sheets }) => `${path}：${sheets.map(({ name }) => name).join('、')}`).join('；')}
        </Private>
      </p>
    </div>
  )
}
