import { type Locale, loadPolicy } from '@nuandong/core/page-checks'
import { LOOKS } from '../../profiles/index.ts'
import { type CheckedTab, checkTab, signWords } from '../../src/case/check-tab.ts'
import { pageDictionary } from '../../src/case/dictionary.ts'
import type { FrameReport, PageSettings } from '../../src/messages.ts'
import { settingsIn } from './settings.ts'

/** What a practice page asks of its worker, and what it is told. */
export type Asked = { type: 'settings'; locale: Locale } | { type: 'report'; locale: Locale; report: FrameReport }
export type Told = { type: 'settings'; settings: PageSettings } | { type: 'checked'; checked: CheckedTab }

/**
 * Does for a practice page what the extension's service worker does for the pages of a site, with the built-in law
 * alone.
 */
function answer(asked: Asked): Told {
  const { locale } = asked
  if (asked.type === 'settings')
    return {
      type: 'settings',
      settings: {
        looks: LOOKS,
        dictionary: pageDictionary,
        labels: {},
        pointed: [],
        words: { ...signWords(locale), quiet: '' },
      },
    }
  const frames = [{ frame: 0, report: asked.report }]
  return { type: 'checked', checked: checkTab(frames, loadPolicy(), settingsIn(locale)) }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(answer(data)))
