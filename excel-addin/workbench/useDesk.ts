import { faultText, type Locale, WorkbookError } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Remembered } from '../src/host/remembered.ts'
import { download } from '../src/pane/download.ts'
import { type AskDesk, startDesk } from './desk/client.ts'
import { type Additions, OpenRegister } from './opened.ts'

/** What the page says, in whatever language it is read. */
export type Said = (locale: Locale) => string

export interface Working {
  said: Said
  /** 0…1, undefined where it cannot be told */
  share: number | undefined
  cancel: () => void
}

export interface DeskState {
  register: OpenRegister | undefined
  /** what was done last */
  status: Said
  /** why a file could not be used, and what to do */
  refused: Said | undefined
  working: Working | undefined
  /** the file that waits for an answer about unsaved work */
  waiting: Source | undefined
}

const nothing: Said = () => ''

export interface Source {
  name: string
  bytes: () => Promise<ArrayBuffer>
  /** lists to be compared with it */
  beside?: readonly File[]
}

/** The file on the desk: opening, saving, and the question before unsaved work is lost. */
export function useDesk(remembered: Remembered) {
  const [desk] = useState<AskDesk>(startDesk)
  const [state, setState] = useState<DeskState>({
    register: undefined,
    status: nothing,
    refused: undefined,
    working: undefined,
    waiting: undefined,
  })
  const latest = useRef(state)
  latest.current = state
  const change = useCallback((next: Partial<DeskState>) => setState((now) => ({ ...now, ...next })), [])

  /**
   * Runs one thing with progress and a way to stop it; a file that cannot be used becomes a sentence. Gives whether it
   * was done.
   */
  const work = useCallback(
    async (name: string, said: Said, run: (running: Running) => Promise<void>): Promise<boolean> => {
      latest.current.working?.cancel()
      const controller = new AbortController()
      const cancel = () => controller.abort()
      const onProgress = (done: number, total: number) =>
        change({ working: { said, cancel, share: total ? done / total : undefined } })
      change({ working: { said, cancel, share: undefined } })
      try {
        await run({ signal: controller.signal, onProgress })
        return true
      } catch (error) {
        if (controller.signal.aborted) change({ status: (now) => addinText(now, 'workbench.stopped') })
        else if (error instanceof WorkbookError) change({ refused: (now) => faultText(now, error, name) })
        else {
          console.error(error)
          change({ refused: (now) => addinText(now, 'workbench.failed', { file: name }) })
        }
        return false
      } finally {
        if (!controller.signal.aborted) change({ working: undefined })
        else setState((now) => (now.working?.cancel === cancel ? { ...now, working: undefined } : now))
      }
    },
    [change],
  )

  const openNow = useCallback(
    ({ name, bytes, beside = [] }: Source) => {
      change({ waiting: undefined })
      // the register on the desk stays there, with its edits, until the next one has been read
      return work(
        name,
        (now) => addinText(now, 'workbench.opening', { file: name }),
        async (running) => {
          const file = { name, bytes: new Uint8Array(await bytes()) }
          const register = new OpenRegister(name, await desk('open', file, running), desk, remembered)
          const status: Said = (now) =>
            [addinText(now, 'workbench.opened', { file: name }), register.remarks(now)].filter(Boolean).join(' ')
          change({ register, refused: undefined, status })
          register.session.openBeside(beside)
        },
      )
    },
    [change, desk, remembered, work],
  )

  /** Opens a file, after a question where unsaved work would be lost. */
  const open = useCallback(
    (source: Source) => {
      if (latest.current.register?.isUnsaved) change({ waiting: source })
      else openNow(source)
    },
    [change, openNow],
  )

  const save = useCallback(
    async (add: Additions): Promise<boolean> => {
      const { register } = latest.current
      if (!register) return false
      return work(
        register.name,
        (now) => addinText(now, 'workbench.saving'),
        async (running) => {
          const copy = await register.save(add, running)
          download(new File([copy.bytes as Uint8Array<ArrayBuffer>], copy.name))
          change({ refused: undefined, status: (now) => register.savedMessage(now, copy.name) })
        },
      )
    },
    [change, work],
  )

  /**
   * Answers to the question: what could not be saved, or was changed meanwhile, is asked about again, never left
   * behind.
   */
  const saveFirst = async (add: Additions) => {
    const { waiting } = latest.current
    change({ waiting: undefined })
    if ((await save(add)) && waiting) open(waiting)
  }
  const discard = () => latest.current.waiting && openNow(latest.current.waiting)
  const stay = () => change({ waiting: undefined })

  useEffect(() => {
    function ask(event: BeforeUnloadEvent) {
      if (latest.current.register?.isUnsaved) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])

  const dismiss = () => change({ refused: undefined })
  return { state, open, save, saveFirst, discard, stay, dismiss }
}

interface Running {
  signal: AbortSignal
  onProgress: (done: number, total: number) => void
}
