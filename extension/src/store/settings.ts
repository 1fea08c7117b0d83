import { DEFAULT_PLACE } from '@nuandong/core/page'
import { readOr, type Settings, write } from './database.ts'

const KEY = 'settings'
const FIRST: Settings = {
  locale: 'zh-CN',
  place: DEFAULT_PLACE,
  isPlaceChosen: false,
  date: '',
  paused: [],
  portals: [],
  resting: {},
  quiet: {},
}

export async function loadSettings(): Promise<Settings> {
  const stored = await readOr((db) => db.get('settings', KEY), undefined)
  return { ...FIRST, ...stored }
}

/** Shows a sign beside the fields of this label again, or no more, on this site. */
export function setQuiet(site: string, label: string, isQuiet: boolean): Promise<Settings | undefined> {
  return saveSettings(({ quiet }) => {
    const others = (quiet[site] ?? []).filter((other) => other !== label)
    return { quiet: { ...quiet, [site]: isQuiet ? [...others, label] : others } }
  })
}

/**
 * Reads and writes in one transaction: two windows lose nothing of each other, and settings that cannot be read are not
 * replaced by the first ones. Undefined: it could not be kept.
 */
export async function saveSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings | undefined> {
  let saved = FIRST
  const isKept = await write(async (db) => {
    const { store, done } = db.transaction('settings', 'readwrite')
    const stored = { ...FIRST, ...(await store.get(KEY)) }
    saved = { ...stored, ...change(stored) }
    await Promise.all([store.put(saved, KEY), done])
  })
  return isKept ? saved : undefined
}
