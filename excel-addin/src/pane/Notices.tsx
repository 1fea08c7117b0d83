import { faultText } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** So many sheets are named. */
const MOST_NAMED = 3

/** What the user must know now: results out of date, the last thing done or refused. */
export function Notices({ session, state }: Props) {
  const { locale, stale, message, phase, sheets, unchecked, report } = state
  const checkAll = () => {
    session.setScope('workbook')
    return session.check()
  }
  const blind = sheets.some((sheet) => sheet.limits.includes('merges'))
  return (
    <div className="nd-notices" aria-live="polite">
      {stale && phase === 'idle' && (
        <p className="nd-notice-bar nd-warning">
          <span>{addinText(locale, 'notice.stale')}</span>
          <button type="button" onClick={session.check}>
            {addinText(locale, 'action.checkAgain')}
          </button>
        </p>
      )}
      {report && unchecked.length > 0 && phase === 'idle' && (
        <p className="nd-notice-bar nd-warning">
          <span>
            {addinText(locale, 'notice.unchecked', {
              count: unchecked.length,
              sheets:
                unchecked.slice(0, MOST_NAMED).join(addinText(locale, 'notice.unchecked.separator')) +
                (unchecked.length > MOST_NAMED ? addinText(locale, 'notice.unchecked.others') : ''),
            })}
          </span>
          <button type="button" onClick={checkAll}>
            {addinText(locale, 'action.checkWorkbook')}
          </button>
        </p>
      )}
      {message && (
        <p className={`nd-notice-bar nd-${message.tone}`}>
          <span>
            {addinText(locale, message.key, message.params)}
            {message.fault && faultText(locale, message.fault, String(message.fault.params.file ?? ''))}
          </span>
          <button
            type="button"
            className="nd-link"
            onClick={session.dismiss}
            aria-label={addinText(locale, 'action.dismiss')}
          >
            ×
          </button>
        </p>
      )}
      {blind && <p className="nd-notice-bar nd-info">{addinText(locale, 'notice.noMerges')}</p>}
    </div>
  )
}
