import { extensionText, type FieldId, field, maskText, normaliseLabel } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { useState } from 'react'
import { explainLabel } from '../store/profiles.ts'
import { Meaning } from './Meaning.tsx'
import { shownInPart } from './shown.ts'
import { showField, toBackground, type WatchedTab } from './use-tab.ts'

const MOST_ROWS = 200

/** What was read, so that the official sees what the answer rests on; a click shows the field. */
export function FieldList({ tab }: { tab: WatchedTab }) {
  const locale = useLocale()
  const [corrected, setCorrected] = useState('')
  const fields = tab.report.frames.flatMap(({ frame, report }) => report.fields.map((read) => ({ frame, read })))
  const shown = fields.slice(0, MOST_ROWS)

  /** Also a reading that is wrong: what the official says of a label goes before what we make of it. */
  async function correct(label: string, meaning: FieldId | '') {
    setCorrected('')
    if (!tab.site) return
    await explainLabel(tab.site.pattern, normaliseLabel(label), meaning)
    await toBackground({ to: 'background', type: 'settings-changed' })
  }

  return (
    <details>
      <summary>{extensionText(locale, 'panel.fields', { count: fields.length })}</summary>
      <p className="nd-muted">{extensionText(locale, 'panel.fields.explain')}</p>
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
            <tr key={`${frame}.${read.key}.${read.label}.${read.group}`}>
              <td>
                <button
                  type="button"
                  className="nd-link"
                  onClick={() => tab.id !== undefined && showField(tab.id, frame, read.key)}
                >
                  {maskText(read.label) || (locale === 'en' ? field(read.field).en : field(read.field).zh)}
                </button>
              </td>
              <td>
                {corrected === read.label ? (
                  <Meaning
                    value={read.field}
                    name={extensionText(locale, 'panel.fields.correct', { label: maskText(read.label) })}
                    onSay={(meaning) => correct(read.label, meaning)}
                  />
                ) : (
                  <button
                    type="button"
                    className="nd-link"
                    title={extensionText(locale, 'panel.fields.correct', { label: maskText(read.label) })}
                    onClick={() => setCorrected(read.label)}
                  >
                    {locale === 'en' ? field(read.field).en : field(read.field).zh}
                  </button>
                )}
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
