import { Option } from 'commander'
import { isIsoDate } from '../src/policy/index.ts'
import type { Locale } from '../src/text/area.ts'
import { policyText } from '../src/text/policy.ts'
import { UsageError } from './usage-error.ts'

/** The language of what is printed. */
export const langOption = () => new Option('--lang <lang>', 'zh-CN | en').choices(['zh-CN', 'en']).default('zh-CN')

/** For options that may be given several times. */
export const collect = (value: string, previous: string[]) => [...previous, value]

/** Today by the clock of this machine, `2025-06-20`. */
export const today = () => new Date().toLocaleDateString('sv')

/** Refuses what is no day of the calendar. */
export function checkDate(date: string, locale: Locale): string {
  if (!isIsoDate(date)) throw new UsageError(policyText(locale, 'cli.badDate', { value: date }))
  return date
}
