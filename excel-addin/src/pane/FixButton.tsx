import type { Finding } from '@nuandong/core'
import { addinText, Private, PrivateShown } from '@nuandong/core/ui'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  finding: Finding
  session: PaneSession
  state: PaneState
}

/** a number, a day, or a sex: a value that can be put into the cell as it is stated */
const FILLABLE = /^(-?\d{1,9}(\.\d{1,2})?|\d{4}-\d{2}-\d{2}|男|女)$/

/**
 * Offers the right value: as a correction where it is certain, else as the person's own decision. Says beforehand what
 * will be written where, in full.
 */
export function FixButton({ finding, session, state: { phase, locale } }: Props) {
  const isBusy = phase !== 'idle'
  const { fix, expected, cells, file } = finding
  if (file !== 0) return null
  if (fix) {
    const changes = Object.entries(fix).map(([address, text]) => `${address} → ${text}`)
    return (
      <>
        <p className="nd-muted">
          <PrivateShown value={true}>
            <Private>{addinText(locale, 'fix.announce', { changes: changes.join('、') })}</Private>
          </PrivateShown>
        </p>
        <button type="button" className="nd-primary" aria-disabled={isBusy} onClick={() => session.fix(finding)}>
          {addinText(locale, 'action.fix')}
        </button>
      </>
    )
  }
  if (cells.length === 0 || !FILLABLE.test(expected)) return null
  return (
    <>
      <p className="nd-muted">{addinText(locale, 'fill.announce', { cell: cells[0], value: expected })}</p>
      <button type="button" aria-disabled={isBusy} onClick={() => session.fill(finding, expected)}>
        {addinText(locale, 'action.fill')}
      </button>
    </>
  )
}
