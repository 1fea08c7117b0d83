import type { CheckReport } from '@nuandong/core'
import type { WorkerAnswer } from './check.worker.ts'
import type { Checker, CheckOptions, CheckRequest } from './checking.ts'
import { runCheck } from './run-check.ts'

/** Checks in a worker, so that the spreadsheet stays responsive; where none can start, in the page itself. */
export const workerChecker: Checker = async (request, options) => {
  const worker = startWorker()
  return worker ? checkIn(worker, request, options) : runCheck(request, options)
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return undefined
  }
}

function checkIn(worker: Worker, request: CheckRequest, { onProgress, signal }: CheckOptions): Promise<CheckReport> {
  return new Promise<CheckReport>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.progress)
      else if (data.kind === 'report') resolve(data.report)
      else reject(new Error(data.message))
    })
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
