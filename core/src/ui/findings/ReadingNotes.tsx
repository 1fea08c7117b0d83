import type { ReactNode } from 'react'
import { describePassed, describeRemark, fieldLabel, kindLabel } from '../../findings/describe.ts'
import type { CheckReport, SheetReading } from '../../findings/types.ts'
import { CONFIDENT } from '../../register/index.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { Private } from '../Private.tsx'

/** What was read and as what, and which columns were passed over. */
export function ReadingNotes({ report }: { report: CheckReport }) {
  const sheets = report.files.flatMap((file) => file.sheets)
  return (
    <div className="nd-notes">
      <SheetNotes sheets={sheets} />
    </div>
  )
}

function SheetNotes({ sheets }: { sheets: readonly SheetReading[] }) {
  const locale = useLocale()
  const unread = sheets.filter((sheet) => sheet.register === '')
  return (
    <Section title={uiText(locale, 'notes.reading')} open={unread.length === sheets.length}>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.name}>
            <SheetNote sheet={sheet} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SheetNote({ sheet }: { sheet: SheetReading }) {
  const locale = useLocale()
  const listed = (items: readonly string[]) => items.join(uiText(locale, 'notes.separator'))
  if (sheet.register === '') {
    return (
      <Private>{uiText(locale, 'notes.unread', { sheet: sheet.name, reason: describePassed(sheet, locale) })}</Private>
    )
  }
  const { name, header, rows, households, unmapped } = sheet
  const doubtful = sheet.columns.filter((column) => column.confidence < CONFIDENT)
  return (
    <>
      {uiText(locale, 'notes.read', {
        sheet: name,
        register: kindLabel(sheet.register, locale),
        header,
        rows,
        households,
      })}
      {doubtful.length > 0 && (
        <p className="nd-muted">
          {uiText(locale, 'notes.doubtful', {
            columns: listed(
              doubtful.map((column) => `${column.column} ${column.header} → ${fieldLabel(column.field, locale)}`),
            ),
          })}
        </p>
      )}
      {unmapped.length > 0 && (
        <p className="nd-muted">
          {uiText(locale, 'notes.unmapped', {
            columns: listed(unmapped.map((column) => `${column.column} ${column.header}`)),
          })}
        </p>
      )}
      {sheet.remarks.map((remark) => (
        <p key={remark.kind + remark.column} className="nd-muted">
          <Private>{describeRemark(remark, locale)}</Private>
        </p>
      ))}
    </>
  )
}

function Section({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
