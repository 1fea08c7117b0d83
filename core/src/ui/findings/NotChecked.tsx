import { type ReactNode, useState } from 'react'
import { checkTitle, describeNotChecked } from '../../findings/describe.ts'
import type { CheckReport, NotChecked as Item } from '../../findings/types.ts'
import { type UiKey, uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'

/** Why checks did not run, as a person can act on it; what is none of these is told in full. */
const GROUPS = {
  lists: ['missing-register'],
  columns: ['missing-column', 'no-date'],
  figures: ['missing-parameter'],
} as const
type Group = keyof typeof GROUPS

const isOf = (group: Group, { reason }: Item): boolean => (GROUPS[group] as readonly string[]).includes(reason)

interface Props {
  report: CheckReport
  /** opens a list beside the register, where the app can */
  onBeside?: () => void
  /** a form for the figures that are missing, where the app keeps them */
  figureForm?: (items: readonly Item[]) => ReactNode
}

/** What was not checked, in three groups, each with what can be done about it. */
export function NotChecked({ report, onBeside, figureForm }: Props) {
  const locale = useLocale()
  const { notChecked } = report
  const others = notChecked.filter((item) => !Object.keys(GROUPS).some((group) => isOf(group as Group, item)))
  if (notChecked.length === 0) return null
  return (
    <section className="nd-not-checked" aria-label={uiText(locale, 'not.title')}>
      <h2>{uiText(locale, 'not.heading', { count: checksIn(notChecked) })}</h2>
      <NotCheckedGroup group="lists" items={notChecked.filter((item) => isOf('lists', item))}>
        {onBeside && (
          <button type="button" onClick={onBeside}>
            {uiText(locale, 'not.lists.open')}
          </button>
        )}
      </NotCheckedGroup>
      <NotCheckedGroup group="columns" items={notChecked.filter((item) => isOf('columns', item))} />
      <NotCheckedGroup
        group="figures"
        items={notChecked.filter((item) => isOf('figures', item))}
        inside={figureForm?.(notChecked.filter((item) => isOf('figures', item)))}
      />
      {others.length > 0 && <Reasons items={others} />}
    </section>
  )
}

const checksIn = (items: readonly Item[]): number => new Set(items.map(({ check }) => check)).size

interface GroupProps {
  group: Group
  items: readonly Item[]
  children?: ReactNode
  /** what stands under the reasons when they are open */
  inside?: ReactNode
}

function NotCheckedGroup({ group, items, children, inside }: GroupProps) {
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  if (items.length === 0) return null
  return (
    <div className="nd-not-group">
      <p>
        {children}
        <button
          type="button"
          className={children ? 'nd-link' : undefined}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {uiText(locale, children ? 'not.which' : (`not.${group}.open` as UiKey))}
        </button>{' '}
        <span className="nd-muted">{uiText(locale, `not.${group}` as UiKey, { count: checksIn(items) })}</span>
      </p>
      {isOpen && <Reasons items={items} />}
      {isOpen && inside}
    </div>
  )
}

/** One line a reason, with the checks that it kept from running. */
function Reasons({ items }: { items: readonly Item[] }) {
  const locale = useLocale()
  const reasons = new Map<string, Set<string>>()
  for (const item of items) {
    const why = describeNotChecked(item, locale)
    reasons.set(why, (reasons.get(why) ?? new Set<string>()).add(checkTitle(item.check, locale)))
  }
  return (
    <ul>
      {[...reasons].map(([why, titles]) => (
        <li key={why}>
          {why} <span className="nd-muted">{[...titles].join(uiText(locale, 'notes.separator'))}</span>
        </li>
      ))}
    </ul>
  )
}
