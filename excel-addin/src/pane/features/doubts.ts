import { type Answer, type AnswerFate, answerKey, baseName, resultStem } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { handOver } from '../download.ts'
import type { SessionCore } from '../session-core.ts'

/** Doubts are taken to the village on paper: a sheet for each, filled in there and read back. */
export function doubtsFeature(core: SessionCore) {
  const { doubts } = core
  if (!doubts) return {}

  /** How many of the answers came to what. */
  function fatesOf(keys: ReadonlySet<string>): string {
    const { report, locale } = core.getState()
    const fates = [...keys].map((key) => report?.fates?.[key])
    return FATES.map((fate) => ({ fate, count: fates.filter((one) => one === fate).length }))
      .filter(({ count }) => count > 0)
      .map(({ fate, count }) => addinText(locale, `fate.${fate}`, { count }))
      .join(addinText(locale, 'fate.separator'))
  }

  return {
    /** Makes the workbook with a sheet a village of what is to be verified. */
    writeDoubts: () =>
      core.run('making', async (signal) => {
        const { ignored, locale } = core.getState()
        const bytes = await doubts.write(
          { ...core.examination, again: core.checkedIds, ignored, locale },
          { signal, onProgress: () => undefined },
        )
        const file = `${resultStem(baseName(await core.host.workbookName()), 'report', locale)}.xlsx`
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
        const fresh = new Set(read.map(answerKey))
        core.update({ verified: [...core.getState().verified.filter((one) => !fresh.has(answerKey(one))), ...read] })
        await core.examine(signal, 'again')
        core.say('message.doubtsRead', { read: fresh.size, fates: fatesOf(fresh) })
      }),

    /** The doubts are listed again. */
    forgetDoubts: () =>
      core.run('reading', async (signal) => {
        core.update({ verified: [] })
        await core.examine(signal, 'again')
      }),
  }
}

const FATES: readonly AnswerFate[] = ['settled', 'true', 'done', 'open', 'unsigned', 'gone']
