import { extensionText, maskText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { SIGNS } from '../hint/hint.ts'
import { showField, type WatchedTab } from './use-tab.ts'

/** Every finding of the page, worst first; a click shows its field. */
export function HintList({ tab }: { tab: WatchedTab }) {
  const locale = useLocale()
  const { hints, unverified, crashed, frames } = tab.report
  const failed = new Set(frames.flatMap(({ report }) => report.failed))
  return (
    <section aria-labelledby="hints">
      <h2 id="hints">{extensionText(locale, 'panel.hints', { count: hints.length })}</h2>
      {hints.length === 0 && <p className="nd-good">{extensionText(locale, 'panel.hints.none')}</p>}
      <ul className="nd-hints">
        {hints.map(({ frame, key, field, severity, heading, why, basis }) => (
          <li key={`${frame}.${key}.${heading}.${why}`}>
            <button type="button" onClick={() => tab.id !== undefined && showField(tab.id, frame, key)}>
              <span className={`nd-${severity}`}>
                {SIGNS[severity]} {heading}
              </span>{' '}
              <strong>{maskText(field)}</strong>
            </button>
            <p>{why}</p>
            {basis && <p className="nd-muted">{basis}</p>}
          </li>
        ))}
      </ul>
      {unverified.length > 0 && (
        <details>
          <summary>{extensionText(locale, 'panel.unverified', { count: unverified.length })}</summary>
          <ul>
            {unverified.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      {crashed.length > 0 && (
        <p className="nd-unknown">{extensionText(locale, 'panel.failed', { checks: crashed.join('、') })}</p>
      )}
      {(['page', 'signs', 'fields'] as const)
        .filter((part) => failed.has(part))
        .map((part) => (
          <p key={part} className="nd-unknown" role="alert">
            {extensionText(locale, `panel.failed.${part}`)}
          </p>
        ))}
    </section>
  )
}
