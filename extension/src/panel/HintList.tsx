import { extensionText, maskText, normaliseLabel } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { Fragment } from 'react'
import { SIGNS } from '../hint/hint.ts'
import type { FieldAt, PanelHint } from '../messages.ts'
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
  const withoutSign = unplaced.flatMap((at) => shown.find((hint) => isAt(hint, at)) ?? [])
  return (
    <section aria-labelledby="hints">
      <h2 id="hints">{extensionText(locale, 'panel.hints', { count: shown.length })}</h2>
      {hints.length === 0 && <p className="nd-good">{extensionText(locale, 'panel.hints.none')}</p>}
      <Hints hints={shown} tab={tab} onShow={onShow} />
      <Unplaced hints={withoutSign} onShow={onShow} />
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

const isAt = (a: FieldAt, b: FieldAt) => a.frame === b.frame && a.key === b.key

const nameOf = ({ who, field }: PanelHint) => [who, field].filter(Boolean).map(maskText).join(' · ')

/** Beside these fields the page has no room for a sign. */
function Unplaced({ hints, onShow }: Pick<Props, 'onShow'> & { hints: readonly PanelHint[] }) {
  const locale = useLocale()
  if (hints.length === 0) return null
  return (
    <p className="nd-muted">
      {extensionText(locale, 'panel.unplaced', { count: hints.length })}
      {hints.map((hint, index) => (
        <Fragment key={`${hint.frame}.${hint.key}`}>
          {index > 0 && extensionText(locale, 'list.comma')}
          <button type="button" className="nd-link" onClick={() => onShow(hint.frame, hint.key)}>
            {nameOf(hint)}
          </button>
        </Fragment>
      ))}
    </p>
  )
}

function Hints({ hints, tab: { site }, onShow }: Props & { hints: readonly PanelHint[] }) {
  const locale = useLocale()
  return (
    <ul className="nd-hints">
      {hints.map((hint) => {
        const { frame, key, field, severity, heading, why, basis, isQuiet } = hint
        return (
          <li key={`${frame}.${key}.${heading}.${why}`}>
            <button type="button" onClick={() => onShow(frame, key)}>
              <span className={`nd-${severity}`}>
                {SIGNS[severity]} {heading}
              </span>{' '}
              <strong>{nameOf(hint)}</strong>
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
        )
      })}
    </ul>
  )
}
