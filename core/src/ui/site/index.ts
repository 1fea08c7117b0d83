/** What a page of the local site is made with, wherever it is built. */
export type { Locale } from '../../text/area.ts'
export { practiceText } from '../../text/practice.ts'
export { siteTexts } from '../../text/site.ts'
export { SiteTop } from './SiteTop.tsx'
export { useSiteLocale } from './use-site-locale.ts'
