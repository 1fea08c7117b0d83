import { useEffect, useState } from 'react'

/** Milliseconds between two looks. */
const PACE = 5_000

/** Whether the page can still be loaded from where it came. What is on it stays either way. */
export function useServer(): boolean {
  const [isThere, setThere] = useState(true)
  useEffect(() => {
    async function look(): Promise<void> {
      if (document.visibilityState === 'hidden') return
      const answer = await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
      setThere(answer !== undefined)
    }
    const timer = setInterval(look, PACE)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return isThere
}
