import { WorkbookError } from '@nuandong/core'
import type { WorkerAnswer, WorkerQuestion } from './check.worker.ts'
import type { Checking, CheckOptions } from './checking.ts'

/** The webview forbids workers, or did not get the script. */
class NoWorker extends Error {}

/** Done in workers, so that the spreadsheet stays responsive; where none can start, in the page itself. */
export function startChecking(): Checking {
  /** has the last check */
  let kept: Worker | undefined
  let here: Checking | undefined

  async function inPage(): Promise<Checking> {
    const { checkingHere } = await import('./run-check.ts')
    here ??= checkingHere()
    return here
  }

  async function once<Result>(
    question: WorkerQuestion,
    options: CheckOptions,
    otherwise: (tasks: Checking) => Promise<Result>,
  ): Promise<Result> {
    let worker: Worker | undefined
    try {
      worker = startWorker()
      return await ask<Result>(worker, question, options)
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error
      return otherwise(await inPage())
    } finally {
      worker?.terminate()
    }
  }

  return {
    async check(request, options) {
      if (here) return here.check(request, options)
      try {
        kept ??= startWorker()
        return await ask(kept, { task: 'check', request }, options)
      } catch (error) {
        kept?.terminate() // nothing else breaks off what it does
        kept = undefined
        if (!(error instanceof NoWorker)) throw error
        return (await inPage()).check(request, options)
      }
    },
    async household(request) {
      return kept ? ask(kept, { task: 'household', request }) : here?.household(request)
    },
    doubts: (request, options) => once({ task: 'doubts', request }, options, (tasks) => tasks.doubts(request, options)),
    compare: (request, options) =>
      once({ task: 'compare', request }, options, (tasks) => tasks.compare(request, options)),
    answers: (request, options) =>
      once({ task: 'answers', request }, options, (tasks) => tasks.answers(request, options)),
  }
}

function startWorker(): Worker {
  try {
    return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
  } catch (cause) {
    throw new NoWorker('', { cause })
  }
}

function ask<Result>(worker: Worker, question: WorkerQuestion, options: CheckOptions = {}): Promise<Result> {
  const { onProgress, signal } = options
  const { port1: own, port2: theirs } = new MessageChannel()
  const ended = new AbortController()
  const until = { signal: ended.signal }
  return new Promise<Result>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), until)
    // a worker that could not be loaded fails without a message
    worker.addEventListener('error', ({ message }) => reject(message ? new Error(message) : new NoWorker()), until)
    own.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.progress)
      else if (data.kind === 'done') resolve(data.result as Result)
      else reject(data.fault ? new WorkbookError(data.fault.code, data.fault.params) : new Error(data.message))
    }
    worker.postMessage(question, [theirs])
  }).finally(() => {
    ended.abort()
    own.close()
  })
}
