import { createContext, useContext } from 'react'
import type { CheckReport } from '../../findings/types.ts'
import type { Policy } from '../../policy/index.ts'

/** Checks a made-up register with planted slips. */
export type CheckPractice = (seed: number, policy: Policy) => Promise<CheckReport>

const Practice = createContext<CheckPractice | undefined>(undefined)
export const PracticeProvider = Practice.Provider

/** Nothing where the host reads no registers. */
export const usePractice = () => useContext(Practice)
