import './trainer.css'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Policy } from '../../policy/index.ts'
import type { Locale } from '../../text/area.ts'
import { labelText } from '../../text/policy.ts'
import { LocaleProvider } from '../locale.tsx'
import { CaseList } from './CaseList.tsx'
import { act, enter, scenariosOf } from './classroom.ts'
import { FamilySide } from './FamilySide.tsx'
import { Handout } from './Handout.tsx'
import type { Shelf } from './own-scenarios.ts'
import { type CheckPractice, PracticeProvider } from './practice.tsx'
import { Stage } from './Stage.tsx'
import { StepBar } from './StepBar.tsx'
import type { Chapter, Scenario } from './scenario.ts'
import { TopBar } from './TopBar.tsx'
import { useOwnCases } from './use-own-cases.ts'
import { useRemote } from './use-remote.ts'
import { isNarrow, useStageInView } from './use-stage-in-view.ts'

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

/**
 * The rules on the big screen: families on the left, what is decided about them on the right, and what flips when
 * something changes.
 */
export function Classroom(props: ClassroomProps) {
  const { policy, chapters: course, locale, onLanguage, home, onClose, shelf, checkPractice } = props
  const [room, dispatch] = useReducer(act, course, enter)
  // under the list the lesson itself would be out of sight
  const [isListShown, setListShown] = useState(() => !isNarrow())
  const [handout, setHandout] = useState<{ title: string; scenarios: readonly Scenario[] }>()
  const root = useRef<HTMLDivElement>(null)
  const isChosen = useRef(false)
  const isWhole = useFullScreen()
  const { chapters, scenario } = room

  const step = useCallback((by: 1 | -1) => dispatch({ do: 'step', by }), [])
  useRemote(step)
  useStageInView(root, room)
  const own = useOwnCases({ shelf, locale, course, room, dispatch })

  const handoutOf = (whole: boolean) => {
    const chapter = chapters.find(({ scenarios }) => scenarios.some(({ id }) => id === scenario.id))
    const scenarios = whole && chapter ? chapter.scenarios : [scenario]
    const title = labelText(locale, whole && chapter ? chapter.title : scenario.title)
    return { title, scenarios }
  }
  const print = (whole: boolean) => {
    flushSync(() => setHandout(handoutOf(whole)))
    isChosen.current = true
    window.print()
    isChosen.current = false
  }
  useEffect(() => {
    // printed by the browser's own command, it is the family that is shown
    const before = () => {
      if (!isChosen.current) flushSync(() => setHandout(handoutOf(false)))
    }
    const after = () => setHandout(undefined)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  })
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
          <FamilySide policy={policy} room={room} dispatch={dispatch} own={own} families={scenariosOf(chapters)} />
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
