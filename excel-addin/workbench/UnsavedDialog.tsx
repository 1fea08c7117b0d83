import type { Locale } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { useEffect, useRef } from 'react'

interface Props {
  locale: Locale
  changed: number
  file: string
  onSave: () => void
  onDiscard: () => void
  onStay: () => void
}

/** Asks before work that no saved copy has is left behind. */
export function UnsavedDialog({ locale, changed, file, onSave, onDiscard, onStay }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="wb-dialog" role="alertdialog" aria-labelledby="unsaved" onCancel={onStay}>
      <h2 id="unsaved">
        {addinText(locale, changed > 0 ? 'unsaved.title' : 'unsaved.work', { file, count: changed })}
      </h2>
      <p>{addinText(locale, 'unsaved.what')}</p>
      <div className="wb-dialog-buttons">
        <button type="button" className="wb-main" onClick={onSave}>
          {addinText(locale, 'unsaved.save')}
        </button>
        <button type="button" onClick={onDiscard}>
          {addinText(locale, 'unsaved.discard')}
        </button>
        <button type="button" onClick={onStay}>
          {addinText(locale, 'unsaved.stay')}
        </button>
      </div>
    </dialog>
  )
}
