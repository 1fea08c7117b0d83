import { WorkbookError } from '@nuandong/core'
import type { DeskAnswer, DeskRequest, DeskVerb, FromWorker, Piece, ToWorker } from './messages.ts'
import { putTogether } from './messages.ts'
import type { Running } from './service.ts'

/**
 * Asks the desk for something and waits for it; throws `WorkbookError`, or the signal's reason when it is cancelled.
 */
export type AskDesk = <V extends DeskVerb>(
  verb: V,
  request: DeskRequest<V>,
  running?: Running,
) => Promise<DeskAnswer<V>>

interface Waiting {
  running: Running
  pieces: Piece[]
  resolve: (answer: never) => void
  reject: (reason: unknown) => void
}

/** The desk in one worker that is kept; where none can start, in the page itself. */
export function startDesk(): AskDesk {
  const worker = startWorker()
  if (!worker) return deskInPage()
  const waiting = new Map<number, Waiting>()
  let fallback: AskDesk | undefined
  let lastId = 0
  const tell = (message: ToWorker) => worker.postMessage(message)
  worker.addEventListener('error', ({ message }) => {
    // a worker that could not be loaded fails without a message
    if (!message) fallback ??= deskInPage()
    for (const { reject } of waiting.values()) reject(new Error(message || 'no worker'))
    waiting.clear()
  })
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id)
    if (!asked) return
    if (data.kind === 'progress') asked.running.onProgress?.(data.done, data.total)
    else if (data.kind === 'piece') asked.pieces.push(data.piece)
    else {
      waiting.delete(data.id)
      if (data.kind === 'done') asked.resolve(putTogether(data.answer, asked.pieces) as never)
      else asked.reject(data.fault ? new WorkbookError(data.fault.code, data.fault.params) : new Error(data.message))
    }
  })
  return (verb, request, running = {}) => {
    if (fallback) return fallback(verb, request, running)
    const id = ++lastId
    return new Promise((resolve, reject) => {
      running.signal?.addEventListener(
        'abort',
        () => {
          tell({ kind: 'cancel', id })
          waiting.delete(id)
          reject(running.signal?.reason)
        },
        { once: true },
      )
      waiting.set(id, { running, pieces: [], resolve, reject })
      tell({ kind: 'ask', id, verb, request })
    })
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return undefined
  }
}

/** The page must not share cells with the desk: it shows what the file has, the desk keeps what is there now. */
function deskInPage(): AskDesk {
  // the checks and the law are loaded where they are needed, which is seldom here
  const started = import('./service.ts').then(({ DeskService }) => new DeskService())
  return async (verb, request, running = {}) => {
    const service = await started
    const work = service[verb] as (request: unknown, running: Running) => Promise<unknown>
    return structuredClone(await work.call(service, request, running)) as never
  }
}
