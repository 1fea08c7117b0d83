import { extensionText, field, maskText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { type ChangeEvent, useCallback, useEffect, useState } from 'react'
import { siteName } from '../sites.ts'
import type { SiteProfile } from '../store/database.ts'
import { exportProfiles, importProfiles } from '../store/profile-file.ts'
import { allProfiles, forgetLabel, forgetPointed, forgetProfile } from '../store/profiles.ts'
import { KeptFields } from './Pointed.tsx'
import { toBackground } from './use-tab.ts'

const FILE_NAME = 'nuandong-site-labels.json'

/** What was explained on each site: seen, taken back, carried to another computer. */
export function Profiles() {
  const locale = useLocale()
  const [profiles, setProfiles] = useState<SiteProfile[]>([])
  const [notice, setNotice] = useState('')

  const refresh = useCallback(async () => {
    setProfiles(await allProfiles())
  }, [])
  useEffect(() => {
    refresh()
  }, [refresh])

  async function changed(action: Promise<unknown>) {
    await action
    await refresh()
    await toBackground({ to: 'background', type: 'settings-changed' })
  }

  async function load({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    if (!file) return
    const sites = await importProfiles(await file.text())
    target.value = ''
    setNotice(
      sites === undefined
        ? extensionText(locale, 'profiles.bad-file')
        : extensionText(locale, 'profiles.imported', { count: sites }),
    )
    await changed(Promise.resolve())
  }

  return (
    <section aria-labelledby="profiles">
      <h2 id="profiles">{extensionText(locale, 'profiles.title')}</h2>
      <p className="nd-muted">{extensionText(locale, 'profiles.explain')}</p>
      {profiles.length === 0 && <p className="nd-empty">{extensionText(locale, 'profiles.none')}</p>}
      {profiles.map((profile) => (
        <Profile key={profile.origin} profile={profile} onChange={changed} />
      ))}
      <div className="nd-bar">
        <button type="button" disabled={profiles.length === 0} onClick={() => exportProfiles().then(save)}>
          {extensionText(locale, 'profiles.export')}
        </button>
        <label>
          {extensionText(locale, 'profiles.import')} <input type="file" accept=".json" onChange={load} />
        </label>
      </div>
      <p role="status">{notice}</p>
    </section>
  )
}

interface ProfileProps {
  profile: SiteProfile
  onChange: (action: Promise<unknown>) => void
}

function Profile({ profile, onChange }: ProfileProps) {
  const locale = useLocale()
  const { origin, labels, pointed = [] } = profile
  return (
    <details>
      <summary>
        {extensionText(locale, 'profiles.site', {
          site: siteName(origin),
          count: Object.keys(labels).length + pointed.length,
        })}
      </summary>
      <ul>
        {Object.entries(labels).map(([label, meaning]) => (
          <li key={label}>
            <span className="nd-grow">
              “{maskText(label)}” →{' '}
              {meaning === ''
                ? extensionText(locale, 'panel.unread.none')
                : field(meaning)[locale === 'en' ? 'en' : 'zh']}
            </span>
            <button type="button" className="nd-link" onClick={() => onChange(forgetLabel(origin, label))}>
              {extensionText(locale, 'packs.remove')}
            </button>
          </li>
        ))}
      </ul>
      <KeptFields fields={pointed} onForget={({ id }) => onChange(forgetPointed(origin, id))} />
      <button type="button" className="nd-link" onClick={() => onChange(forgetProfile(origin))}>
        {extensionText(locale, 'panel.unread.forget')}
      </button>
    </details>
  )
}

/** Written by the browser's own download; nothing is sent. */
function save(content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  link.download = FILE_NAME
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
