import { loadSettings, saveSettings } from './store/settings.ts'

export type SiteState = 'unsupported' | 'off' | 'paused' | 'on'

function isAddress(url: string): boolean {
  try {
    return new URL(url).hostname !== ''
  } catch {
    return false
  }
}

/** `http://portal.example/*` for a page of it, all ports included; undefined for pages that no extension may read. */
export function originOf(url: string | undefined): string | undefined {
  if (!url || !/^https?:\/\//.test(url) || !isAddress(url)) return undefined
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}/*`
}

export async function grantedOrigins(): Promise<string[]> {
  return (await chrome.permissions.getAll()).origins ?? []
}

export async function siteState(url: string | undefined): Promise<SiteState> {
  const origin = originOf(url)
  if (!origin) return 'unsupported'
  if (!(await chrome.permissions.contains({ origins: [origin] }))) return 'off'
  return (await loadSettings()).paused.includes(origin) ? 'paused' : 'on'
}

/** Asks the browser's own question; must be called from a click. */
export function grant(origin: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [origin] })
}

export async function revoke(origin: string): Promise<boolean> {
  const { paused } = await loadSettings()
  await saveSettings({ paused: paused.filter((other) => other !== origin) })
  return chrome.permissions.remove({ origins: [origin] })
}

export async function setPaused(origin: string, state: 'paused' | 'on'): Promise<void> {
  const others = (await loadSettings()).paused.filter((other) => other !== origin)
  await saveSettings({ paused: state === 'paused' ? [...others, origin] : others })
}
