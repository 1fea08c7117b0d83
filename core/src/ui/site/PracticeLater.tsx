import type { Locale } from '../../text/area.ts'
import { siteTexts } from '../../text/site.ts'
import { SiteTop } from './SiteTop.tsx'
import { useSiteLocale } from './use-site-locale.ts'

const titleOf = (locale: Locale) => `${siteTexts(locale, 'page.name')} · ${siteTexts(locale, 'name')}`

/** Stands in for the practice portal pages until they are mounted in its place. */
export function PracticeLater() {
  const [locale, switchLocale] = useSiteLocale(titleOf)
  return (
    <div className="site" lang={locale}>
      <SiteTop locale={locale} onLanguage={switchLocale} />
      <main>
        <h2>{siteTexts(locale, 'page.name')}</h2>
        <p>{siteTexts(locale, 'page.later')}</p>
        <p>{siteTexts(locale, 'page.notYet')}</p>
        <a href="../">{siteTexts(locale, 'back')}</a>
      </main>
    </div>
  )
}
