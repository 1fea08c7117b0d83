import { useState } from 'react'
import type { Remembered } from '../src/host/remembered.ts'
import type { Additions } from './opened.ts'

const KEY = 'additions'
const ALL: Additions = { marks: true, notes: true, list: true }

/** What the person wants added to saved copies, remembered. */
export function useAdditions(remembered: Remembered): [Additions, (additions: Additions) => void] {
  const [additions, setAdditions] = useState<Additions>(() => {
    const kept = remembered.get(KEY)?.split(',')
    return kept ? { marks: kept.includes('marks'), notes: kept.includes('notes'), list: kept.includes('list') } : ALL
  })
  function keep(next: Additions) {
    const chosen = Object.entries(next).flatMap(([key, isOn]) => (isOn ? [key] : []))
    remembered.set(KEY, chosen.join(','))
    setAdditions(next)
  }
  return [additions, keep]
}
