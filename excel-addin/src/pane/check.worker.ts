import { WorkbookError, type WorkbookFault } from '@nuandong/core'
import type { Checking, CheckOptions, CheckProgress } from './checking.ts'
import { checkingHere } from './run-check.ts'

/** What the pane asks, with a port for the answer; the worker is ended to cancel. */
export interface WorkerQuestion {
  task: keyof Checking
  request: unknown
}

export type WorkerAnswer =
  | { kind: 'progress'; progress: CheckProgress }
  | { kind: 'done'; result: unknown }
  | { kind: 'failed'; message: string; fault?: { code: WorkbookFault; params: Record<string, string | number> } }

const tasks = checkingHere()

addEventListener('message', async ({ data: { task, request }, ports: [port] }: MessageEvent<WorkerQuestion>) => {
  const answer = (message: WorkerAnswer) => port.postMessage(message)
  try {
    const run = tasks[task] as (request: unknown, options: CheckOptions) => Promise<unknown>
    const result = await run(request, { onProgress: (progress) => answer({ kind: 'progress', progress }) })
    answer({ kind: 'done', result })
  } catch (error) {
    const fault = error instanceof WorkbookError ? { code: error.code, params: error.params } : undefined
    answer({ kind: 'failed', fault, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
