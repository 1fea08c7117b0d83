import type { PaneState, SessionCore } from '../session-core.ts'

interface Work {
  work(): unknown
  resume(kept: unknown): void
}

/** What a person did is kept in the workbook where the host has a place for it, and taken up again when it is opened. */
export function keepFeature(core: SessionCore, { work, resume }: Work) {
  const { keeper } = core.host
  if (!keeper) return { recall: async () => undefined }
  const { read, write } = keeper
  let kept = ''
  let isWriting = false

  /** After each act of the person, never for reading or checking: in Excel every write takes its own undo away. */
  async function keep(): Promise<void> {
    if (isWriting || core.isBusy || JSON.stringify(work()) === kept) return
    isWriting = true
    try {
      // what is done while it is being written is written after it
      for (let now = work(); JSON.stringify(now) !== kept; now = work()) {
        kept = JSON.stringify(now)
        await write(now)
      }
    } catch {
      kept = '' // with the next act
    } finally {
      isWriting = false
    }
  }

  return {
    /** Throws where the host refuses to tell: what was kept before must not be replaced unread. */
    async recall(): Promise<void> {
      const former = await read()
      if (former !== undefined) resume(former)
      kept = JSON.stringify(work())
      core.subscribe(() => {
        if (isAtRest(core.getState())) keep()
      })
    },
  }
}

const isAtRest = ({ phase }: PaneState) => phase === 'idle'
