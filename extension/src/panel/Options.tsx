import { extensionText } from '@nuandong/core/page'
import { LocaleProvider } from '@nuandong/core/ui-determination'
import { clearStore } from '../store/database.ts'
import { Packs } from './Packs.tsx'
import { Profiles } from './Profiles.tsx'
import { Sites } from './Sites.tsx'
import { StoreProblem } from './StoreProblem.tsx'
import { useSettings } from './use-settings.ts'
import { toBackground } from './use-tab.ts'

/** What is granted, explained and added; all of it can be taken away again. */
export function Options() {
  const { settings, change } = useSettings()
  if (!settings) return null
  const { locale } = settings
  const text = (key: Parameters<typeof extensionText>[1]) => extensionText(locale, key)

  async function clear() {
    if (!confirm(text('options.clear.sure'))) return
    const { origins = [] } = await chrome.permissions.getAll()
    if (origins.length > 0) await chrome.permissions.remove({ origins })
    await clearStore()
    // the families that a trainer kept in the classroom
    localStorage.clear()
    await toBackground({ to: 'background', type: 'settings-changed' })
    location.reload()
  }

  return (
    <LocaleProvider value={locale}>
      <main className="nd-pane nd-page nd-options-page" lang={locale}>
        <h1>
          {text('app.name')} · {text('options.title')}
        </h1>
        <StoreProblem />
        <Sites settings={settings} onChange={() => change({})} />
        <Profiles />
        <Packs />
        <p>
          <a href="tabs/classroom.html">{text('options.classroom')}</a>
        </p>
        <section>
          <h2>{text('options.clear.title')}</h2>
          <p className="nd-muted">{text('options.clear.explain')}</p>
          <button type="button" onClick={clear}>
            {text('options.clear')}
          </button>
        </section>
      </main>
    </LocaleProvider>
  )
}
