import { WorkbookError } from '@nuandong/core'
import { type FromWorker, type ToWorker, takeApart } from './messages.ts'
import { DeskService, type Running } from './service.ts'

const service = new DeskService()
const running = new Map<number, AbortController>()
/** Milliseconds between two words on progress: more would keep the page busy with drawing them. */
const PACE = 100
const tell = (message: FromWorker, transfer: Transferable[] = []) => postMessage(message, { transfer })

/** One thing at a time and in order: an edit that came first is in what is checked next. */
let queue: Promise<void> = Promise.resolve()

/** The bytes of a file that was made, which the page takes over: a copy would keep it waiting. */
function fileIn(answer: unknown): Transferable[] {
  const bytes = answer instanceof Uint8Array ? answer : (answer as { bytes?: unknown } | undefined)?.bytes
  return bytes instanceof Uint8Array ? [bytes.buffer] : []
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') {
    running.get(data.id)?.abort()
    return
  }
  const { id, verb, request } = data
  const controller = new AbortController()
  running.set(id, controller)
  queue = queue.then(async () => {
    try {
      controller.signal.throwIfAborted()
      let told = performance.now()
      const onProgress = (done: number, total: number) => {
        if (performance.now() - told < PACE) return
        told = performance.now()
        tell({ kind: 'progress', id, done, total })
      }
      const work = service[verb] as (request: unknown, running: Running) => Promise<unknown>
      const { rest, pieces } = takeApart(await work.call(service, request, { onProgress, signal: controller.signal }))
      for (const piece of pieces) tell({ kind: 'piece', id, piece })
      tell({ kind: 'done', id, answer: rest }, fileIn(rest))
    } catch (error) {
      const fault = error instanceof WorkbookError ? { code: error.code, params: error.params } : undefined
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      tell({ kind: 'failed', id, fault, message })
    } finally {
      running.delete(id)
    }
  })
})
