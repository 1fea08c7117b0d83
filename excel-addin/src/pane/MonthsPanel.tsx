import {
  type ComparedHousehold,
  type Comparison,
  describeChange,
  type Locale,
  otherMonths,
  reportTexts,
} from '@nuandong/core'
import { addinText, Private } from '@nuandong/core/ui'
import { type ReactNode, useState } from 'react'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** so many households are shown at first, and with each wish for more */
const SHOWN = 30

/** Where a file beside the register is another month of it: who came, who stopped, what changed. */
export function MonthsPanel({ session, state: { report, comparison, phase, locale } }: Props) {
  const { compareWith } = session
  if (!report || !compareWith) return null
  const isBusy = phase !== 'idle'
  return otherMonths(report).map(({ file, months }) => {
    const { path } = report.files[file]
    const found = comparison?.other === path ? comparison : undefined
    return (
      <section key={path} className="nd-months" aria-label={addinText(locale, 'months.label')}>
        <p className="nd-muted">
          <Private>
            {addinText(locale, 'months.offer', { file: path, months: months.join(addinText(locale, 'months.and')) })}
          </Private>
        </p>
        <div className="nd-bar">
          <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && compareWith(path)}>
            {addinText(locale, 'action.compare')}
          </button>
        </div>
        {found?.stale && <p role="status">{addinText(locale, 'months.stale')}</p>}
        {found && (
          <Compared session={session} comparison={found.comparison} own={found.isOlder ? 1 : 0} locale={locale} />
        )}
      </section>
    )
  })
}

interface ComparedProps {
  session: PaneSession
  comparison: Comparison
  /** which of the two files is the register on the desk */
  own: number
  locale: Locale
}

function Compared({ session, comparison, own, locale }: ComparedProps) {
  const { households, people, amounts, came, left, changed, keyFieldsMissing } = comparison
  const all = { old: households.old, oldPeople: people.old, new: households.new, newPeople: people.new }
  const counts = { came: came.length, left: left.length, changed: changed.length }
  const who = (household: ComparedHousehold) => <Household household={household} own={own} session={session} />
  return (
    <>
      <p role="status">{reportTexts(locale, 'compare.headline', { ...all, ...counts })}</p>
      {amounts && <p>{reportTexts(locale, 'compare.amounts', amounts)}</p>}
      {keyFieldsMissing.length > 0 && <p className="nd-muted">{addinText(locale, 'months.namesakes')}</p>}
      <Group kind="came" items={came.map(({ household }) => who(household))} locale={locale} />
      <Group kind="left" items={left.map(({ household }) => who(household))} locale={locale} />
      <Group
        kind="changed"
        items={changed.map(({ household, before, changes }) => (
          <>
            {who(household.file === own ? household : before)}{' '}
            <Private>{changes.map((change) => describeChange(change, locale)).join('；')}</Private>
          </>
        ))}
        locale={locale}
      />
    </>
  )
}

function Group({ kind, items, locale }: { kind: 'came' | 'left' | 'changed'; items: ReactNode[]; locale: Locale }) {
  const [most, setMost] = useState(SHOWN)
  if (items.length === 0) return null
  const rest = items.length - most
  return (
    <details>
      <summary>{reportTexts(locale, `compare.${kind}`, { count: items.length })}</summary>
      <ul>
        {items.slice(0, most).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
          <li key={index}>{item}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="nd-link" onClick={() => setMost(items.length)}>
          {addinText(locale, 'months.more', { count: rest })}
        </button>
      )}
    </details>
  )
}

/** A household by village, number and head; of the register on the desk a way to its row. */
function Household({
  household,
  own,
  session,
}: Pick<ComparedProps, 'own' | 'session'> & { household: ComparedHousehold }) {
  const { file, sheet, row, village, number, head } = household
  const name = [village, number, head].filter(Boolean).join(' ')
  if (file !== own) return <Private>{`${name} ${sheet}!${row}`}</Private>
  return (
    <button type="button" className="nd-link" onClick={() => session.goTo({ sheet, address: `A${row}` })}>
      <Private>{name || `${sheet}!${row}`}</Private>
    </button>
  )
}
