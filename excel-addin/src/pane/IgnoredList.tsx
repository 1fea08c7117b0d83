import type { IgnoredFinding } from '@nuandong/core'
import { addinText, checkTitle, Private } from '@nuandong/core/ui'
import { useMemo } from 'react'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** so many of those set aside together are listed one by one */
const SHOWN = 30

/** What was set aside, with reason, name and day; each can be brought back, and at once what was set aside together. */
export function IgnoredList({ session, state: { setAside, locale } }: Props) {
  const groups = useMemo(() => together(setAside), [setAside])
  if (setAside.length === 0) return null
  return (
    <details className="nd-ignored">
      <summary>{addinText(locale, 'ignore.list', { count: setAside.length })}</summary>
      <ul>
        {groups.map((group) => {
          const [{ finding, ignored }] = group
          const key = JSON.stringify([finding.check, ignored.reason, ignored.by, ignored.on])
          if (group.length === 1) return <IgnoredOne key={key} one={group[0]} session={session} locale={locale} />
          const { reason, by, on } = ignored
          const place = addinText(locale, 'ignore.places', { count: group.length })
          const title = checkTitle(finding.check, locale)
          return (
            <li key={key}>
              <Private>{addinText(locale, 'ignore.entry', { place, title, reason, by, on })}</Private>{' '}
              <button
                type="button"
                className="nd-link"
                aria-label={addinText(locale, 'ignore.restore', { place, title })}
                onClick={() => session.restore(group.map((one) => one.ignored))}
              >
                {addinText(locale, 'ignore.restoreAll')}
              </button>
              <details>
                <summary>{addinText(locale, 'ignore.which')}</summary>
                <ul>
                  {group.slice(0, SHOWN).map((one) => (
                    <IgnoredOne key={placesOf(one)} one={one} session={session} locale={locale} />
                  ))}
                </ul>
                {group.length > SHOWN && addinText(locale, 'fixAll.more', { count: group.length - SHOWN })}
              </details>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

interface OneProps {
  one: IgnoredFinding
  session: PaneSession
  locale: PaneState['locale']
}

function IgnoredOne({ one: { finding, ignored }, session, locale }: OneProps) {
  const place = `${finding.sheet} ${finding.cells[0] ?? ''}`.trim()
  const title = checkTitle(finding.check, locale)
  const { reason, by, on } = ignored
  return (
    <li>
      <Private>{addinText(locale, 'ignore.entry', { place, title, reason, by, on })}</Private>{' '}
      <button
        type="button"
        className="nd-link"
        aria-label={addinText(locale, 'ignore.restore', { place, title })}
        onClick={() => session.restore([ignored])}
      >
        {addinText(locale, 'ignore.restoreShort')}
      </button>
    </li>
  )
}

const placesOf = ({ finding: { sheet, cells } }: IgnoredFinding): string => `${sheet} ${cells.join(' ')}`

/** What one check found and one person set aside for one reason on one day. */
function together(setAside: readonly IgnoredFinding[]): IgnoredFinding[][] {
  const groups = new Map<string, IgnoredFinding[]>()
  for (const one of setAside) {
    const { check, reason, by, on } = one.ignored
    const key = JSON.stringify([check, reason, by, on])
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}
