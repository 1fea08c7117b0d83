import type { Policy } from '@nuandong/core/determination'
import { extensionText } from '@nuandong/core/page'
import { LocaleProvider } from '@nuandong/core/ui-determination'
import { useEffect, useMemo, useState } from 'react'
import { caseOf, currentPolicy, describesHousehold } from '../case/household.ts'
import { namesOf, reportedFields } from '../case/reported.ts'
import { Choices } from './Choices.tsx'
import { Failures, failedParts } from './Failures.tsx'
import { FieldList } from './FieldList.tsx'
import { HintList } from './HintList.tsx'
import { type Answers, HouseholdResult } from './HouseholdResult.tsx'
import { PlaceTaken } from './PlaceTaken.tsx'
import { Pointed } from './Pointed.tsx'
import { SiteBar } from './SiteBar.tsx'
import { StoreProblem } from './StoreProblem.tsx'
import { withNamesInPart } from './shown.ts'
import { UnreadLabels } from './UnreadLabels.tsx'
import { useSettings } from './use-settings.ts'
import { showField, useTab } from './use-tab.ts'

const NO_ANSWERS: Answers = {}

/** The side panel: the hints, the household's determination, and what they rest on. */
export function Panel() {
  const { settings, change } = useSettings()
  const { tab, refresh } = useTab()
  const [law, setLaw] = useState<{ policy: Policy; broken: string[] }>()
  // answers belong to one case: another tab, form or household has its own
  const [given, setGiven] = useState<Readonly<Record<string, Answers>>>({})
  // by the figures of the place that the page names
  const place = tab?.report?.place?.place ?? settings?.place
  useEffect(() => {
    if (place === undefined) return
    const load = () => {
      currentPolicy(place).then(setLaw)
    }
    load()
    // packs are added on the options page, while the panel may be open
    addEventListener('focus', load)
    return () => removeEventListener('focus', load)
  }, [place])

  const report = tab?.report
  const fields = useMemo(() => (report ? reportedFields(report.frames) : []), [report])
  const names = useMemo(() => (report ? namesOf(report.frames, fields) : []), [report, fields])
  const page = [tab?.id, ...(report?.frames ?? []).map(({ report: { caseId } }) => caseId)].join('/')
  const answers = given[page] ?? NO_ANSWERS
  const facts = useMemo(
    () =>
      settings && place !== undefined && law
        ? withNamesInPart(caseOf(fields, { ...settings, place }, law.policy, answers, names))
        : undefined,
    [fields, settings, place, law, answers, names],
  )
  if (!settings || !tab || !law || !facts) return null
  const { locale } = settings
  const isOn = tab.state === 'on'
  return (
    <LocaleProvider value={locale}>
      <main className="nd-pane nd-page" lang={locale}>
        <h1>{extensionText(locale, 'app.name')}</h1>
        <StoreProblem />
        <SiteBar tab={tab} onChange={refresh} />
        {isOn && report && <Failures report={report} />}
        {isOn && report && fields.length === 0 && failedParts(report).size === 0 && (
          <p className="nd-empty">{extensionText(locale, 'panel.nothing')}</p>
        )}
        {isOn && fields.length > 0 && report?.place && (
          <PlaceTaken place={report.place} onChosen={() => change({ isPlaceChosen: true })} />
        )}
        {isOn && fields.length > 0 && (
          <HintList tab={tab} onShow={(frame, key) => tab.id !== undefined && showField(tab.id, frame, key)} />
        )}
        {isOn && describesHousehold(fields) && (
          <HouseholdResult
            facts={facts}
            names={names}
            policy={law.policy}
            answers={answers}
            onAnswers={(changed) => setGiven({ ...given, [page]: changed })}
          />
        )}
        {isOn && fields.length > 0 && <FieldList tab={tab} />}
        {isOn && <UnreadLabels tab={tab} />}
        {isOn && <Pointed tab={tab} onChange={refresh} />}
        <Choices
          settings={settings}
          policy={law.policy}
          date={{ value: facts.date, from: facts.dateFrom }}
          onChange={change}
        />
        {law.broken.length > 0 && (
          <p className="nd-doubt">{extensionText(locale, 'panel.broken-packs', { packs: law.broken.join('、') })}</p>
        )}
        <p className="nd-muted">{extensionText(locale, 'panel.privacy')}</p>
      </main>
    </LocaleProvider>
  )
}
