import { addinText } from '@nuandong/core/ui'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** Check; while something is being done, what it is and how to stop it. The button keeps the focus all the while. */
export function CheckBar({ session, state: { phase, progress, scope, locale } }: Props) {
  const isBusy = phase !== 'idle'
  return (
    <div className="nd-bar">
      <button
        type="button"
        className="nd-primary nd-grow"
        aria-disabled={isBusy}
        onClick={() => !isBusy && session.check()}
      >
        {addinText(locale, scope === 'workbook' ? 'action.checkWorkbook' : 'action.checkSheet')}
      </button>
      {isBusy && (
        <>
          <span className="nd-grow" aria-live="polite">
            {addinText(locale, `phase.${phase}`)}
            <progress value={progress} aria-label={addinText(locale, `phase.${phase}`)} />
          </span>
          <button type="button" onClick={session.cancel}>
            {addinText(locale, 'action.cancel')}
          </button>
        </>
      )}
    </div>
  )
}
