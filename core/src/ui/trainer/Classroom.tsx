import './trainer.css'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Policy } from '../../policy/index.ts'
import type { Locale } from '../../text/area.ts'
import { labelText } from '../../text/policy.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { LocaleProvider } from '../locale.tsx'
import { CaseList } from './CaseList.tsx'
import { act, enter, scenariosOf } from './classroom.ts'
import { FamilySide } from './FamilySide.tsx'
import { Handout } from './Handout.tsx'
import { forget, freeTitle, keep, keptOn, readScenario, type Shelf, withScenario } from './own-scenarios.ts'
import { type CheckPractice, PracticeProvider } from './practice.tsx'
import { Stage } from './Stage.tsx'
import { StepBar } from './StepBar.tsx'
import type { Chapter, Scenario } from './scenario.ts'
import { TopBar } from './TopBar.tsx'
import { useRemote } from './use-remote.ts'
import { isNarrow, useStageInView } from './use-stage-in-view.ts'
import { writeCase } from './write-case.ts'

const OWN = 'own'

export interface ClassroomProps {
  policy: Policy
  chapters: readonly Chapter[]
  locale: Locale
  onLanguage?: () => void
  /** address of the page that the trainer came from */
  home?: string
  /** where it stands over something else */
  onClose?: () => void
  /** where the trainer’s own families are kept */
  shelf: Shelf
  /** left out by a host that reads no registers; the picture of their quality is then not offered */
  checkPractice?: CheckPractice
}

/** The rules on the big screen: families on the left, what is decided about them on the right, and what flips when something changes. */
export function Classroom(props: ClassroomProps) {
  const { policy, chapters: course, locale, onLanguage, home, onClose, shelf, checkPractice } = props
  const [room, dispatch] = useReducer(act, course, enter)
  // under the list the lesson itself would be out of sight
  const [isListShown, setListShown] = useState(() => !isNarrow())
  const [handout, setHandout] = useState<{ title: string; scenarios: readonly Scenario[] }>()
  const root = useRef<HTMLDivElement>(null)
  const isWhole = useFullScreen()
  const { chapters, scenario } = room

  const step = useCallback((by: 1 | -1) => dispatch({ do: 'step', by }), [])
  useRemote(step)
  useStageInView(root, room)
  useOwnCases(shelf, locale, course, (own) => dispatch({ do: 'chapters', chapters: own }))

  const own = chapters.find(({ id }) => id === OWN)?.scenarios ?? []
  const show = (scenarios: readonly Scenario[], shown: Scenario) =>
    dispatch({ do: 'chapters', chapters: withOwn(course, scenarios), open: shown })
  const onShelf = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch {
      return false // the browser keeps nothing here
    }
  }
  const save = (shown: Scenario, replaced?: string): boolean => {
    if (!onShelf(() => keep(shelf, shown, replaced))) return false
    const kept = { ...shown, id: `own-kept-${Date.now()}`, story: NO_WORDS, point: NO_WORDS, tries: [], expect: {} }
    show(withScenario(own, kept, replaced), kept)
    return true
  }
  const remove = (gone: Scenario): boolean => {
    if (!onShelf(() => forget(shelf, gone.title.zh))) return false
    const left = own.filter(({ id }) => id !== gone.id)
    show(left, left.at(-1) ?? course[0].scenarios[0])
    return true
  }
  const take = (taken: Scenario): void => {
    const same = own.find(
      (one) => one.title.zh === taken.title.zh && writeCase('', one.facts) === writeCase('', taken.facts),
    )
    if (same) {
      show(own, same)
      return
    }
    const title = freeTitle(taken.title.zh, (name) => own.some((one) => one.title.zh === name))
    const added = { ...taken, title: { zh: title, en: title } }
    show([...own, added], added)
  }
  const print = (whole: boolean) => {
    const chapter = chapters.find(({ scenarios }) => scenarios.some(({ id }) => id === scenario.id))
    const scenarios = whole && chapter ? chapter.scenarios : [scenario]
    const title = labelText(locale, whole && chapter ? chapter.title : scenario.title)
    flushSync(() => setHandout({ title, scenarios }))
    window.print()
  }
  return (
    <LocaleProvider value={locale}>
      <div className={isListShown ? 'tr' : 'tr tr-no-list'} lang={locale} ref={root}>
        <TopBar
          home={home}
          onClose={onClose}
          onLanguage={onLanguage}
          isListShown={isListShown}
          onList={() => setListShown(!isListShown)}
          isAsking={room.isAsking}
          onAsking={() => dispatch({ do: 'ask', isAsking: !room.isAsking })}
          isWhole={isWhole}
          onWhole={() => toggleFullScreen(root.current)}
          onPrint={print}
        />
        <div className="tr-room">
          {isListShown && (
            <nav className="tr-cases">
              <CaseList
                chapters={chapters}
                chosen={scenario}
                onOpen={(one) => dispatch({ do: 'open', scenario: one })}
              />
            </nav>
          )}
          <FamilySide
            policy={policy}
            room={room}
            dispatch={dispatch}
            own={{
              isOwn: own.some(({ id }) => id === scenario.id),
              titles: own.map(({ title }) => title.zh),
              save,
              remove,
              take,
            }}
            families={scenariosOf(chapters)}
          />
          <PracticeProvider value={checkPractice}>
            <Stage key={scenario.id} policy={policy} room={room} dispatch={dispatch} />
          </PracticeProvider>
        </div>
        <StepBar room={room} dispatch={dispatch} />
        {handout && <Handout policy={policy} {...handout} />}
      </div>
    </LocaleProvider>
  )
}

const NO_WORDS = { zh: '', en: '' }

function withOwn(course: readonly Chapter[], scenarios: readonly Scenario[]): readonly Chapter[] {
  if (scenarios.length === 0) return course
  const title = { zh: trainerTexts('zh-CN', 'own'), en: trainerTexts('en', 'own') }
  return [...course, { id: OWN, title, scenarios }]
}

/** Families kept on this machine, read once; a text that is no case file any more is left on the shelf and not shown. */
function useOwnCases(
  shelf: Shelf,
  locale: Locale,
  course: readonly Chapter[],
  onRead: (chapters: readonly Chapter[]) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the room is entered
  useEffect(() => {
    const kept = keptOn(shelf)
    if (kept.length === 0) return
    const today = new Date().toLocaleDateString('sv')
    const read = kept.map(({ title, text }) => readScenario(text, title, today, locale).catch(() => undefined))
    void Promise.all(read).then((own) =>
      onRead(
        withOwn(
          course,
          own.filter((one) => one !== undefined),
        ),
      ),
    )
  }, [])
}

function useFullScreen(): boolean {
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    const look = () => setWhole(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return isWhole
}

function toggleFullScreen(element: HTMLElement | null): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void element?.requestFullscreen?.()
}
