import { useEffect, useState } from 'react'
import type { Settings } from '../store/database.ts'
import { loadSettings, saveSettings } from '../store/settings.ts'
import { toBackground } from './use-tab.ts'

/** The stored settings and a way to change them, which tells the open pages too. */
export function useSettings(): { settings: Settings | undefined; change: (part: Partial<Settings>) => void } {
  const [settings, setSettings] = useState<Settings>()
  useEffect(() => {
    loadSettings().then(setSettings)
  }, [])
  useEffect(() => {
    if (settings) document.documentElement.lang = settings.locale
  }, [settings])
  function change(part: Partial<Settings>) {
    saveSettings(() => part).then((saved) => {
      // what could not be kept holds while the page is open
      setSettings((known) => saved ?? (known && { ...known, ...part }))
      return toBackground({ to: 'background', type: 'settings-changed' })
    })
  }
  return { settings, change }
}
