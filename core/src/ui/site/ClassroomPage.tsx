import { loadPolicy } from '../../policy/index.ts'
import type { Locale } from '../../text/area.ts'
import { siteTexts } from '../../text/site.ts'
import { type CheckPractice, Classroom, chapters, type Shelf } from '../trainer/index.ts'
import { useSiteLocale } from './use-site-locale.ts'

const titleOf = (locale: Locale) => `${siteTexts(locale, 'class.name')} · ${siteTexts(locale, 'name')}`

const KEY = 'nuandong.classroom'

/** A browser that forbids storage throws as soon as it is asked. */
const shelf: Shelf = {
  get() {
    try {
      return window.localStorage.getItem(KEY) ?? undefined
    } catch {
      return undefined
    }
  },
  set: (texts) => window.localStorage.setItem(KEY, texts),
}

const checkPractice: CheckPractice = async (...of) => (await import('./practice-report.ts')).practiceReport(...of)

const policy = loadPolicy()

export function ClassroomPage() {
  const [locale, switchLocale] = useSiteLocale(titleOf)
  return (
    <Classroom
      policy={policy}
      chapters={chapters}
      locale={locale}
      onLanguage={switchLocale}
      home="../"
      shelf={shelf}
      checkPractice={checkPractice}
    />
  )
}
