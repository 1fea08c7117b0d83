import type { Policy } from '@nuandong/core/determination'
import { extensionText } from '@nuandong/core/page'
import type { PracticePage, PracticePageId } from '@nuandong/core/practice'
import { LocaleProvider } from '@nuandong/core/ui-determination'
import { type Locale, practiceText, siteTexts } from '@nuandong/core/ui-site'
import { useMemo, useState } from 'react'
import { caseOf, describesHousehold } from '../../src/case/household.ts'
import { namesOf, reportedFields } from '../../src/case/reported.ts'
import type { TabReport } from '../../src/messages.ts'
import { Failures } from '../../src/panel/Failures.tsx'
import { HintList } from '../../src/panel/HintList.tsx'
import { type Answers, HouseholdResult } from '../../src/panel/HouseholdResult.tsx'
import { AnswerSheet } from './AnswerSheet.tsx'
import { settingsIn } from './settings.ts'

interface Props {
  seed: number
  id: PracticePageId
  page: PracticePage
  policy: Policy
  locale: Locale
  /** undefined until the page has been read and checked */
  report: TabReport | undefined
  onShow: (key: string) => void
  onLanguage: () => void
}

/**
 * What the side panel shows, beside a practice page: with whose programs, what is planted, the determination and the
 * hints.
 */
export function PracticePanel({ seed, id, page, policy, locale, report, onShow, onLanguage }: Props) {
  return (
    <LocaleProvider value={locale}>
      <main className="nd-pane nd-page pr-panel" lang={locale}>
        <div className="pr-top">
          <h1>{practiceText(locale, 'panel.title')}</h1>
          <a href={`../?seed=${seed}`}>{practiceText(locale, 'panel.index')}</a>
          <a href={`?seed=${seed + 1}`}>{practiceText(locale, 'index.next')}</a>
          <button type="button" className="nd-link" lang={locale === 'en' ? 'zh-CN' : 'en'} onClick={onLanguage}>
            {siteTexts(locale, 'language')}
          </button>
        </div>
        <Demonstrated locale={locale} />
        {report ? (
          <>
            <AnswerSheet key={seed} seed={seed} id={id} page={page} report={report} locale={locale} />
            <Failures report={report} />
            <HintList tab={{ site: undefined, report }} onShow={(_, key) => onShow(key)} />
            <Household report={report} policy={policy} locale={locale} />
          </>
        ) : (
          <p className="nd-empty">{practiceText(locale, 'panel.waiting')}</p>
        )}
        <p className="nd-muted">{extensionText(locale, 'panel.privacy')}</p>
      </main>
    </LocaleProvider>
  )
}

/** That nothing is installed, and how it would be. */
function Demonstrated({ locale }: { locale: Locale }) {
  return (
    <div className="pr-demo">
      <p>{practiceText(locale, 'panel.demo')}</p>
      <details>
        <summary>{practiceText(locale, 'panel.install')}</summary>
        <ol>
          {(['build', 'load', 'grant'] as const).map((step) => (
            <li key={step}>{practiceText(locale, `panel.install.${step}`)}</li>
          ))}
        </ol>
      </details>
    </div>
  )
}

const NO_ANSWERS: Answers = {}

function Household({ report, policy, locale }: { report: TabReport; policy: Policy; locale: Locale }) {
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const fields = useMemo(() => reportedFields(report.frames), [report])
  const facts = useMemo(() => caseOf(fields, settingsIn(locale), policy, answers), [fields, locale, policy, answers])
  if (!describesHousehold(fields)) return null
  const names = namesOf(report.frames, fields)
  return <HouseholdResult facts={facts} names={names} policy={policy} answers={answers} onAnswers={setAnswers} />
}
