import { type RefObject, useEffect } from 'react'

/** Where a keyboard goes on best, nearest first in this order. */
const BEST = '[role=listbox], .wb-field'
const FOCUSABLE = 'button:not(:disabled), summary, a[href], input:not([hidden], :disabled), select, textarea'

/**
 * Where the focused element goes away (a finding that was fixed, a form or dialog that was closed), the focus moves to
 * the nearest place that is still there, never to the body.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = root.current
    if (!whole) return
    /** the element that had the focus last, and what it stood in */
    let path: Element[] = []
    const note = ({ target }: FocusEvent) => {
      path = []
      for (let at = target as Element | null; at && at !== whole; at = at.parentElement) path.push(at)
      path.push(whole)
    }
    const keep = () => {
      const [last] = path
      if (!last || last.isConnected || document.activeElement !== document.body) return
      for (const near of path) {
        const target = near.isConnected && (near.querySelector(BEST) ?? near.querySelector(FOCUSABLE))
        if (!(target instanceof HTMLElement)) continue
        target.focus({ preventScroll: true })
        if (document.activeElement === target) return
      }
    }
    const observer = new MutationObserver(keep)
    observer.observe(whole, { childList: true, subtree: true })
    whole.addEventListener('focusin', note)
    return () => {
      observer.disconnect()
      whole.removeEventListener('focusin', note)
    }
  }, [root])
}
