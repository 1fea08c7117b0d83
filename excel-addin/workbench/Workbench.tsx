import { faultText, type Locale, remarkText, WorkbookError } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { rememberedIn } from '../src/host/remembered.ts'
import { gridSheets } from '../src/host/sheet/load.ts'
import { standIn } from '../src/host/sheet/sheet.ts'
import { App } from '../src/pane/App.tsx'
import { browserStorage } from '../src/pane/browser-storage.ts'
import { createSession, type PaneSession } from '../src/pane/session.ts'
import { workerChecker } from '../src/pane/worker-checker.ts'
import { Grid } from './Grid.tsx'
import { canBeMarked, markedCopy, type RegisterFile, readRegisterFile, saveFile } from './register-file.ts'
import { TopBar } from './TopBar.tsx'
import { useFileDrop } from './useFileDrop.ts'

const remembered = rememberedIn(browserStorage())

interface OpenRegister {
  /** which opening it was: the grid keeps its state by it */
  turn: number
  file: RegisterFile
  session: PaneSession
  grid: ReturnType<typeof standIn>['grid']
  sheets: ReturnType<typeof gridSheets>
}

function openRegister(file: RegisterFile, turn: number): OpenRegister {
  const { host, grid } = standIn(file.name)
  const session = createSession({ host, check: workerChecker, remembered })
  session.connect()
  return { turn, file, session, grid, sheets: gridSheets(file.workbook) }
}

/** What the top bar says, in whatever language the page is read. */
type Said = (locale: Locale) => string

/** The pane beside a stand-in spreadsheet, in any browser. */
export function Workbench({ sample }: { sample: { name: string; url: string } }) {
  const [open, setOpen] = useState<OpenRegister>()
  const [status, setStatus] = useState<Said>(() => () => '')
  const opening = useRef(0)
  const locale = useLocaleOf(open?.session)

  const show = useCallback(async (name: string, bytes: () => Promise<ArrayBuffer>) => {
    const turn = ++opening.current
    const say = (what: Said) => setStatus(() => what)
    say((now) => addinText(now, 'workbench.opening', { file: name }))
    try {
      const file = await readRegisterFile(name, new Uint8Array(await bytes()))
      if (turn !== opening.current) return
      setOpen(openRegister(file, turn))
      say((now) => {
        const remarks = file.workbook.remarks.map((remark) => remarkText(now, remark))
        return [addinText(now, 'workbench.opened', { file: name }), ...remarks].join(' ')
      })
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error
      say((now) => faultText(now, error, name))
    }
  }, [])

  const showFile = useCallback((file: File) => show(file.name, () => file.arrayBuffer()), [show])
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${addinText(locale, 'workbench.title')} · ${addinText(locale, 'workbench.subtitle')}`
  }, [locale])
  const isDropping = useFileDrop(showFile)
  const showSample = useCallback(
    () => show(sample.name, async () => (await fetch(sample.url)).arrayBuffer()),
    [sample, show],
  )
  useEffect(() => void showSample(), [showSample])

  async function download(register: OpenRegister) {
    const { place, date } = register.session.getState()
    try {
      const copy = await markedCopy(register.file, { place: place || undefined, date: date || undefined, locale })
      saveFile(copy)
      setStatus(() => (now: Locale) => addinText(now, 'workbench.downloaded', { file: copy.name }))
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error
      setStatus(() => (now: Locale) => faultText(now, error, register.file.name))
    }
  }

  return (
    <div className="wb" lang={locale}>
      <TopBar
        locale={locale}
        fileName={open?.file.name ?? ''}
        status={status(locale)}
        markable={open !== undefined && canBeMarked(open.file)}
        onOpen={showFile}
        onSample={showSample}
        onDownload={() => open && download(open)}
      />
      {open && (
        <div className="wb-desk">
          <section className="wb-grid" aria-label={addinText(locale, 'workbench.grid')}>
            <Grid key={open.turn} grid={open.grid} sheets={open.sheets} locale={locale} />
          </section>
          <App session={open.session} />
        </div>
      )}
      {isDropping && <div className="wb-drop">{addinText(locale, 'workbench.drop')}</div>}
    </div>
  )
}

const rememberedLocale = (): Locale => (remembered.get('locale') === 'en' ? 'en' : 'zh-CN')
const never = () => () => undefined

function useLocaleOf(session: PaneSession | undefined): Locale {
  return useSyncExternalStore(session?.subscribe ?? never, () => session?.getState().locale ?? rememberedLocale())
}
