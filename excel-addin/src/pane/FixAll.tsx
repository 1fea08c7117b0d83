import { addinText, Private, PrivateShown } from '@nuandong/core/ui'
import { useMemo } from 'react'
import { certainFixes } from './features/fix.ts'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** before and after of so many cells are shown; all are written */
const SHOWN = 50

/** Blanks that nobody sees, as a sign. */
export const withBlanks = (text: string): string => text.replace(/[\s\u200b\ufeff]/g, '␣')

/** All corrections that are certain: what will be written where, and the button that writes it. */
export function FixAll({ session, state: { report, filter, locale, phase } }: Props) {
  const fixes = useMemo(() => (report ? certainFixes(report, filter, locale) : []), [report, filter, locale])
  if (fixes.length === 0) return null
  const changes = fixes.flatMap(({ sheet, value, fix = {} }) =>
    Object.entries(fix).map(([address, text]) => ({ place: `${sheet} ${address}`, before: value, after: text })),
  )
  return (
    <section className="nd-fix-all" aria-label={addinText(locale, 'fixAll.label')}>
      <details>
        <summary>{addinText(locale, 'fixAll.what', { count: changes.length })}</summary>
        <PrivateShown value={true}>
          <ul>
            {changes.slice(0, SHOWN).map(({ place, before, after }) => (
              <li key={place}>
                {place}{' '}
                <del>
                  <Private>{withBlanks(before)}</Private>
                </del>{' '}
                →{' '}
                <ins>
                  <Private>{withBlanks(after)}</Private>
                </ins>
              </li>
            ))}
            {changes.length > SHOWN && <li>{addinText(locale, 'fixAll.more', { count: changes.length - SHOWN })}</li>}
          </ul>
        </PrivateShown>
      </details>
      <button type="button" aria-disabled={phase !== 'idle'} onClick={() => session.fix(...fixes)}>
        {addinText(locale, 'action.fixAll')}
      </button>
    </section>
  )
}
