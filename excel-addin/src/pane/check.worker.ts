import { type CheckReport, WorkbookError, type WorkbookFault } from '@nuandong/core'
import type { CheckProgress, CheckRequest } from './checking.ts'
import { runCheck } from './run-check.ts'

/** Messages between the pane and the worker; the worker is ended to cancel. */
export type WorkerAnswer =
  | { kind: 'progress'; progress: CheckProgress }
  | { kind: 'report'; report: CheckReport }
  | { kind: 'failed'; message: string; fault?: { code: WorkbookFault; params: Record<string, string | number> } }

const answer = (message: WorkerAnswer) => postMessage(message)

addEventListener('message', async (event: MessageEvent<CheckRequest>) => {
  try {
    const report = await runCheck(event.data, { onProgress: (progress) => answer({ kind: 'progress', progress }) })
    answer({ kind: 'report', report })
  } catch (error) {
    const fault = error instanceof WorkbookError ? { code: error.code, params: error.params } : undefined
    answer({ kind: 'failed', fault, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
