import type { Locale } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { useEffect, useRef } from 'react'
import type { Additions } from './opened.ts'

interface Props {
  locale: Locale
  additions: Additions
  onChange: (additions: Additions) => void
}

/** What goes into the saved copy beside the person's own work. */
export function SaveOptions({ locale, additions, onChange }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const { current } = details
      if (!current?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        current.querySelector('summary')?.focus()
      } else if (current.contains(event.target as Node)) return
      current.open = false
    }
    const events = ['pointerdown', 'focusin', 'keydown'] as const
    for (const name of events) document.addEventListener(name, close)
    return () => {
      for (const name of events) document.removeEventListener(name, close)
    }
  }, [])
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
    <details ref={details} className="wb-save-options">
      <summary>{addinText(locale, 'save.options')}</summary>
      <div>
        {box('marks')}
        {box('notes', !additions.marks)}
        {box('list')}
      </div>
    </details>
  )
}
