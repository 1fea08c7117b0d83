import { DEFAULT_PLACE } from '@nuandong/core/page'
import { database, readOr, type Settings } from './database.ts'

const KEY = 'settings'

export async function loadSettings(): Promise<Settings> {
  const stored = await readOr((db) => db.get('settings', KEY), undefined)
  return { locale: 'zh-CN', place: DEFAULT_PLACE, date: '', paused: [], ...stored }
}

export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change }
  await (await database()).put('settings', settings, KEY)
  return settings
}
