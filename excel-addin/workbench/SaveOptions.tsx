import type { Locale } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import type { Additions } from './opened.ts'

interface Props {
  locale: Locale
  additions: Additions
  onChange: (additions: Additions) => void
}

/** What goes into the saved copy beside the person's own work. */
export function SaveOptions({ locale, additions, onChange }: Props) {
  const box = (key: keyof Additions, disabled = false) => (
    <label>
      <input
        type="checkbox"
        checked={additions[key] && !disabled}
        disabled={disabled}
        onChange={(event) => onChange({ ...additions, [key]: event.target.checked })}
      />
      {addinText(locale, `save.${key}`)}
    </label>
  )
  return (
    <details className="wb-save-options">
      <summary>{addinText(locale, 'save.options')}</summary>
      <div>
        {box('marks')}
        {box('notes', !additions.marks)}
        {box('list')}
      </div>
    </details>
  )
}
