import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { grant } from '../../extension/src/sites.ts'
import { clearStore, type KeptField } from '../../extension/src/store/database.ts'
import { importProfiles } from '../../extension/src/store/profile-file.ts'
import { explainLabel, forgetLabel, keepPointed, loseFields, profileOf } from '../../extension/src/store/profiles.ts'
import { loadSettings, saveSettings } from '../../extension/src/store/settings.ts'
import { putPicked, stateOf } from '../../extension/src/tabs.ts'

const SITE = 'http://portal.example/*'
const VPN = 'https://vpn.example/*'
const POINTED: KeptField = {
  id: '1',
  selector: '#x',
  field: 'financialAssets',
  role: 'household',
  label: '户内钱款',
  path: '/edit',
  near: [],
}

beforeEach(clearStore)
afterEach(() => {
  vi.restoreAllMocks()
})

/** The disk is full. */
const fill = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })

describe('what is kept', () => {
  test('by two windows at once is kept of both', async () => {
    const pause = (site: string) => saveSettings(({ paused }) => ({ paused: [...paused, site] }))
    await Promise.all([pause('a'), pause('b'), saveSettings(() => ({ place: '510185' }))])
    expect(await loadSettings()).toMatchObject({ paused: ['a', 'b'], place: '510185' })
    await Promise.all([explainLabel(SITE, '甲', 'name'), explainLabel(SITE, '乙', ''), keepPointed(SITE, POINTED)])
    expect(await profileOf(SITE)).toEqual({ origin: SITE, labels: { 甲: 'name', 乙: '' }, pointed: [POINTED] })
  })

  test('is not replaced by the first settings where it cannot be read for a moment', async () => {
    await saveSettings(() => ({ paused: [SITE], portals: [VPN] }))
    await explainLabel(SITE, '甲', 'name')
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('busy', 'UnknownError')
    })
    expect(await saveSettings(() => ({ place: '510185' }))).toBeUndefined()
    await explainLabel(SITE, '乙', '')
    vi.restoreAllMocks()
    expect(await loadSettings()).toMatchObject({ paused: [SITE], portals: [VPN] })
    expect((await profileOf(SITE)).labels).toEqual({ 甲: 'name' })
  })

  test('of a label is taken back by itself; an imported file adds to it', async () => {
    await explainLabel(SITE, '甲', 'name')
    await explainLabel(SITE, '乙', '')
    await forgetLabel(SITE, '甲')
    const sites = [{ origin: SITE, labels: { 丙: 'sex' }, pointed: [POINTED] }]
    expect(await importProfiles(JSON.stringify({ schema: 1, kind: 'nuandong-site-labels', sites }))).toBe(1)
    expect(await profileOf(SITE)).toMatchObject({ labels: { 乙: '', 丙: 'sex' }, pointed: [POINTED] })
  })
})

describe('on a full disk', () => {
  test('a field that its page lost is not said to be switched off: its page would be told again and again', async () => {
    await keepPointed(SITE, POINTED)
    fill()
    expect(await loseFields(SITE, ['1'])).toBe(false)
    vi.restoreAllMocks()
    expect(await loseFields(SITE, ['1'])).toBe(true)
    expect(await loseFields(SITE, ['1'])).toBe(false)
  })

  test('a path behind a web VPN is not granted: without its path all of the origin would be read', async () => {
    const granted = new Set<string>()
    const permissions = {
      contains: async () => granted.size > 0,
      request: async ({ origins }: { origins: string[] }) => granted.add(origins[0]) !== undefined,
      remove: async ({ origins }: { origins: string[] }) => granted.delete(origins[0]),
    }
    vi.stubGlobal('chrome', { permissions })
    const site = { origin: VPN, pattern: 'https://vpn.example/minzheng/*' }
    fill()
    expect(await grant(site)).toBe(false)
    expect([...granted]).toEqual([])
    vi.restoreAllMocks()
    expect(await grant(site)).toBe(true)
    expect((await loadSettings()).portals).toEqual([site.pattern])
    vi.unstubAllGlobals()
  })
})

test('what the official points at is known though the worker slept while she looked for it', () => {
  const picked = { place: { ...POINTED, near: [] }, label: '户内钱款', value: '8000' }
  putPicked(7, picked)
  expect(stateOf(7)).toMatchObject({ picked, isPicking: false })
})
