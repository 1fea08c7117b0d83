import type { Locale } from '../../text/area.ts'
import { siteTexts } from '../../text/site.ts'

/** Whose site it is, and the other language. */
export function SiteTop({ locale, onLanguage }: { locale: Locale; onLanguage: () => void }) {
  return (
    <header className="site-top">
      <h1>{siteTexts(locale, 'name')}</h1>
      <p>{siteTexts(locale, 'subtitle')}</p>
      <button type="button" lang={locale === 'en' ? 'zh-CN' : 'en'} onClick={onLanguage}>
        {siteTexts(locale, 'language')}
      </button>
    </header>
  )
}
