import { backupFeature } from './features/backup.ts'
import { besideFeature } from './features/beside.ts'
import { checkFeature } from './features/check.ts'
import { compareFeature } from './features/compare.ts'
import { doubtsFeature } from './features/doubts.ts'
import { fixFeature } from './features/fix.ts'
import { householdFeature } from './features/household.ts'
import { ignoreFeature } from './features/ignore.ts'
import { keepFeature } from './features/keep.ts'
import { listFeature } from './features/list.ts'
import { markFeature } from './features/mark.ts'
import { packsFeature } from './features/packs.ts'
import { settingsFeature } from './features/settings.ts'
import { walkFeature } from './features/walk.ts'
import { workFeature } from './features/work.ts'
import { messageFor } from './messages.ts'
import { SessionCore, type SessionParts } from './session-core.ts'

export type { Scope } from './examine.ts'
export type { PaneState, Phase } from './session-core.ts'

/** Everything the pane and the ribbon do, without a page: one session a workbook. */
export type PaneSession = ReturnType<typeof createSession>

export function createSession(parts: SessionParts) {
  const core = new SessionCore(parts)
  const check = checkFeature(core)
  const household = householdFeature(core)
  const walk = walkFeature(core, household.receiveSelection)
  const settings = settingsFeature(core)
  const packs = packsFeature(core)
  const work = workFeature(core)
  const keep = keepFeature(core, work)

  async function takeUpWorkbook(): Promise<void> {
    await settings.recallDate()
    await keep.recall()
  }
  core.beforeCheck.push(async () => {
    if (!(await keep.isAnother())) return
    household.leave()
    await takeUpWorkbook()
  })

  return {
    getState: core.getState,
    subscribe: core.subscribe,
    /** When what is running now has ended. */
    idle: core.idle,
    /** What is to be checked as the person has set it. */
    examination: () => core.examination,
    /** where the pane must be able to hide itself */
    hidePane: core.host.hidePane,

    /** Starts to listen to the workbook; without it edits and selections go unnoticed. */
    async connect(): Promise<void> {
      try {
        await packs.recallPacks()
        await core.host.onEdit(check.receiveEdit)
        await core.host.onSelect((place) => {
          walk.receiveSelection(place)
          household.receiveSelection(place)
        })
        await takeUpWorkbook()
      } catch (error) {
        core.update({ message: messageFor(error) })
      }
    },
    ...check.verbs,
    ...walk.verbs,
    ...markFeature(core),
    ...fixFeature(core),
    ...settings.verbs,
    ...household.verbs,
    ...packs.verbs,
    ...ignoreFeature(core),
    ...besideFeature(core),
    ...compareFeature(core),
    ...work,
    ...listFeature(core),
    ...backupFeature(core),
    ...doubtsFeature(core),
  }
}
