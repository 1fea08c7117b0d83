import { WorkbookError, type WorkbookFault } from '@nuandong/core'
import type { CheckOptions, CheckProgress } from './checking.ts'
import { type Task, tasks } from './run-check.ts'

export interface WorkerQuestion {
  task: Task
  request: unknown
}

/** Messages between the pane and the worker; the worker is ended to cancel. */
export type WorkerAnswer =
  | { kind: 'progress'; progress: CheckProgress }
  | { kind: 'done'; result: unknown }
  | { kind: 'failed'; message: string; fault?: { code: WorkbookFault; params: Record<string, string | number> } }

const answer = (message: WorkerAnswer) => postMessage(message)

addEventListener('message', async ({ data: { task, request } }: MessageEvent<WorkerQuestion>) => {
  try {
    const run = tasks[task] as (request: unknown, options: CheckOptions) => Promise<unknown>
    const result = await run(request, { onProgress: (progress) => answer({ kind: 'progress', progress }) })
    answer({ kind: 'done', result })
  } catch (error) {
    const fault = error instanceof WorkbookError ? { code: error.code, params: error.params } : undefined
    answer({ kind: 'failed', fault, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
