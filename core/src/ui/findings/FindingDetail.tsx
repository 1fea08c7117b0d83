import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { cellHeader } from '../../findings/cell-header.ts'
import { describeCitation, describeFinding } from '../../findings/describe.ts'
import { shownFinding } from '../../findings/mask.ts'
import type { CheckReport, Finding } from '../../findings/types.ts'
import { findingTexts } from '../../text/findings.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { Private } from '../Private.tsx'
import { categoryOf } from './filter.ts'
import { besideName, type FilePlace } from './place.ts'
import { SeverityIcon } from './SeverityIcon.tsx'

/** A cell to go to, in the file that was checked. */
export interface CellTarget {
  sheet: string
  address: string
}

interface Props {
  report: CheckReport
  finding: Finding
  onGo: (target: CellTarget) => void
  /** what the surrounding app can do about it: buttons */
  actions?: ReactNode
  /** the other rows of the same cause */
  children?: ReactNode
}

/** One finding in full: what is wrong, what it should be, why, where else. */
export function FindingDetail({ report, finding, onGo, actions, children }: Props) {
  const locale = useLocale()
  const { title, message, advice } = describeFinding(finding, locale)
  const masked = shownFinding(finding, report)
  const category = categoryOf(finding)
  const { related = [], relatedCount = related.length } = finding
  const beside = besideName(report, finding)
  const section = useRef<HTMLElement>(null)
  const place = `${finding.check}/${finding.file}/${finding.sheet}/${finding.cells.join()}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finding comes into view, not the same one again
  useEffect(() => {
    section.current?.scrollIntoView?.({ block: 'nearest' })
  }, [place])
  return (
    <section
      ref={section}
      className={`nd-detail nd-edge-${category}`}
      aria-label={uiText(locale, 'detail.label')}
      aria-live="polite"
    >
      <h2 className="nd-detail-title">
        <SeverityIcon category={category} />
        <span className={`nd-${category}`}>{findingTexts(locale, `severity.${category}`)}</span> {title}
      </h2>
      <p>
        <Private masked={describeFinding(masked, locale).message}>{message}</Private>
      </p>
      {advice && <p className="nd-advice">{advice}</p>}
      <dl className="nd-facts">
        {finding.rowKey && (
          <Fact name={uiText(locale, 'detail.household')}>
            <Private masked={masked.rowKey}>{finding.rowKey}</Private>
          </Fact>
        )}
        {finding.value && (
          <Fact name={uiText(locale, 'detail.value')}>
            <Private masked={masked.value}>{finding.value}</Private>
          </Fact>
        )}
        {finding.expected && (
          <Fact name={uiText(locale, 'detail.expected')}>
            <strong>
              <Private masked={masked.expected}>{finding.expected}</Private>
            </strong>
          </Fact>
        )}
        {finding.citation && <Fact name={uiText(locale, 'detail.citation')}>{describeCitation(finding)}</Fact>}
        {finding.cells.length > 0 && (
          <Fact name={uiText(locale, 'detail.cells')}>
            <Cells place={finding} onGo={onGo} headerOf={(cell) => cellHeader(finding, cell, report)} />
          </Fact>
        )}
        {related.length > 0 && (
          <Fact name={uiText(locale, 'detail.related')}>
            {related.map((place) => {
              const file = besideName(report, place)
              const where = [file !== beside && file, (file !== beside || place.sheet !== finding.sheet) && place.sheet]
              return (
                <Cells
                  key={`${place.file}/${place.sheet}/${place.row}`}
                  place={place}
                  prefix={where.filter(Boolean).join(' ')}
                  onGo={onGo}
                />
              )
            })}
            {relatedCount > related.length && (
              <span>{uiText(locale, 'detail.relatedCount', { count: relatedCount })}</span>
            )}
          </Fact>
        )}
      </dl>
      {beside !== '' && (
        <p className="nd-muted">
          <Private>{uiText(locale, 'detail.beside', { file: beside })}</Private>
        </p>
      )}
      {actions && <div className="nd-actions">{actions}</div>}
      {children}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

interface CellsProps {
  place: FilePlace
  /** what the name of a cell does not say */
  prefix?: string
  onGo: (target: CellTarget) => void
  /** how the sheet heads the column of a cell */
  headerOf?: (cell: string) => string
}

/** Ways to cells; of a file that lies beside the checked one, their names. */
function Cells({ place: { file, sheet, cells }, prefix = '', onGo, headerOf }: CellsProps) {
  const named = (address: string) => `${prefix} ${address}`.trim()
  if (file !== 0) return <Private>{`${named(cells.join(' '))} `}</Private>
  return cells.map((address) => (
    <Fragment key={address}>
      <button type="button" className="nd-link" onClick={() => onGo({ sheet, address })}>
        {named(address)}
      </button>
      {headerOf && <Private>{`${headerOf(address)} `}</Private>}
    </Fragment>
  ))
}
