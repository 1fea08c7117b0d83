import { WorkbookError } from '@nuandong/core'
import type { WorkerAnswer, WorkerQuestion } from './check.worker.ts'
import type { Checker, CheckOptions, DoubtTasks } from './checking.ts'
import type { Task } from './run-check.ts'

/** The webview forbids workers, or did not get the script. */
class NoWorker extends Error {}

/** Done in a worker, so that the spreadsheet stays responsive; where none can start, in the page itself. */
async function done<Result>(task: Task, request: unknown, options: CheckOptions): Promise<Result> {
  try {
    return await inWorker({ task, request }, options)
  } catch (error) {
    if (!(error instanceof NoWorker)) throw error
    const { tasks } = await import('./run-check.ts')
    return (tasks[task] as (request: unknown, options: CheckOptions) => Promise<Result>)(request, options)
  }
}

export const workerChecker: Checker = (request, options) => done('check', request, options)

export const workerDoubts: DoubtTasks = {
  doubts: (request, options) => done('doubts', request, options),
  answers: (file, options) => done('answers', file, options),
}

function startWorker(): Worker {
  try {
    return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
  } catch (cause) {
    throw new NoWorker('', { cause })
  }
}

function inWorker<Result>(question: WorkerQuestion, { onProgress, signal }: CheckOptions): Promise<Result> {
  const worker = startWorker()
  return new Promise<Result>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    // a worker that could not be loaded fails without a message
    worker.addEventListener('error', ({ message }) => reject(message ? new Error(message) : new NoWorker()))
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.progress)
      else if (data.kind === 'done') resolve(data.result as Result)
      else reject(data.fault ? new WorkbookError(data.fault.code, data.fault.params) : new Error(data.message))
    })
    worker.postMessage(question)
  }).finally(() => worker.terminate())
}
