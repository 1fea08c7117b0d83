import { type RefObject, useEffect, useRef } from 'react'
import type { Phase } from './session.ts'

/**
 * What a check that the person waited for has come to is brought into view, where a small or magnified window does not
 * show it.
 */
export function useShownWhenDone(phase: Phase, result: RefObject<HTMLElement | null>): void {
  const before = useRef(phase)
  useEffect(() => {
    const isDone = phase === 'idle' && before.current === 'checking'
    before.current = phase
    const element = result.current
    if (!isDone || !element) return
    const { top, bottom } = element.getBoundingClientRect()
    if (top < 0 || bottom > window.innerHeight) element.scrollIntoView({ block: 'start' })
  }, [phase, result])
}
