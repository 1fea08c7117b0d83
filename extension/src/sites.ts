import type { Settings } from './store/database.ts'
import { loadSettings, saveSettings } from './store/settings.ts'

export type SiteState = 'unsupported' | 'off' | 'paused' | 'resting' | 'on'

/** A portal: all of an origin, or, where a web VPN puts many portals under one, a path of it. */
export interface Site {
  /** what the browser can grant: `https://portal.example/*` */
  origin: string
  /** what we read: the same, or `https://vpn.example/https/77726476…/*` */
  pattern: string
}

/**
 * How web VPNs write the portal into the path: `/https/77726476…/`, `/http-8080/77726476…/`, `/https/10.1.2.3/`,
 * `/web/1/http/0/10.1.2.3:8080/`, `/prx/000/http/host/`, `/+CSCO+0075…/`. Of any other the official gives the path on
 * the options page.
 */
const VPN_PATHS = [
  /^\/(?:https?|wss?)(?:-\d+)?\/[0-9a-z]{16,}(?=\/|$)/i,
  /^\/https?(?:-\d+)?\/[\w-]+(?:\.[\w-]+)+(?::\d+)?(?=\/|$)/i,
  /^\/web\/\d+\/https?\/\d+\/[^/]+/i,
  /^\/prx\/\d+\/https?\/[^/]+/i,
  /^\/\+CSCO\+[^/]+/i,
]

function addressOf(url: string | undefined): URL | undefined {
  if (!url || !/^https?:\/\//.test(url)) return undefined
  try {
    const address = new URL(url)
    return address.hostname === '' ? undefined : address
  } catch {
    return undefined
  }
}

/** The site of an address; undefined for pages that no extension may read. `portals`: paths of origins, as patterns. */
export function siteOf(url: string | undefined, portals: readonly string[]): Site | undefined {
  const address = addressOf(url)
  if (!address) return undefined
  const { protocol, hostname, pathname } = address
  const base = `${protocol}//${hostname}`
  const origin = `${base}/*`
  const own = portals.filter((portal) => portal.startsWith(`${base}/`))
  const [known] = own.filter((portal) => isUnder(`${base}${pathname}`, portal)).sort((a, b) => b.length - a.length)
  if (known && known !== origin) return { origin, pattern: known }
  const path = VPN_PATHS.map((shape) => shape.exec(pathname)?.[0]).find(Boolean)
  if (path) return { origin, pattern: `${base}${path}/*` }
  // an origin of which only a path was allowed was not allowed as a whole
  const [, first = ''] = pathname.split('/')
  return { origin, pattern: own.length > 0 && !known && first ? `${base}/${first}/*` : origin }
}

function isUnder(address: string, pattern: string): boolean {
  const start = pattern.replace(/\*$/, '')
  return `${address}/`.startsWith(start)
}

/** The pattern of a path that the official gives by hand: `https://vpn.example/portal-a/`. */
export function portalOf(url: string): Site | undefined {
  const address = addressOf(url)
  if (!address) return undefined
  const base = `${address.protocol}//${address.hostname}`
  const path = address.pathname.replace(/\/+$/, '')
  return { origin: `${base}/*`, pattern: `${base}${path}/*` }
}

/** `http://portal.example/*` as a person says it. */
export function siteName(pattern: string): string {
  const name = pattern.replace(/^https?:\/\//, '').replace(/\/\*$/, '')
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name
}
const LONGEST_NAME = 60

const isPart = ({ origin, pattern }: Site) => origin !== pattern

const ofOrigin = (origin: string, portals: readonly string[]) =>
  portals.filter((portal) => portal.startsWith(origin.replace(/\*$/, '')))

export async function grantedOrigins(): Promise<string[]> {
  return (await chrome.permissions.getAll()).origins ?? []
}

/** All that is read, as patterns: granted origins, and of origins with portals only these. */
export async function grantedPatterns({ portals }: Settings): Promise<string[]> {
  return (await grantedOrigins()).flatMap((origin) => {
    const own = ofOrigin(origin, portals)
    return own.length > 0 ? own : [origin]
  })
}

/** A site and its state. */
export async function siteAt(url: string | undefined): Promise<{ site: Site | undefined; state: SiteState }> {
  const settings = await loadSettings()
  const site = siteOf(url, settings.portals)
  if (!site) return { site, state: 'unsupported' }
  const isGranted = await chrome.permissions.contains({ origins: [site.origin] })
  const isListed = isPart(site) || ofOrigin(site.origin, settings.portals).length > 0
  if (!isGranted || (isListed && !settings.portals.includes(site.pattern))) return { site, state: 'off' }
  if (settings.paused.includes(site.pattern)) return { site, state: 'paused' }
  return { site, state: restsUntil(settings, site.pattern) ? 'resting' : 'on' }
}

/** When a site that rests for an hour is read again, in ms of 1970; undefined where it does not rest. */
export function restsUntil({ resting }: Settings, pattern: string): number | undefined {
  const until = resting[pattern]
  return until !== undefined && until > Date.now() ? until : undefined
}

/** Asks the browser's own question; must be called from a click. */
export async function grant(site: Site): Promise<boolean> {
  const origins = [site.origin]
  const wasGranted = chrome.permissions.contains({ origins })
  // a click counts only for a moment: nothing is waited for before
  if (!(await chrome.permissions.request({ origins }))) return false
  if (!isPart(site) && ofOrigin(site.origin, (await loadSettings()).portals).length === 0) return true
  // what was allowed as a whole stays so beside its paths
  const whole = (await wasGranted) ? [site.origin] : []
  const saved = await saveSettings(({ portals }) => ({
    portals: [...new Set([...portals, ...(ofOrigin(site.origin, portals).length === 0 ? whole : []), site.pattern])],
  }))
  // a path that is not kept would leave its whole origin to be read
  if (!saved && !(await wasGranted)) await chrome.permissions.remove({ origins })
  return saved !== undefined
}

/** The origin is given back once no other part of it is read. */
export async function revoke({ origin, pattern }: Site): Promise<void> {
  const without = <Value>({ [pattern]: _, ...others }: Record<string, Value>) => others
  const saved = await saveSettings(({ paused, portals, resting, quiet }) => ({
    paused: paused.filter((other) => other !== pattern),
    portals: portals.filter((other) => other !== pattern),
    resting: without(resting),
    quiet: without(quiet),
  }))
  const { portals } = saved ?? (await loadSettings())
  const others = portals.filter((other) => other !== pattern)
  if (ofOrigin(origin, others).length === 0) await chrome.permissions.remove({ origins: [origin] })
}

const HOUR_MS = 3_600_000

/** `resting`: for an hour. */
export async function setState(pattern: string, state: 'paused' | 'resting' | 'on'): Promise<void> {
  await saveSettings(({ paused, resting: { [pattern]: _, ...rests } }) => {
    const others = paused.filter((other) => other !== pattern)
    return {
      paused: state === 'paused' ? [...others, pattern] : others,
      resting: state === 'resting' ? { ...rests, [pattern]: Date.now() + HOUR_MS } : rests,
    }
  })
}
