import { type Answer, baseName } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { handOver } from '../download.ts'
import type { SessionCore } from '../session-core.ts'

/** Doubts are taken to the village on paper: a sheet for each, filled in there and read back. */
export function doubtsFeature(core: SessionCore) {
  const { doubts } = core
  if (!doubts) return {}

  return {
    /** Makes the workbook with a sheet a village of what is to be verified. */
    writeDoubts: () =>
      core.run('making', async (signal) => {
        const { ignored, locale } = core.getState()
        const bytes = await doubts.write(
          { ...core.examination, again: core.checkedIds, ignored, locale },
          { signal, onProgress: () => undefined },
        )
        const stem = baseName(await core.host.workbookName()).replace(/\.[^.]*$/, '')
        const file = `${stem}-${addinText(locale, 'doubts.file')}.xlsx`
        handOver(core, new File([bytes as Uint8Array<ArrayBuffer>], file), 'message.doubtsWritten')
      }),

    /** Takes what was filled in; a doubt that was verified, and whose cells are as they were, is listed no more. */
    readDoubts: (files: readonly File[]) =>
      core.run('reading', async (signal) => {
        const read: Answer[] = []
        for (const file of files) {
          const bytes = new Uint8Array(await file.arrayBuffer())
          const answers = await doubts.read({ name: file.name, bytes })
          if (answers.length === 0) {
            core.update({ message: { tone: 'warning', key: 'message.noAnswers', params: { file: file.name } } })
            return
          }
          read.push(...answers)
        }
        const fresh = new Set(read.map(keyOf))
        core.update({ verified: [...core.getState().verified.filter((one) => !fresh.has(keyOf(one))), ...read] })
        await core.examine(signal, 'quiet')
        const { report } = core.getState()
        const settled = report?.answered?.length ?? 0
        const isTrue = report?.findings.filter(({ verified }) => verified?.isTrue).length ?? 0
        core.say('message.doubtsRead', { read: read.length, settled, isTrue })
      }),

    /** The doubts are listed again. */
    forgetDoubts: () =>
      core.run('reading', async (signal) => {
        core.update({ verified: [] })
        await core.examine(signal, 'quiet')
      }),
  }
}

const keyOf = ({ code, nth }: Answer): string => `${code}/${nth}`
