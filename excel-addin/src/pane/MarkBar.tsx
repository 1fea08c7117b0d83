import { addinText } from '@nuandong/core/ui'
import type { AddinKey } from './messages.ts'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** What writes to the sheet, and how to take it back. A button that can do nothing now keeps the focus. */
export function MarkBar({ session, state: { phase, locale, receipts, undone, report } }: Props) {
  const isBusy = phase !== 'idle'
  const isMarkable = report?.findings.some((finding) => finding.outcome === 'fail') ?? false
  const button = (action: AddinKey, act: () => unknown, isPossible: boolean, hint?: AddinKey) => (
    <button
      type="button"
      aria-disabled={isBusy || !isPossible}
      title={hint && addinText(locale, hint)}
      onClick={() => !isBusy && isPossible && act()}
    >
      {addinText(locale, action)}
    </button>
  )
  return (
    <div className="nd-bar" role="toolbar" aria-label={addinText(locale, 'mark.toolbar')}>
      {session.backup && button('action.backup', session.backup, true, 'backup.hint')}
      {button('action.mark', session.mark, isMarkable, 'mark.hint')}
      {button('action.clearMarks', session.clearMarks, true)}
      {session.addList && button('action.list', session.addList, report !== undefined, 'list.hint')}
      {button('action.undo', session.undo, receipts.length > 0)}
      {button('action.redo', session.redo, undone.length > 0)}
      {button('action.next', session.next, report !== undefined && report.findings.length > 0)}
    </div>
  )
}
