import { extensionText, maskText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui'
import { SEVERITIES } from '../hint/hint.ts'
import { wordsOf } from '../hint/words.ts'
import { hintInPart } from './shown.ts'
import { showField, type WatchedTab } from './use-tab.ts'

/** Every hint of the page, worst first; a click shows its field. */
export function HintList({ tab }: { tab: WatchedTab }) {
  const locale = useLocale()
  const all = tab.report.frames.flatMap(({ frame, report }) => report.hints.map((hint) => ({ frame, hint })))
  const hints = SEVERITIES.flatMap((severity) => all.filter(({ hint }) => hint.severity === severity))
  const failed = [...new Set(tab.report.frames.flatMap(({ report }) => report.failed))]
  return (
    <section aria-labelledby="hints">
      <h2 id="hints">{extensionText(locale, 'panel.hints', { count: hints.length })}</h2>
      {hints.length === 0 && <p className="nd-good">{extensionText(locale, 'panel.hints.none')}</p>}
      <ul className="nd-hints">
        {hints.map(({ frame, hint }) => {
          const { sign, severity, title, why, basis } = wordsOf(hintInPart(hint), locale)
          return (
            <li key={`${frame}.${hint.key}.${hint.check}.${hint.variant}`}>
              <button type="button" onClick={() => tab.id !== undefined && showField(tab.id, frame, hint.key)}>
                <span className={`nd-${hint.severity}`}>
                  {sign} {severity}
                </span>{' '}
                <strong>{maskText(hint.label)}</strong> {title}
              </button>
              <p>{maskText(why)}</p>
              {basis && <p className="nd-muted">{basis}</p>}
            </li>
          )
        })}
      </ul>
      {failed.length > 0 && (
        <p className="nd-unknown">{extensionText(locale, 'panel.failed', { checks: failed.join('、') })}</p>
      )}
    </section>
  )
}
