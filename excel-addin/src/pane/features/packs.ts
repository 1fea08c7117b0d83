import type { PackProblem } from '@nuandong/core'
import type { KeptPack, LocalFigure } from '../local-pack.ts'
import type { SessionCore } from '../session-core.ts'

const KEY = 'packs'

/** Local figures that the law data lacks: stated once, kept on this machine, used at once. */
export function packsFeature(core: SessionCore) {
  const reader = () => import('../local-pack.ts')

  function keep(packs: readonly KeptPack[]): void {
    core.remembered.set(KEY, packs.length > 0 ? JSON.stringify(packs.map(({ source }) => source)) : undefined)
    core.update({ packs })
  }
  const checkAgain = () => core.run('reading', (signal) => core.examine(signal))

  return {
    /** Takes up the packs that were kept on this machine; one that no longer reads is left out. */
    async recallPacks(): Promise<void> {
      const sources = textsIn(core.remembered.get(KEY))
      if (sources.length === 0) return
      const { readPack } = await reader()
      const read = await Promise.all(sources.map(readPack))
      core.update({ packs: read.flatMap(({ kept }) => kept ?? []) })
    },

    verbs: {
      /** Adds a figure and checks again; gives what is wrong with it. */
      async addFigure(figure: LocalFigure, title: string): Promise<readonly PackProblem[]> {
        const { idOf, withFigure } = await reader()
        const { packs } = core.getState()
        const { kept, problems } = await withFigure(
          packs.find(({ id }) => id === idOf(figure.place)),
          title,
          figure,
        )
        if (!kept) return problems
        keep([...packs.filter(({ id }) => id !== kept.id), kept])
        await checkAgain()
        return []
      },
      async removePack(id: string): Promise<void> {
        keep(core.getState().packs.filter((one) => one.id !== id))
        await checkAgain()
      },
    },
  }
}

function textsIn(kept: string | undefined): string[] {
  try {
    const texts: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : []
  } catch {
    return []
  }
}
