import { type CheckReport, WorkbookError } from '@nuandong/core'
import type { WorkerAnswer } from './check.worker.ts'
import type { Checker, CheckOptions, CheckRequest } from './checking.ts'

/** The webview forbids workers, or did not get the script. */
class NoWorker extends Error {}

/** Checks in a worker, so that the spreadsheet stays responsive; where none can start, in the page itself. */
export const workerChecker: Checker = async (request, options) => {
  try {
    return await checkInWorker(request, options)
  } catch (error) {
    if (!(error instanceof NoWorker)) throw error
    const { runCheck } = await import('./run-check.ts')
    return runCheck(request, options)
  }
}

function startWorker(): Worker {
  try {
    return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
  } catch (cause) {
    throw new NoWorker('', { cause })
  }
}

function checkInWorker(request: CheckRequest, { onProgress, signal }: CheckOptions): Promise<CheckReport> {
  const worker = startWorker()
  return new Promise<CheckReport>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    // a worker that could not be loaded fails without a message
    worker.addEventListener('error', ({ message }) => reject(message ? new Error(message) : new NoWorker()))
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.progress)
      else if (data.kind === 'report') resolve(data.report)
      else reject(data.fault ? new WorkbookError(data.fault.code, data.fault.params) : new Error(data.message))
    })
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
