import type { Locale } from '@nuandong/core/page'
import { database, type Settings } from './database.ts'

const KEY = 'settings'

function browserLocale(): Locale {
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
}

export const JIANYANG = '510185'

export async function loadSettings(): Promise<Settings> {
  const stored = await (await database()).get('settings', KEY)
  return { locale: browserLocale(), place: JIANYANG, date: '', paused: [], ...stored }
}

export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change }
  await (await database()).put('settings', settings, KEY)
  return settings
}
