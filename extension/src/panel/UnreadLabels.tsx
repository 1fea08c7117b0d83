import {
  extensionText,
  type FieldId,
  field,
  fieldsForLabel,
  isOfEarlierState,
  maskText,
  normaliseLabel,
  usualLabel,
} from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { useState } from 'react'
import { explainLabel, forgetProfile } from '../store/profiles.ts'
import { Meaning } from './Meaning.tsx'
import { toBackground, type WatchedTab } from './use-tab.ts'

/**
 * What it means is known; its boxes together, or what stands in it, could not be read. Dates are told apart by saying.
 */
function isKnown(label: string): boolean {
  const [id] = fieldsForLabel(usualLabel(label))
  return id !== undefined && field(id).type !== 'date'
}

/** Labels whose meaning we do not know. The official says it once; it is kept for this site. */
export function UnreadLabels({ tab }: { tab: WatchedTab }) {
  const locale = useLocale()
  const [explained, setExplained] = useState<string[]>([])
  const { site } = tab
  const labels = [...new Set(tab.report.frames.flatMap(({ report }) => report.unread))]
  const earlier = labels.filter(isOfEarlierState)
  const others = labels.filter((label) => !earlier.includes(label) && isKnown(label))
  const unread = labels.filter((label) => ![...explained, ...earlier, ...others].includes(label))
  if (!site) return null
  const { pattern } = site

  async function keep(label: string, meaning: FieldId | '') {
    await explainLabel(pattern, normaliseLabel(label), meaning)
    setExplained([...explained, label])
    await toBackground({ to: 'background', type: 'settings-changed' })
  }

  async function forget() {
    await forgetProfile(pattern)
    setExplained([])
    await toBackground({ to: 'background', type: 'settings-changed' })
  }

  const undo = (
    <button type="button" className="nd-link" onClick={forget}>
      {extensionText(locale, 'panel.unread.forget')}
    </button>
  )
  return (
    <>
      {(
        [
          ['panel.unread.earlier', earlier],
          ['panel.unread.known', others],
        ] as const
      ).map(
        ([key, told]) =>
          told.length > 0 && (
            <p key={key} className="nd-muted">
              {extensionText(locale, key, { labels: maskText(told.join('、')) })}
            </p>
          ),
      )}
      {unread.length === 0 && tab.isExplained && <p>{undo}</p>}
      {unread.length > 0 && (
        <details>
          <summary>{extensionText(locale, 'panel.unread', { count: unread.length })}</summary>
          <p className="nd-muted">{extensionText(locale, 'panel.unread.explain')}</p>
          {unread.map((label) => (
            <div key={label} className="nd-meaning">
              {maskText(label)}
              <Meaning value="" name={maskText(label)} onSay={(meaning) => keep(label, meaning)} />
            </div>
          ))}
          {undo}
        </details>
      )}
    </>
  )
}
