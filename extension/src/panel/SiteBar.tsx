import { extensionText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { grant, revoke, type Site, setState, siteName } from '../sites.ts'
import { toBackground, type WatchedTab } from './use-tab.ts'

interface Props {
  tab: WatchedTab
  onChange: () => void
}

/** Whether we read this site, and the switches for it. */
export function SiteBar({ tab, onChange }: Props) {
  const locale = useLocale()
  const { site, state, restsUntil } = tab
  const text = (key: Parameters<typeof extensionText>[1]) =>
    extensionText(locale, key, { site: site ? siteName(site.pattern) : '', time: restsUntil ? clock(restsUntil) : '' })

  async function change(action: Promise<unknown>) {
    await action
    await toBackground({ to: 'background', type: 'settings-changed' })
    onChange()
  }

  if (!site)
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
        <button type="button" className="nd-primary" onClick={() => change(grant(site))}>
          {text('site.grant')}
        </button>
        <p className="nd-muted">{text('site.promise')}</p>
      </section>
    )
  return (
    <section className="nd-site nd-bar" aria-label={text('site.label')}>
      <span className="nd-grow">
        {text(state === 'on' ? 'site.on' : state === 'resting' ? 'site.rests' : 'site.paused')}
      </span>
      {state === 'on' ? (
        <>
          <button type="button" onClick={() => change(setState(site.pattern, 'resting'))}>
            {text('site.rest')}
          </button>
          <button type="button" onClick={() => change(setState(site.pattern, 'paused'))}>
            {text('site.pause')}
          </button>
        </>
      ) : (
        <button type="button" className="nd-primary" onClick={() => change(setState(site.pattern, 'on'))}>
          {text('site.resume')}
        </button>
      )}
      <button type="button" className="nd-link" onClick={() => change(revoke(site))}>
        {text('site.revoke')}
      </button>
      <InnerSites sites={tab.inner} onGrant={(inner) => change(grant(inner))} />
    </section>
  )
}

/** 14:05 */
function clock(time: number): string {
  const at = new Date(time)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Forms in frames of other sites, which the browser lets us read only once they are granted too. */
function InnerSites({ sites, onGrant }: { sites: readonly Site[]; onGrant: (site: Site) => void }) {
  const locale = useLocale()
  return sites.map((site) => (
    <div key={site.pattern} className="nd-inner nd-doubt">
      {extensionText(locale, 'site.inner', { site: siteName(site.pattern) })}{' '}
      <button type="button" onClick={() => onGrant(site)}>
        {extensionText(locale, 'site.inner.grant')}
      </button>
    </div>
  ))
}
