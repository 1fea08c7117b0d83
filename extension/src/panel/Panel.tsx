import { loadPolicy } from '@nuandong/core'
import { extensionText } from '@nuandong/core/page'
import { LocaleProvider } from '@nuandong/core/ui'
import { useMemo } from 'react'
import { factsFrom } from '../page/facts.ts'
import { Choices } from './Choices.tsx'
import { FieldList } from './FieldList.tsx'
import { HintList } from './HintList.tsx'
import { SiteBar } from './SiteBar.tsx'
import { UnreadLabels } from './UnreadLabels.tsx'
import { useSettings } from './use-settings.ts'
import { useTab } from './use-tab.ts'

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** The side panel: the household's determination, the hints, and what they rest on. */
export function Panel() {
  const { settings, change } = useSettings()
  const { tab, refresh } = useTab()
  const policy = useMemo(() => loadPolicy(), [])
  const facts = useMemo(() => factsFrom(tab?.report.frames.flatMap(({ report }) => report.fields) ?? []), [tab])
  if (!settings || !tab) return null
  const { locale } = settings
  const date = settings.date
    ? ({ value: settings.date, from: 'chosen' } as const)
    : facts.date
      ? ({ value: facts.date, from: 'page' } as const)
      : ({ value: today(), from: 'today' } as const)
  const count = tab.report.frames.reduce((sum, { report }) => sum + report.fields.length, 0)
  return (
    <LocaleProvider value={locale}>
      <main className="nd-pane nd-page" lang={locale}>
        <h1>{extensionText(locale, 'app.name')}</h1>
        <SiteBar tab={tab} onChange={refresh} />
        {tab.state === 'on' && count === 0 && <p className="nd-empty">{extensionText(locale, 'panel.nothing')}</p>}
        {tab.state === 'on' && count > 0 && <HintList tab={tab} />}
        {tab.state === 'on' && count > 0 && <FieldList tab={tab} />}
        {tab.state === 'on' && <UnreadLabels tab={tab} />}
        <Choices settings={settings} policy={policy} date={date} onChange={change} />
        <p className="nd-muted">{extensionText(locale, 'panel.privacy')}</p>
      </main>
    </LocaleProvider>
  )
}
