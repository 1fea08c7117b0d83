import {
  type ColumnReading,
  describeColumn,
  fieldLabel,
  type KindId,
  kindById,
  type SheetReading,
} from '@nuandong/core'
import { addinText, Private } from '@nuandong/core/ui'
import { useId, useState } from 'react'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** How each column was read, why, and what else it might be; the person can say otherwise. */
export function ColumnReasons({ session, state }: Props) {
  const { report, locale } = state
  const [isOpen, setOpen] = useState(false)
  const sheets = report?.files[0]?.sheets.filter(({ register }) => register !== '') ?? []
  if (sheets.length === 0) return null
  return (
    <details className="nd-column-reasons" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{addinText(locale, 'columns.why')}</summary>
      {isOpen &&
        sheets.map((sheet) => (
          <SheetColumns key={`${sheet.name}/${sheet.header}`} sheet={sheet} session={session} state={state} />
        ))}
    </details>
  )
}

function SheetColumns({ sheet, session, state: { phase, locale } }: Props & { sheet: SheetReading }) {
  const kind = sheet.register as KindId
  const say = (key: string, field: string) => session.sayColumns(kind, { [key]: (field || null) as never })
  return (
    <section aria-label={sheet.name}>
      <h3>
        <Private>{sheet.name}</Private>
      </h3>
      <ul>
        {sheet.columns.map((column) => (
          <li key={column.column}>
            <ColumnRow
              column={column}
              kind={kind}
              locale={locale}
              isBusy={phase !== 'idle'}
              onSay={(field) => say(column.key, field)}
            />
            {describeColumn(column, locale).map((reason) => (
              <p key={reason} className="nd-muted">
                <Private>{reason}</Private>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  column: ColumnReading
  kind: KindId
  locale: PaneState['locale']
  isBusy: boolean
  onSay: (field: string) => void
}

/** Rivals stand first among what the column may be instead. */
function ColumnRow({
  column: { column, header, field, confidence, rivals = [] },
  kind,
  locale,
  isBusy,
  onSay,
}: RowProps) {
  const id = useId()
  const others = [...new Set([...rivals.map((one) => one.field), ...(kindById(kind)?.fields ?? [])])]
  return (
    <>
      <label htmlFor={id}>
        <strong>{column}</strong> <Private>{header}</Private>{' '}
        <span className="nd-muted">{Math.round(confidence * 100)}%</span>
      </label>
      <select id={id} value={field} disabled={isBusy} onChange={(event) => onSay(event.target.value)}>
        {[field, ...others.filter((one) => one !== field)].map((one) => (
          <option key={one} value={one}>
            {fieldLabel(one, locale)}
          </option>
        ))}
        <option value="">{addinText(locale, 'columns.not')}</option>
      </select>
    </>
  )
}
