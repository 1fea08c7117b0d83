import type { Locale } from '../../text/area.ts'
import { siteTexts } from '../../text/site.ts'
import { SiteTop } from './SiteTop.tsx'
import { useSiteLocale } from './use-site-locale.ts'

const titleOf = (locale: Locale) => `${siteTexts(locale, 'class.name')} · ${siteTexts(locale, 'name')}`

export function ClassroomPage() {
  const [locale, switchLocale] = useSiteLocale(titleOf)
  return (
    <div className="site" lang={locale}>
      <SiteTop locale={locale} onLanguage={switchLocale} />
      <main>
        <h2>{siteTexts(locale, 'class.name')}</h2>
        <p>{siteTexts(locale, 'class.what')}</p>
        <a href="../">{siteTexts(locale, 'back')}</a>
      </main>
    </div>
  )
}
