import { createContext, useContext } from 'react'
import type { Locale } from '../text/area.ts'

const LocaleContext = createContext<Locale>('zh-CN')
export const LocaleProvider = LocaleContext.Provider

/** Language of the part of the page that the component stands in. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}
