import { addinText, useLocale } from '@nuandong/core/ui'

/** The pane before the first check. */
export function Welcome() {
  const locale = useLocale()
  return (
    <section className="nd-welcome">
      <p>{addinText(locale, 'welcome.what')}</p>
      <ol>
        <li>{addinText(locale, 'welcome.open')}</li>
        <li>{addinText(locale, 'welcome.check')}</li>
        <li>{addinText(locale, 'welcome.click')}</li>
      </ol>
      <p className="nd-muted">{addinText(locale, 'welcome.privacy')}</p>
    </section>
  )
}
