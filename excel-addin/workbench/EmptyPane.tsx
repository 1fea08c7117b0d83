import type { Locale } from '@nuandong/core'
import { addinText, LocaleProvider } from '@nuandong/core/ui'
import { Welcome } from '../src/pane/Welcome.tsx'

interface Props {
  locale: Locale
  /** why the last file could not be used, and what to do */
  refused: string | undefined
}

/** The pane while no register is open. */
export function EmptyPane({ locale, refused }: Props) {
  return (
    <LocaleProvider value={locale}>
      <section className="nd-pane wb-empty" aria-label={addinText(locale, 'pane.title')}>
        {refused && (
          <p className="nd-notice-bar nd-warning" role="alert">
            {refused}
          </p>
        )}
        <Welcome />
      </section>
    </LocaleProvider>
  )
}
