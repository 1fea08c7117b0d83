import { useEffect } from 'react'

const ON: ReadonlySet<string> = new Set(['ArrowRight', 'PageDown'])
const BACK: ReadonlySet<string> = new Set(['ArrowLeft', 'PageUp'])
const isRemote = (key: string) => key.startsWith('Page')
const HAS_ARROWS = 'input, select, textarea, [role="slider"]'

/**
 * Arrow keys and a presenter (PageUp, PageDown) go through the steps; in a control the arrows are the control’s own.
 */
export function useRemote(onStep: (by: 1 | -1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = ON.has(event.key) ? 1 : BACK.has(event.key) ? -1 : undefined
      if (by === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      const isInControl = event.target instanceof Element && event.target.matches(HAS_ARROWS)
      if (isInControl && !isRemote(event.key)) return
      event.preventDefault()
      onStep(by)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onStep])
}
