import { DEFAULT_PLACE } from '@nuandong/core/page'
import { readOr, type Settings, write } from './database.ts'

const KEY = 'settings'
const FIRST: Settings = {
  locale: 'zh-CN',
  place: DEFAULT_PLACE,
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

export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change }
  await write((db) => db.put('settings', settings, KEY))
  return settings
}
