import { type ReactNode, useState } from 'react'
import { determinationText } from '../../text/determination.ts'
import { useLocale } from '../locale.tsx'

interface Props {
  summary: ReactNode
  open?: boolean
  children: () => ReactNode
}

/** What is drawn once it is opened: of a household of forty there are thousands of questions behind such a line. */
export function Fold({ summary, open = false, children }: Props) {
  const [isDrawn, setDrawn] = useState(false)
  return (
    <details open={open} onToggle={({ currentTarget }) => setDrawn(isDrawn || currentTarget.open)}>
      <summary>{summary}</summary>
      {(isDrawn || open) && children()}
    </details>
  )
}

/** So many are drawn at first; no household of usual size has more. */
const MOST = 60

interface ItemsProps<Item> {
  items: readonly Item[]
  children: (item: Item) => ReactNode
}

/** The items of a list, the rest of a long one where it is asked for. */
export function Items<Item>({ items, children }: ItemsProps<Item>) {
  const locale = useLocale()
  const [shown, setShown] = useState(MOST)
  const more = items.length - shown
  return (
    <>
      {items.slice(0, shown).map(children)}
      {more > 0 && (
        <li>
          <button type="button" className="nd-link" onClick={() => setShown(shown + 2 * MOST)}>
            {determinationText(locale, 'more', { count: more })}
          </button>
        </li>
      )}
    </>
  )
}
