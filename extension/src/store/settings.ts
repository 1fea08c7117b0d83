import { database, readOr, type Settings } from './database.ts'

const KEY = 'settings'

export const JIANYANG = '510185'

export async function loadSettings(): Promise<Settings> {
  const stored = await readOr((db) => db.get('settings', KEY), undefined)
  return { locale: 'zh-CN', place: JIANYANG, date: '', paused: [], ...stored }
}

export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change }
  await (await database()).put('settings', settings, KEY)
  return settings
}
