import { WorkbookError } from '@nuandong/core'
import type { addinText } from '@nuandong/core/ui'
import { HostError } from '../host/port.ts'

export type AddinKey = (typeof addinText)['keys'][number]

/** A sentence for the user: what happened, what to do next. */
export interface Message {
  tone: 'info' | 'warning'
  key: AddinKey
  params?: Record<string, string | number>
  /** the file that could not be used; its sentence stands in for the key's */
  fault?: WorkbookError
}

/** The sentence for a refusal; what is unknown to us still says what to do. */
export function messageFor(error: unknown): Message {
  if (error instanceof HostError) return { tone: 'warning', key: `fault.${error.fault}`, params: error.params }
  if (error instanceof WorkbookError) return { tone: 'warning', key: 'fault.beside', fault: error }
  console.error(error)
  return { tone: 'warning', key: 'fault.check' }
}
