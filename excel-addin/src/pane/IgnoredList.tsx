import { addinText, checkTitle, Private } from '@nuandong/core/ui'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** What was set aside, with reason, name and day; each can be brought back. */
export function IgnoredList({ session, state: { setAside, locale } }: Props) {
  if (setAside.length === 0) return null
  return (
    <details className="nd-ignored">
      <summary>{addinText(locale, 'ignore.list', { count: setAside.length })}</summary>
      <ul>
        {setAside.map(({ finding, ignored }) => {
          const place = `${finding.sheet} ${finding.cells[0] ?? ''}`.trim()
          const title = checkTitle(finding.check, locale)
          const { reason, by, on } = ignored
          return (
            <li key={`${place}/${finding.check}/${finding.cells.join()}`}>
              <Private>{addinText(locale, 'ignore.entry', { place, title, reason, by, on })}</Private>{' '}
              <button
                type="button"
                className="nd-link"
                aria-label={addinText(locale, 'ignore.restore', { place, title })}
                onClick={() => session.restore(ignored)}
              >
                {addinText(locale, 'ignore.restoreShort')}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
