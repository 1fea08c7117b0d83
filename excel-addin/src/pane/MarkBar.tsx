import { addinText } from '@nuandong/core/ui'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** What writes to the sheet, and how to take it back. */
export function MarkBar({ session, state: { phase, locale, receipts, report } }: Props) {
  const busy = phase !== 'idle'
  const markable = report?.findings.some((finding) => finding.outcome === 'fail')
  return (
    <div className="nd-bar" role="toolbar" aria-label={addinText(locale, 'mark.toolbar')}>
      <button type="button" disabled={busy || !markable} title={addinText(locale, 'mark.hint')} onClick={session.mark}>
        {addinText(locale, 'action.mark')}
      </button>
      <button type="button" disabled={busy} onClick={session.clearMarks}>
        {addinText(locale, 'action.clearMarks')}
      </button>
      {session.addList && (
        <button
          type="button"
          disabled={busy || !report}
          title={addinText(locale, 'list.hint')}
          onClick={session.addList}
        >
          {addinText(locale, 'action.list')}
        </button>
      )}
      <button type="button" disabled={busy || receipts.length === 0} onClick={session.undo}>
        {addinText(locale, 'action.undo')}
      </button>
      <button type="button" disabled={busy || report?.findings.length === 0} onClick={session.next}>
        {addinText(locale, 'action.next')}
      </button>
    </div>
  )
}
