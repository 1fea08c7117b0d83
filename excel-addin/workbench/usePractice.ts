import { type PracticeRegister, practiceRegister, practiceWorkbook, seedIn, seedNamed } from '@nuandong/core/practice'
import { useCallback, useMemo } from 'react'
import type { OpenRegister } from './opened.ts'

/** In the address: `?practice=7` opens the practice register of seed 7. */
const asked = new URLSearchParams(location.search).get('practice')
const FIRST = 1

interface Practice {
  /** the seed in the address; undefined where the workbench opens with its sample */
  asked: number | undefined
  /** the exercise on the desk; undefined where another register is */
  exercise: PracticeRegister | undefined
  begin: (seed: number) => void
  next: () => void
}

/** Practice registers, made from a seed and opened as any file is. */
export function usePractice(
  register: OpenRegister | undefined,
  open: (source: { name: string; bytes: () => Promise<ArrayBuffer> }) => void,
): Practice {
  const seed = register && seedNamed(register.name)
  const exercise = useMemo(() => (seed === undefined ? undefined : practiceRegister(seed)), [seed])
  const begin = useCallback(
    (wanted: number) => {
      const made = practiceRegister(wanted)
      open({ name: made.name, bytes: async () => new Uint8Array(await practiceWorkbook(made)).buffer })
    },
    [open],
  )
  const next = () => begin(seed === undefined ? FIRST : seed + 1)
  return { asked: asked === null ? undefined : seedIn(asked, FIRST), exercise, begin, next }
}
