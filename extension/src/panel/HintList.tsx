import { extensionText, maskText, normaliseLabel } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { SIGNS } from '../hint/hint.ts'
import type { PanelHint } from '../messages.ts'
import { setQuiet } from '../store/settings.ts'
import { toBackground, type WatchedTab } from './use-tab.ts'

async function changeQuiet(site: string, label: string, isQuiet: boolean): Promise<void> {
  await setQuiet(site, label, isQuiet)
  await toBackground({ to: 'background', type: 'settings-changed' })
}

interface Props {
  tab: Pick<WatchedTab, 'site' | 'report'>
  onShow: (frame: number, key: string) => void
}

/** Every finding of the page, worst first; a click shows its field. */
export function HintList({ tab, onShow }: Props) {
  const locale = useLocale()
  const { hints, unverified, unplaced } = tab.report
  const [shown, quiet] = [hints.filter(({ isQuiet }) => !isQuiet), hints.filter(({ isQuiet }) => isQuiet)]
  return (
    <section aria-labelledby="hints">
      <h2 id="hints">{extensionText(locale, 'panel.hints', { count: shown.length })}</h2>
      {hints.length === 0 && <p className="nd-good">{extensionText(locale, 'panel.hints.none')}</p>}
      <Hints hints={shown} tab={tab} onShow={onShow} />
      {unplaced > 0 && <p className="nd-muted">{extensionText(locale, 'panel.unplaced', { count: unplaced })}</p>}
      {quiet.length > 0 && (
        <details>
          <summary>{extensionText(locale, 'panel.quiet', { count: quiet.length })}</summary>
          <Hints hints={quiet} tab={tab} onShow={onShow} />
        </details>
      )}
      {unverified.length > 0 && (
        <details>
          <summary>{extensionText(locale, 'panel.unverified', { count: unverified.length })}</summary>
          <ul>
            {unverified.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Hints({ hints, tab: { site }, onShow }: Props & { hints: readonly PanelHint[] }) {
  const locale = useLocale()
  return (
    <ul className="nd-hints">
      {hints.map(({ frame, key, field, who, severity, heading, why, basis, isQuiet }) => (
        <li key={`${frame}.${key}.${heading}.${why}`}>
          <button type="button" onClick={() => onShow(frame, key)}>
            <span className={`nd-${severity}`}>
              {SIGNS[severity]} {heading}
            </span>{' '}
            <strong>{[who, field].filter(Boolean).map(maskText).join(' · ')}</strong>
          </button>
          <p>{why}</p>
          {basis && <p className="nd-muted">{basis}</p>}
          {site && (
            <button
              type="button"
              className="nd-link nd-quiet"
              onClick={() => changeQuiet(site.pattern, normaliseLabel(field), !isQuiet)}
            >
              {extensionText(locale, isQuiet ? 'panel.quiet.undo' : 'panel.quiet.do')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
