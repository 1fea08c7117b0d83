import type { Locale } from '@nuandong/core'
import { addinText, practiceText } from '@nuandong/core/ui'
import { useRef } from 'react'
import { FilePicker } from '../src/pane/FilePicker.tsx'
import type { Additions } from './opened.ts'
import { SaveOptions } from './SaveOptions.tsx'
import type { Working } from './useDesk.ts'

interface Props {
  locale: Locale
  status: string
  working: Working | undefined
  /** a register is open */
  isOpen: boolean
  isUnsaved: boolean
  additions: Additions
  onAdditions: (additions: Additions) => void
  onOpen: (files: readonly File[]) => void
  onSample: () => void
  onPractice: () => void
  onSave: () => void
}

/** Name, what is open, what is being done, and what can be done with files. */
export function TopBar(props: Props) {
  const { locale, status, working, isOpen, isUnsaved, additions, onAdditions, onOpen, onSample, onPractice, onSave } =
    props
  const picker = useRef<HTMLInputElement>(null)
  return (
    <header className="wb-top">
      <img src="./icon-80.png" width="34" height="34" alt="" />
      <div className="wb-name">
        <strong>{addinText(locale, 'workbench.title')}</strong>
        <span>{addinText(locale, 'workbench.subtitle')}</span>
      </div>
      <p className="wb-status" aria-live="polite" title={status}>
        {working ? working.said(locale) : status}
      </p>
      {isUnsaved && <span className="wb-unsaved">● {addinText(locale, 'workbench.unsaved')}</span>}
      {working && (
        <div className="wb-working">
          <progress value={working.share} aria-label={working.said(locale)} />
          <button type="button" onClick={working.cancel}>
            {addinText(locale, 'action.cancel')}
          </button>
        </div>
      )}
      <nav className="wb-files" aria-label={addinText(locale, 'workbench.files')}>
        <FilePicker picker={picker} isSingle onFiles={onOpen} />
        <button type="button" className="wb-main" onClick={() => picker.current?.click()}>
          {addinText(locale, 'workbench.open')}
        </button>
        <button type="button" onClick={onSample}>
          {addinText(locale, 'workbench.sample')}
        </button>
        <button type="button" onClick={onPractice}>
          {practiceText(locale, 'score.button')}
        </button>
        <button
          type="button"
          className={isOpen ? 'wb-main' : undefined}
          disabled={!isOpen}
          aria-disabled={!isOpen || !!working}
          onClick={() => !working && onSave()}
        >
          {addinText(locale, 'workbench.save')}
        </button>
        <SaveOptions locale={locale} additions={additions} onChange={onAdditions} />
      </nav>
    </header>
  )
}
