import { extensionText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { grant, grantedPatterns, portalOf, restsUntil, revoke, setState, siteName, siteOf } from '../sites.ts'
import type { Settings } from '../store/database.ts'
import { loadSettings } from '../store/settings.ts'
import { toBackground } from './use-tab.ts'

interface Props {
  settings: Settings
  onChange: () => void
}

/** Sites that we may read: add, switch off, take back. */
export function Sites({ settings, onChange }: Props) {
  const locale = useLocale()
  const [patterns, setPatterns] = useState<string[]>([])
  const text = (key: Parameters<typeof extensionText>[1], site = '') => extensionText(locale, key, { site })

  const refresh = useCallback(async () => {
    setPatterns(await grantedPatterns(await loadSettings()))
  }, [])
  useEffect(() => {
    refresh()
    const onChanged = () => {
      refresh()
    }
    chrome.permissions.onAdded.addListener(onChanged)
    chrome.permissions.onRemoved.addListener(onChanged)
    return () => {
      chrome.permissions.onAdded.removeListener(onChanged)
      chrome.permissions.onRemoved.removeListener(onChanged)
    }
  }, [refresh])

  async function changed(action: Promise<unknown>) {
    await action
    await toBackground({ to: 'background', type: 'settings-changed' })
    onChange()
    await refresh()
  }

  const isOff = (pattern: string) => settings.paused.includes(pattern) || restsUntil(settings, pattern) !== undefined

  return (
    <>
      <AddSite onAdded={() => changed(Promise.resolve())} />
      <h2>{text('options.sites')}</h2>
      {patterns.length === 0 && <p className="nd-empty">{text('options.none')}</p>}
      <ul>
        {patterns.map((pattern) => (
          <li key={pattern}>
            <span className="nd-grow">
              {siteName(pattern)} <span className="nd-muted">{text(isOff(pattern) ? 'site.paused' : 'site.on')}</span>
            </span>
            <button type="button" onClick={() => changed(setState(pattern, isOff(pattern) ? 'on' : 'paused'))}>
              {text(isOff(pattern) ? 'site.resume' : 'site.pause')}
            </button>
            <button
              type="button"
              onClick={() => changed(revoke(portalOf(pattern.replace(/\*$/, '')) ?? { origin: pattern, pattern }))}
            >
              {text('site.revoke')}
            </button>
          </li>
        ))}
      </ul>
      <p className="nd-muted">{text('site.promise')}</p>
    </>
  )
}

/** The address of a portal; behind a web VPN with the path that tells it from others. */
function AddSite({ onAdded }: { onAdded: () => void }) {
  const locale = useLocale()
  const [address, setAddress] = useState('')
  const [isPart, setPart] = useState(false)
  const [notice, setNotice] = useState('')
  const text = (key: Parameters<typeof extensionText>[1], site = '') => extensionText(locale, key, { site })

  async function add(event: FormEvent) {
    event.preventDefault()
    const typed = address.trim()
    const url = /^https?:\/\//.test(typed) ? typed : `https://${typed}`
    const site = typed === '' ? undefined : isPart ? portalOf(url) : siteOf(url, [])
    if (!site) {
      setNotice(text('options.bad-address'))
      return
    }
    const granted = await grant(site)
    setNotice(text(granted ? 'options.granted' : 'options.refused', siteName(site.pattern)))
    if (granted) setAddress('')
    onAdded()
  }

  return (
    <>
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
        <label className="nd-whole">
          <input type="checkbox" checked={isPart} onChange={({ target }) => setPart(target.checked)} />{' '}
          {text('options.part')}
        </label>
      </form>
      <p role="status">{notice}</p>
    </>
  )
}
