import { addinText } from '@nuandong/core/ui'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** Check, or what is being done and how to stop it. */
export function CheckBar({ session, state: { phase, progress, report, scope, locale } }: Props) {
  if (phase !== 'idle') {
    return (
      <div className="nd-bar" role="status">
        <span className="nd-grow">
          {addinText(locale, `phase.${phase}`)}
          <progress value={progress} aria-label={addinText(locale, `phase.${phase}`)} />
        </span>
        <button type="button" onClick={session.cancel}>
          {addinText(locale, 'action.cancel')}
        </button>
      </div>
    )
  }
  return (
    <div className="nd-bar">
      <button type="button" className="nd-primary nd-grow" onClick={session.check}>
        {addinText(
          locale,
          report ? 'action.checkAgain' : scope === 'workbook' ? 'action.checkWorkbook' : 'action.checkSheet',
        )}
      </button>
    </div>
  )
}
