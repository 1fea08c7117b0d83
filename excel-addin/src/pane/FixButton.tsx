import type { Finding } from '@nuandong/core'
import { addinText, Private } from '@nuandong/core/ui'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  finding: Finding
  session: PaneSession
  state: PaneState
}

/** Offers the right value where it is certain, and says beforehand what will be written where. */
export function FixButton({ finding, session, state: { phase, locale } }: Props) {
  if (!finding.fix) return null
  const changes = Object.entries(finding.fix).map(([address, text]) => `${address} → ${text}`)
  return (
    <>
      <p className="nd-muted">
        <Private>{addinText(locale, 'fix.announce', { changes: changes.join('、') })}</Private>
      </p>
      <button type="button" className="nd-primary" disabled={phase !== 'idle'} onClick={() => session.fix(finding)}>
        {addinText(locale, 'action.fix')}
      </button>
    </>
  )
}
