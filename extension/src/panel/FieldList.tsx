import { extensionText, field, maskText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui'
import { shownInPart } from './shown.ts'
import { showField, type WatchedTab } from './use-tab.ts'

const MOST_ROWS = 200

/** What was read, so that the official sees what the answer rests on; a click shows the field. */
export function FieldList({ tab }: { tab: WatchedTab }) {
  const locale = useLocale()
  const fields = tab.report.frames.flatMap(({ frame, report }) => report.fields.map((read) => ({ frame, read })))
  const shown = fields.slice(0, MOST_ROWS)
  return (
    <details>
      <summary>{extensionText(locale, 'panel.fields', { count: fields.length })}</summary>
      <table className="nd-read">
        <thead>
          <tr>
            <th scope="col">{extensionText(locale, 'panel.fields.label')}</th>
            <th scope="col">{extensionText(locale, 'panel.fields.meaning')}</th>
            <th scope="col">{extensionText(locale, 'panel.fields.value')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ frame, read }) => (
            <tr key={`${frame}.${read.key}.${read.field}.${read.group}`}>
              <td>
                <button
                  type="button"
                  className="nd-link"
                  onClick={() => tab.id !== undefined && showField(tab.id, frame, read.key)}
                >
                  {maskText(read.label)}
                </button>
              </td>
              <td>
                {locale === 'en' ? field(read.field).en : field(read.field).zh}
                <span className="nd-muted">
                  {' '}
                  {extensionText(locale, `role.${read.role}`)}
                  {read.earlier && ` · ${extensionText(locale, 'panel.fields.earlier')}`}
                </span>
              </td>
              <td>{shownInPart(read)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fields.length > MOST_ROWS && (
        <p>{extensionText(locale, 'panel.fields.more', { shown: MOST_ROWS, count: fields.length })}</p>
      )}
    </details>
  )
}
