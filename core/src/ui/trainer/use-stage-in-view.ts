import { type RefObject, useEffect, useRef } from 'react'
import type { Classroom } from './classroom.ts'

/** The columns stand under each other, as `trainer.css` has it: a small screen, or a page at 200 %. */
export const isNarrow = (): boolean => window.matchMedia?.('(max-width: 900px)').matches ?? false

/** A new family is shown from its story on; where the columns stand under each other, a step with what comes of it. */
export function useStageInView(root: RefObject<HTMLElement | null>, { scenario, step }: Classroom): void {
  const seen = useRef({ id: scenario.id, step })
  useEffect(() => {
    const before = seen.current
    seen.current = { id: scenario.id, step }
    if (before.id !== scenario.id) root.current?.querySelector('.tr-side')?.scrollTo?.({ top: 0 })
    if (!isNarrow() || (before.id === scenario.id && before.step === step)) return
    const shown = before.id === scenario.id ? '.tr-stage' : '.tr-side'
    root.current?.querySelector(shown)?.scrollIntoView?.({ block: 'start' })
  }, [root, scenario.id, step])
}
