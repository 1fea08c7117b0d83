import { extensionText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { grant, revoke, setPaused } from '../sites.ts'
import { toBackground, type WatchedTab } from './use-tab.ts'

/** `http://portal.example/*` as a person says it. */
export function siteName(origin: string): string {
  return origin.replace(/^https?:\/\//, '').replace(/\/\*$/, '')
}

/** Whether we read this site, and the switch for it. */
export function SiteBar({ tab, onChange }: { tab: WatchedTab; onChange: () => void }) {
  const locale = useLocale()
  const { origin, state } = tab
  const text = (key: Parameters<typeof extensionText>[1]) =>
    extensionText(locale, key, { site: origin ? siteName(origin) : '' })

  async function change(action: Promise<unknown>) {
    await action
    await toBackground({ to: 'background', type: 'settings-changed' })
    onChange()
  }

  if (!origin)
    return (
      <section className="nd-site nd-empty">
        <p>{text('site.unknown')}</p>
        <button type="button" onClick={() => chrome.runtime.openOptionsPage()}>
          {text('site.options')}
        </button>
      </section>
    )
  if (state === 'off')
    return (
      <section className="nd-site nd-empty">
        <p>{text('site.off')}</p>
        <button type="button" className="nd-primary" onClick={() => change(grant(origin))}>
          {text('site.grant')}
        </button>
        <p className="nd-muted">{text('site.promise')}</p>
      </section>
    )
  return (
    <section className="nd-site nd-bar" aria-label={text('site.label')}>
      <span className="nd-grow">{text(state === 'on' ? 'site.on' : 'site.paused')}</span>
      {state === 'on' ? (
        <button type="button" onClick={() => change(setPaused(origin, 'paused'))}>
          {text('site.pause')}
        </button>
      ) : (
        <button type="button" className="nd-primary" onClick={() => change(setPaused(origin, 'on'))}>
          {text('site.resume')}
        </button>
      )}
      <button type="button" className="nd-link" onClick={() => change(revoke(origin))}>
        {text('site.revoke')}
      </button>
    </section>
  )
}
