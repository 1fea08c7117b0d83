import { keyOf } from '@nuandong/core'
import {
  addinText,
  ColumnQuestions,
  copyMasked,
  FindingsPanel,
  Headline,
  LocaleProvider,
  PrivateShown,
} from '@nuandong/core/ui'
import { type KeyboardEvent, memo, useRef, useSyncExternalStore } from 'react'
import { BesideBar } from './BesideBar.tsx'
import { CheckBar } from './CheckBar.tsx'
import { ColumnReasons } from './ColumnReasons.tsx'
import { DoubtBar } from './DoubtBar.tsx'
import { FigureForm, KeptPacks } from './FigureForm.tsx'
import { FixAll } from './FixAll.tsx'
import { FixButton } from './FixButton.tsx'
import { HouseholdPanel } from './HouseholdPanel.tsx'
import { IgnoredList } from './IgnoredList.tsx'
import { IgnoreForm } from './IgnoreForm.tsx'
import { MarkBar } from './MarkBar.tsx'
import { MonthsPanel } from './MonthsPanel.tsx'
import { Notices } from './Notices.tsx'
import { Options } from './Options.tsx'
import { PaneFoot, PaneTop } from './PaneEdges.tsx'
import type { PaneSession } from './session.ts'
import { useFocusKept } from './useFocusKept.ts'
import { useShownWhenDone } from './useShownWhenDone.ts'
import { Welcome } from './Welcome.tsx'

/** The pane: one column, 320 px and up, the same in Excel and in the workbench. */
export const App = memo(function App({ session }: { session: PaneSession }) {
  const state = useSyncExternalStore(session.subscribe, session.getState)
  const { report, locale } = state
  const picker = useRef<HTMLInputElement>(null)
  const pane = useRef<HTMLElement>(null)
  const headline = useRef<HTMLDivElement>(null)
  useFocusKept(pane)
  useShownWhenDone(state.phase, headline)

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && state.phase !== 'idle') session.cancel()
  }

  return (
    <LocaleProvider value={locale}>
      <PrivateShown value={state.fullNumbers}>
        <section
          ref={pane}
          className={session.hidePane ? 'nd-pane nd-docked' : 'nd-pane'}
          lang={locale}
          aria-label={addinText(locale, 'pane.title')}
          onKeyDown={handleKey}
          onCopy={copyMasked}
        >
          <PaneTop session={session} locale={locale} />
          <CheckBar session={session} state={state} />
          <Options session={session} state={state} />
          {report && <Headline ref={headline} report={report} />}
          <Notices session={session} state={state} />
          <BesideBar session={session} state={state} picker={picker} />
          <MonthsPanel session={session} state={state} />
          {(report || state.receipts.length > 0) && <MarkBar session={session} state={state} />}
          <FixAll session={session} state={state} />
          {report ? (
            <>
              <ColumnQuestions
                report={report}
                choices={state.choices}
                isBusy={state.phase !== 'idle'}
                onSay={session.sayColumns}
                onForget={session.forgetColumns}
                onGo={session.goTo}
              />
              <FindingsPanel
                report={report}
                filter={state.filter}
                onFilter={session.setFilter}
                current={state.current}
                onMove={session.move}
                onOpen={session.open}
                onGo={session.goTo}
                onBeside={() => picker.current?.click()}
                figureForm={(items) => <FigureForm session={session} state={state} items={items} />}
                actionsFor={(finding) => (
                  <>
                    <FixButton finding={finding} session={session} state={state} />
                    <IgnoreForm key={keyOf(finding)} finding={finding} session={session} state={state} />
                  </>
                )}
              >
                <DoubtBar session={session} state={state} />
                <IgnoredList session={session} state={state} />
                <HouseholdPanel session={session} state={state} />
                {!report.notChecked.some(({ reason }) => reason === 'missing-parameter') && (
                  <KeptPacks session={session} state={state} />
                )}
                <ColumnReasons session={session} state={state} />
              </FindingsPanel>
            </>
          ) : (
            state.phase === 'idle' && <Welcome />
          )}
          <PaneFoot session={session} locale={locale} />
        </section>
      </PrivateShown>
    </LocaleProvider>
  )
})
