import { addinText } from '@nuandong/core/ui'

const LOCAL = ['localhost', '127.0.0.1']

/** The address cannot serve an add-in; the message says what to give instead, in both languages. */
export class AddressError extends Error {
  constructor(given: string) {
    super((['zh-CN', 'en'] as const).map((locale) => addinText(locale, 'address.notHttps', { given })).join('\n'))
    this.name = 'AddressError'
  }
}

/** As `siteAddress`, for what Excel is to load: https alone. */
export function addinAddress(given: string): string {
  const address = siteAddress(given)
  if (!address.startsWith('https:')) throw new AddressError(given)
  return address
}

/**
 * The address of the site, with the slash at its end. Office on Windows refuses http, so that it is taken for this
 * machine alone, where it serves the workbench, the pane in a browser, and WPS.
 */
export function siteAddress(given: string): string {
  let url: URL
  try {
    url = new URL(given.endsWith('/') ? given : `${given}/`)
  } catch {
    throw new AddressError(given)
  }
  const isLocal = url.protocol === 'http:' && LOCAL.includes(url.hostname)
  const hasMore = url.username || url.password || url.search || url.hash
  if ((url.protocol !== 'https:' && !isLocal) || hasMore) throw new AddressError(given)
  return url.href
}
