import { useId } from 'react'
import type { Locale } from '../../text/area.ts'
import { siteTexts } from '../../text/site.ts'
import { SiteTop } from './SiteTop.tsx'
import { useSiteLocale } from './use-site-locale.ts'

/** Where each part is mounted by the local server. */
const DOORS = [
  { id: 'register', href: 'workbench/' },
  { id: 'page', href: 'practice/' },
  { id: 'class', href: 'classroom/' },
] as const

const titleOf = (locale: Locale) => `${siteTexts(locale, 'name')} · ${siteTexts(locale, 'subtitle')}`

/** Three doors to walk in by. */
export function StartPage() {
  const [locale, switchLocale] = useSiteLocale(titleOf)
  return (
    <div className="site" lang={locale}>
      <SiteTop locale={locale} onLanguage={switchLocale} />
      <main>
        <p className="site-lead">{siteTexts(locale, 'lead')}</p>
        <nav className="site-doors" aria-label={siteTexts(locale, 'doors')}>
          {DOORS.map((door) => (
            <Door key={door.id} {...door} locale={locale} />
          ))}
        </nav>
        <p className="site-offline">{siteTexts(locale, 'offline')}</p>
      </main>
    </div>
  )
}

/** The link carries the name alone; the whole card leads there. */
function Door({ id, href, locale }: (typeof DOORS)[number] & { locale: Locale }) {
  const described = useId()
  return (
    <div className={`site-door site-door-${id}`}>
      <p className="site-who">{siteTexts(locale, `${id}.who`)}</p>
      <h2>
        <a href={href} aria-describedby={described}>
          {siteTexts(locale, `${id}.name`)}
        </a>
      </h2>
      <p id={described}>{siteTexts(locale, `${id}.what`)}</p>
    </div>
  )
}
