import { useEffect, useState } from 'react'
import type { Locale } from '../../text/area.ts'

/** Under the same key the workbench remembers its language. */
const KEY = 'nuandong.locale'

/** A browser may forbid storage altogether; then the choice lasts as long as the page. */
function remembered(): Locale {
  try {
    return window.localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

function remember(locale: Locale): void {
  try {
    window.localStorage.setItem(KEY, locale)
  } catch {
    // nothing is lost but the choice
  }
}

/** The language of the page, its switch, and what the page is called in it. */
export function useSiteLocale(title: (locale: Locale) => string): [Locale, () => void] {
  const [locale, setLocale] = useState(remembered)
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = title(locale)
    remember(locale)
  }, [locale, title])
  return [locale, () => setLocale(locale === 'en' ? 'zh-CN' : 'en')]
}
