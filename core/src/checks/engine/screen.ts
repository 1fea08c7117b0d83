import type { CheckContext } from './context.ts'
import { FAILS, PASSES, UNJUDGED } from './verdicts.ts'

/** Tells texts that several value checks let pass; asked once for all of them. */
export interface Screen {
  name: string
  /** gives what tells, by the code of a text */
  bind(context: CheckContext): (code: number) => boolean
}

/** Under which the verdicts of a screen are kept. */
export const screenName = ({ name }: Screen): string => `screen ${name}`

/** Whether a screen lets a text pass; worked out once for each distinct text. */
export function ordinary(screen: Screen, context: CheckContext): (code: number) => boolean {
  const verdicts = context.verdictsOf(screenName(screen))
  const { texts } = context.set.dictionary
  const isOrdinary = screen.bind(context)
  return (code) => {
    const flag = verdicts.flagOf(code, texts.length)
    if (flag !== UNJUDGED) return flag === PASSES
    verdicts.flags[code] = isOrdinary(code) ? PASSES : FAILS
    return verdicts.flags[code] === PASSES
  }
}
