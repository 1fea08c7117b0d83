import type { Locale } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import type { KeyboardEvent } from 'react'
import type { BookSheet } from '../../src/host/desk/book.ts'

interface Props {
  locale: Locale
  sheets: readonly BookSheet[]
  active: string
  onChoose: (id: string) => void
}

/** The sheets of the workbook; hidden ones say so. */
export function SheetTabs({ locale, sheets, active, onChoose }: Props) {
  function handleKey(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = sheets[sheets.findIndex(({ id }) => id === active) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    onChoose(next.id)
    const tabs = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')
    tabs[sheets.indexOf(next)]?.focus()
  }
  return (
    <div className="wb-tabs" role="tablist" aria-label={addinText(locale, 'grid.sheets')} onKeyDown={handleKey}>
      {sheets.map(({ id, isHidden }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === active}
          tabIndex={id === active ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {isHidden ? addinText(locale, 'grid.hiddenSheet', { sheet: id }) : id}
        </button>
      ))}
    </div>
  )
}
