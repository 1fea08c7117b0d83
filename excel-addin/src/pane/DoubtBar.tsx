import { addinText, checkTitle, Private, placeText } from '@nuandong/core/ui'
import { useRef } from 'react'
import { FilePicker } from './FilePicker.tsx'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** so many verified doubts are listed */
const SHOWN = 50

/** Doubts are verified on the spot: a sheet a village to print and fill in, what came back, and what it settled. */
export function DoubtBar({ session, state: { report, verified, phase, locale } }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  const { writeDoubts, readDoubts, forgetDoubts } = session
  if (!report || !writeDoubts || (report.totals.doubt === 0 && verified.length === 0)) return null
  const isBusy = phase !== 'idle'
  const { answered = [] } = report
  return (
    <section className="nd-doubts" aria-label={addinText(locale, 'doubts.label')}>
      <p className="nd-muted">{addinText(locale, 'doubts.explain')}</p>
      <div className="nd-bar">
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && writeDoubts()}>
          {addinText(locale, 'action.doubts')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && picker.current?.click()}>
          {addinText(locale, 'action.readDoubts')}
        </button>
      </div>
      <FilePicker picker={picker} label={addinText(locale, 'action.readDoubts')} onFiles={readDoubts} />
      {verified.length > 0 && (
        <details>
          <summary>{addinText(locale, 'doubts.settled', { count: answered.length, read: verified.length })}</summary>
          <ul>
            {answered.slice(0, SHOWN).map(({ finding, result, by, on }) => {
              const place = placeText(report, finding)
              return (
                <li key={`${place}/${finding.check}/${finding.cells.join()}`}>
                  <Private>
                    {addinText(locale, 'doubts.entry', {
                      place,
                      title: checkTitle(finding.check, locale),
                      result,
                      by,
                      on,
                    })}
                  </Private>
                </li>
              )
            })}
            {answered.length > SHOWN && <li>{addinText(locale, 'fixAll.more', { count: answered.length - SHOWN })}</li>}
          </ul>
          <button type="button" className="nd-link" aria-disabled={isBusy} onClick={() => !isBusy && forgetDoubts()}>
            {addinText(locale, 'doubts.forget')}
          </button>
        </details>
      )}
    </section>
  )
}
