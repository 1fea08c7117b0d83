import { extensionText } from '@nuandong/core/page'
import { LocaleProvider } from '@nuandong/core/ui-determination'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { grant, grantedOrigins, originOf, revoke, setPaused } from '../sites.ts'
import { Packs } from './Packs.tsx'
import { siteName } from './SiteBar.tsx'
import { StoreProblem } from './StoreProblem.tsx'
import { useSettings } from './use-settings.ts'
import { toBackground } from './use-tab.ts'

/** Sites that we may read: add, switch off, take back. */
export function Options() {
  const { settings, change } = useSettings()
  const [origins, setOrigins] = useState<string[]>([])
  const [address, setAddress] = useState('')
  const [notice, setNotice] = useState('')

  const refresh = useCallback(() => {
    grantedOrigins().then(setOrigins)
  }, [])
  useEffect(() => {
    refresh()
    chrome.permissions.onAdded.addListener(refresh)
    chrome.permissions.onRemoved.addListener(refresh)
    return () => {
      chrome.permissions.onAdded.removeListener(refresh)
      chrome.permissions.onRemoved.removeListener(refresh)
    }
  }, [refresh])

  if (!settings) return null
  const { locale, paused } = settings
  const text = (key: Parameters<typeof extensionText>[1], site = '') => extensionText(locale, key, { site })

  async function add(event: FormEvent) {
    event.preventDefault()
    const typed = address.trim()
    const origin = typed === '' ? undefined : originOf(/^https?:\/\//.test(typed) ? typed : `https://${typed}`)
    if (!origin) {
      setNotice(text('options.bad-address'))
      return
    }
    const granted = await grant(origin)
    setNotice(text(granted ? 'options.granted' : 'options.refused', siteName(origin)))
    if (granted) setAddress('')
    refresh()
  }

  async function toggle(origin: string) {
    await setPaused(origin, paused.includes(origin) ? 'on' : 'paused')
    change({})
  }

  async function remove(origin: string) {
    await revoke(origin)
    await toBackground({ to: 'background', type: 'settings-changed' })
    refresh()
  }

  return (
    <LocaleProvider value={locale}>
      <main className="nd-pane nd-page nd-options-page" lang={locale}>
        <h1>
          {text('app.name')} · {text('options.title')}
        </h1>
        <StoreProblem />
        <form className="nd-bar" onSubmit={add}>
          <label htmlFor="address">{text('options.address')}</label>
          <input
            id="address"
            className="nd-grow"
            value={address}
            placeholder="http://portal.example.gov.cn"
            onChange={(event) => setAddress(event.target.value)}
          />
          <button type="submit" className="nd-primary">
            {text('options.add')}
          </button>
        </form>
        <p role="status">{notice}</p>
        <h2>{text('options.sites')}</h2>
        {origins.length === 0 && <p className="nd-empty">{text('options.none')}</p>}
        <ul>
          {origins.map((origin) => (
            <li key={origin}>
              <span className="nd-grow">
                {siteName(origin)}{' '}
                <span className="nd-muted">{text(paused.includes(origin) ? 'site.paused' : 'site.on')}</span>
              </span>
              <button type="button" onClick={() => toggle(origin)}>
                {text(paused.includes(origin) ? 'site.resume' : 'site.pause')}
              </button>
              <button type="button" onClick={() => remove(origin)}>
                {text('site.revoke')}
              </button>
            </li>
          ))}
        </ul>
        <p className="nd-muted">{text('site.promise')}</p>
        <Packs />
      </main>
    </LocaleProvider>
  )
}
