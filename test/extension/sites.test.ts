import { describe, expect, test } from 'vitest'
import { portalOf, siteName, siteOf } from '../../extension/src/sites.ts'

describe('the site of an address', () => {
  const VPN = 'https://vpn.example.gov.cn'
  const HEX = '77726476706e69737468656265737421'
  const cases: [about: string, url: string | undefined, portals: string[], pattern: string | undefined][] = [
    ['is its origin, with all ports', 'http://portal.example:8080/a/b?c=1#/d', [], 'http://portal.example/*'],
    ['is none for a page of the browser', 'chrome://extensions/', [], undefined],
    ['is none for a file', 'file:///C:/a.html', [], undefined],
    ['is none where there is no address', undefined, [], undefined],
    [
      'behind a web VPN is the part of the path that names the portal',
      `${VPN}/https/${HEX}/a/b`,
      [],
      `${VPN}/https/${HEX}/*`,
    ],
    ['behind a web VPN with a port, too', `${VPN}/http-8080/${HEX}/`, [], `${VPN}/http-8080/${HEX}/*`],
    ['behind a web VPN that writes the inner address', `${VPN}/http/10.1.2.3/list`, [], `${VPN}/http/10.1.2.3/*`],
    [
      'behind a gateway is the path that the official gave',
      `${VPN}/minzheng/list`,
      [`${VPN}/minzheng/*`],
      `${VPN}/minzheng/*`,
    ],
    ['where two paths were given is the longer one', `${VPN}/a/b/c`, [`${VPN}/a/*`, `${VPN}/a/b/*`], `${VPN}/a/b/*`],
    ['beside a path that was given is another path', `${VPN}/yibao/list`, [`${VPN}/minzheng/*`], `${VPN}/yibao/*`],
    [
      'is not that of a path that only begins alike',
      `${VPN}/minzheng2/list`,
      [`${VPN}/minzheng/*`],
      `${VPN}/minzheng2/*`,
    ],
    [
      'of another origin is not told by these paths',
      'https://other.example/minzheng/',
      [`${VPN}/minzheng/*`],
      'https://other.example/*',
    ],
  ]
  const whole = [`${VPN}/*`, `${VPN}/http/10.1.2.3/*`]
  test('of an origin that was granted as a whole, too, is that whole, but for its portals', () => {
    expect(siteOf(`${VPN}/minzheng/list`, whole)?.pattern).toBe(`${VPN}/*`)
    expect(siteOf(`${VPN}/http/10.1.2.3/list`, whole)?.pattern).toBe(`${VPN}/http/10.1.2.3/*`)
    expect(siteOf(`${VPN}/http/10.9.9.9/list`, whole)?.pattern).toBe(`${VPN}/http/10.9.9.9/*`)
  })

  test.each(cases)('%s', (_, url, portals, pattern) => {
    expect(siteOf(url, portals)?.pattern).toBe(pattern)
  })

  test('is granted by its origin, for the browser grants no path', () => {
    expect(siteOf(`${VPN}/https/${HEX}/a`, [])?.origin).toBe(`${VPN}/*`)
    expect(portalOf(`${VPN}/minzheng/`)).toEqual({ origin: `${VPN}/*`, pattern: `${VPN}/minzheng/*` })
  })

  test('is written short', () => {
    expect(siteName('http://portal.example/*')).toBe('portal.example')
    expect(siteName(`${VPN}/https/${HEX.repeat(4)}/*`).length).toBeLessThan(62)
  })
})
