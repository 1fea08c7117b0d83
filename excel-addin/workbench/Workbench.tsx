import type { Locale } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { memo, useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { rememberedIn } from '../src/host/remembered.ts'
import { App } from '../src/pane/App.tsx'
import { browserStorage } from '../src/pane/browser-storage.ts'
import type { PaneSession } from '../src/pane/session.ts'
import { useFocusKept } from '../src/pane/useFocusKept.ts'
import { EmptyPane } from './EmptyPane.tsx'
import { frozenOf } from './frozen.ts'
import { Grid } from './grid/Grid.tsx'
import { PracticeBar } from './PracticeBar.tsx'
import { focusPane, goBetweenRegions } from './regions.ts'
import { TopBar } from './TopBar.tsx'
import { UnsavedDialog } from './UnsavedDialog.tsx'
import { useAdditions } from './useAdditions.ts'
import { useDesk } from './useDesk.ts'
import { useFileDrop } from './useFileDrop.ts'
import { usePractice } from './usePractice.ts'
import { useServer } from './useServer.ts'

const remembered = rememberedIn(browserStorage())

/** The pane beside a spreadsheet, in any browser. */
export function Workbench({ sample }: { sample: { name: string; url: string } }) {
  const { state, open, save, saveFirst, discard, stay, dismiss } = useDesk(remembered)
  const { register, status, refused, working, waiting } = state
  const [additions, setAdditions] = useAdditions(remembered)
  const locale = useLocaleOf(register?.session)
  const isUnsaved = useSyncExternalStore(register?.watch ?? never, () => register?.isUnsaved ?? false)

  const showFiles = useCallback(
    ([file, ...beside]: readonly File[]) => open({ name: file.name, bytes: () => file.arrayBuffer(), beside }),
    [open],
  )
  const showSample = useCallback(
    () => open({ name: sample.name, bytes: async () => (await fetch(sample.url)).arrayBuffer() }),
    [open, sample],
  )
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${addinText(locale, 'workbench.title')} · ${addinText(locale, 'workbench.subtitle')}`
  }, [locale])
  const practice = usePractice(register, open)
  const { asked, begin } = practice
  useEffect(() => void (asked === undefined ? showSample() : begin(asked)), [showSample, asked, begin])
  const isDropping = useFileDrop(showFiles)
  const hasServer = useServer()
  const page = useRef<HTMLDivElement>(null)
  useFocusKept(page)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F6 goes between the regions of the page, Enter to a cell
    <div ref={page} className="wb" lang={locale} onKeyDown={goBetweenRegions}>
      <TopBar
        locale={locale}
        status={status(locale)}
        working={working}
        isOpen={register !== undefined}
        isUnsaved={isUnsaved}
        additions={additions}
        onAdditions={setAdditions}
        onOpen={showFiles}
        onSample={showSample}
        onPractice={practice.next}
        onSave={() => save(additions)}
      />
      {!hasServer && (
        <p className="nd-notice-bar nd-warning wb-refused" role="alert">
          {addinText(locale, 'workbench.noServer')}
        </p>
      )}
      {register && refused && (
        <p className="nd-notice-bar nd-warning wb-refused" role="alert">
          <span>
            {refused(locale)} {addinText(locale, 'workbench.kept', { file: register.name })}
          </span>
          <button type="button" className="nd-link" onClick={dismiss} aria-label={addinText(locale, 'action.dismiss')}>
            ×
          </button>
        </p>
      )}
      {register && !register.isRegister && (
        <p className="nd-notice-bar nd-warning wb-refused" role="status">
          {addinText(locale, 'workbench.noRegister', { file: register.name })}
        </p>
      )}
      {register && practice.exercise && (
        <PracticeBar
          key={register.name}
          exercise={practice.exercise}
          register={register}
          locale={locale}
          onNext={practice.next}
        />
      )}
      <main className="wb-desk">
        {register ? (
          <>
            <section className="wb-grid" aria-label={addinText(locale, 'workbench.desk')}>
              <RegisterGrid key={register.name} register={register} locale={locale} />
            </section>
            <App session={register.session} />
          </>
        ) : (
          <EmptyPane locale={locale} refused={refused?.(locale)} />
        )}
      </main>
      {register && waiting && (
        <UnsavedDialog
          locale={locale}
          file={register.name}
          changed={register.book.changedCells}
          onSave={() => saveFirst(additions)}
          onDiscard={discard}
          onStay={stay}
        />
      )}
      {isDropping && <div className="wb-drop">{addinText(locale, 'workbench.drop')}</div>}
    </div>
  )
}

type Register = NonNullable<ReturnType<typeof useDesk>['state']['register']>

/** Drawn anew for what is in it, not while the page tells how far it has come with something. */
const RegisterGrid = memo(function RegisterGrid({ register, locale }: { register: Register; locale: Locale }) {
  const { session, book, view, hands } = register
  const { report } = useSyncExternalStore(session.subscribe, session.getState)
  return (
    <Grid
      book={book}
      view={view}
      hands={hands}
      locale={locale}
      frozenOf={(sheet) => frozenOf(report, sheet)}
      onRefused={session.refuseFormula}
      onUndo={session.undo}
      onRedo={session.redo}
      onLeave={focusPane}
    />
  )
})

const rememberedLocale = (): Locale => (remembered.get('locale') === 'en' ? 'en' : 'zh-CN')
const never = () => () => undefined

function useLocaleOf(session: PaneSession | undefined): Locale {
  return useSyncExternalStore(session?.subscribe ?? never, () => session?.getState().locale ?? rememberedLocale())
}
