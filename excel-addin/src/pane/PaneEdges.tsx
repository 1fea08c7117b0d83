import type { Locale } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { ClassroomDoor } from './ClassroomDoor.tsx'
import type { PaneSession } from './session.ts'

interface Props {
  session: PaneSession
  locale: Locale
}

/** The title, and the ways out of the pane. */
export function PaneTop({ session, locale }: Props) {
  return (
    <header className="nd-top">
      <h1>{addinText(locale, 'pane.title')}</h1>
      {!session.hidePane && <Ways session={session} locale={locale} />}
    </header>
  )
}

/**
 * In WPS alone: a docked pane may freeze the ribbon until it hides itself, and WPS draws its own bar over the top of a
 * pane, so that what must always be reached stands at the bottom (seen by the authors of zeweihan/aiworkdeck, pull
 * requests 638 and 645).
 */
export function PaneFoot({ session, locale }: Props) {
  if (!session.hidePane) return null
  return (
    <footer className="nd-bar nd-foot">
      <button type="button" title={addinText(locale, 'action.hidePane.tip')} onClick={session.hidePane}>
        {addinText(locale, 'action.hidePane')}
      </button>
      <Ways session={session} locale={locale} />
    </footer>
  )
}

function Ways({ session, locale }: Props) {
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <>
      <ClassroomDoor />
      <button type="button" className="nd-link" lang={other} onClick={() => session.setLocale(other)}>
        {addinText(locale, 'pane.otherLanguage')}
      </button>
    </>
  )
}
