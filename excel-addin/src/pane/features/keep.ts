import type { PaneState, SessionCore } from '../session-core.ts'

interface Work {
  work(): unknown
  resume(kept: unknown): void
}

/**
 * What a person did is kept in the workbook where the host has a place for it, and taken up again when it is opened.
 */
export function keepFeature(core: SessionCore, { work, resume }: Work) {
  const { keeper } = core.host
  /** as it stands in the workbook; undefined until that was read: what was kept before must not be replaced unread */
  let kept: string | undefined
  let isWriting = false
  /** the work of which it was said that it is not kept */
  let told = ''

  /** After each act of the person, never for reading or checking: in Excel every write takes its own undo away. */
  async function keep(): Promise<void> {
    if (!keeper || kept === undefined || isWriting || core.isBusy || JSON.stringify(work()) === kept) return
    isWriting = true
    try {
      // what is done while it is being written is written after it
      for (let now = work(); JSON.stringify(now) !== kept; now = work()) {
        kept = JSON.stringify(now)
        await keeper.write(now)
      }
    } catch {
      kept = '' // tried again at the next change
      const lost = JSON.stringify(work())
      if (lost !== told) core.update({ message: { tone: 'warning', key: 'message.notKept' } })
      told = lost
    } finally {
      isWriting = false
    }
  }

  core.subscribe(() => {
    if (isAtRest(core.getState())) keep()
  })

  return {
    /** Takes up what is kept in the workbook in front. Throws where the host refuses to tell. */
    async recall(): Promise<void> {
      if (!keeper) return
      kept = undefined
      resume(await keeper.read())
      kept = JSON.stringify(work())
    },

    /** A pane may outlive its workbook. */
    isAnother: async (): Promise<boolean> => (await keeper?.isAnother?.()) ?? false,
  }
}

const isAtRest = ({ phase }: PaneState) => phase === 'idle'
