import { type Dispatch, useEffect } from 'react'
import type { Locale } from '../../text/area.ts'
import { trainerTexts } from '../../text/trainer.ts'
import type { Action, Classroom } from './classroom.ts'
import { forget, freeTitle, keep, keptOn, readScenario, type Shelf, withScenario } from './own-scenarios.ts'
import type { Chapter, Scenario } from './scenario.ts'
import { writeCase } from './write-case.ts'

/** The trainer’s own families, and what may be done with them; false where the host keeps nothing. */
export interface OwnFamilies {
  /** the family shown is one of them */
  isOwn: boolean
  /** names that others have, or that are on the shelf */
  titles: readonly string[]
  /** in place of the one of the same name, and of the one called `replaced` */
  save: (scenario: Scenario, replaced?: string) => boolean
  remove: (scenario: Scenario) => boolean
  /** opens it; the same case again is the one that is there */
  take: (scenario: Scenario) => void
}

interface Room {
  shelf: Shelf
  locale: Locale
  course: readonly Chapter[]
  room: Classroom
  dispatch: Dispatch<Action>
}

const OWN = 'own'
const NO_WORDS = { zh: '', en: '' }

export function useOwnCases({ shelf, locale, course, room, dispatch }: Room): OwnFamilies {
  useShelf(shelf, locale, (kept) => dispatch({ do: 'chapters', chapters: withOwn(course, kept) }))
  const own = room.chapters.find(({ id }) => id === OWN)?.scenarios ?? []
  const show = (scenarios: readonly Scenario[], shown: Scenario) =>
    dispatch({ do: 'chapters', chapters: withOwn(course, scenarios), open: shown })
  const others = own.filter(({ id }) => id !== room.scenario.id)
  return {
    isOwn: others.length < own.length,
    titles: [...keptOn(shelf), ...others.map(({ title }) => ({ title: title.zh }))].map(({ title }) => title),
    save(shown, replaced) {
      if (!isDone(() => keep(shelf, shown, replaced))) return false
      const kept = { ...shown, id: `own-kept-${Date.now()}`, story: NO_WORDS, point: NO_WORDS, tries: [], expect: {} }
      show(withScenario(own, kept, replaced), kept)
      return true
    },
    remove(gone) {
      if (!isDone(() => forget(shelf, gone.title.zh))) return false
      const left = own.filter(({ id }) => id !== gone.id)
      show(left, left.at(-1) ?? course[0].scenarios[0])
      return true
    },
    take(taken) {
      const same = own.find((one) => one.title.zh === taken.title.zh && isSameFamily(one, taken))
      const title = freeTitle(taken.title.zh, (name) => own.some((one) => one.title.zh === name))
      const added = { ...taken, title: { zh: title, en: title } }
      if (same) show(own, same)
      else show([...own, added], added)
    },
  }
}

const isSameFamily = (one: Scenario, other: Scenario) => writeCase('', one.facts) === writeCase('', other.facts)

/** A browser may keep nothing here. */
function isDone(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

function withOwn(course: readonly Chapter[], scenarios: readonly Scenario[]): readonly Chapter[] {
  if (scenarios.length === 0) return course
  const title = { zh: trainerTexts('zh-CN', 'own'), en: trainerTexts('en', 'own') }
  return [...course, { id: OWN, title, scenarios }]
}

/**
 * Families kept on this machine, read once; a text that is no case file any more is left on the shelf and not shown.
 */
function useShelf(shelf: Shelf, locale: Locale, onRead: (kept: readonly Scenario[]) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the room is entered
  useEffect(() => {
    const kept = keptOn(shelf)
    if (kept.length === 0) return
    const today = new Date().toLocaleDateString('sv')
    const read = kept.map(async ({ title, text }) => {
      const scenario = await readScenario(text, title, today, locale).catch(() => undefined)
      return scenario && { ...scenario, title: { zh: title, en: title } }
    })
    void Promise.all(read).then((all) => onRead(all.filter((one) => one !== undefined)))
  }, [])
}
