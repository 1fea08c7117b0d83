import type { SessionCore } from '../session-core.ts'

/** Lists opened beside the register, for the checks that compare: deaths, payroll, last month. */
export function besideFeature(core: SessionCore) {
  const checkAgain = () => core.run('reading', (signal) => core.examine(signal))

  return {
    /** A file of the same name takes the place of the one before. */
    async openBeside(files: readonly File[]): Promise<void> {
      if (files.length === 0) return
      const opened = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      )
      const kept = core.getState().beside.filter(({ name }) => !opened.some((one) => one.name === name))
      const before = core.getState().beside
      core.update({ beside: [...kept, ...opened] })
      await checkAgain()
      // a file that cannot be used is not compared with
      if (core.getState().message?.tone === 'warning') core.update({ beside: before })
    },

    async removeBeside(name: string): Promise<void> {
      core.update({ beside: core.getState().beside.filter((one) => one.name !== name) })
      await checkAgain()
    },
  }
}
