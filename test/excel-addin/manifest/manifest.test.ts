import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ADDIN_ID, manifestXml } from '../../../excel-addin/src/manifest/manifest.ts'
import { tooOldScript } from '../../../excel-addin/src/manifest/static-pages.ts'
import { RIBBON_COMMANDS } from '../../../excel-addin/src/ribbon/ids.ts'
import { manifestSchema, treeOf } from './schema.ts'

const ASSETS = join(import.meta.dirname, '../../../excel-addin/assets')
const xml = manifestXml({ baseUrl: 'https://10.0.0.5/nuandong', version: '0.1.0.0' })
const { window } = new JSDOM('')
const manifest = new window.DOMParser().parseFromString(xml, 'application/xml')
const all = (name: string) => [...manifest.getElementsByTagName(name)]
const attributes = (name: string) =>
  [...manifest.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '')
/** every resource of the VersionOverrides: id → element */
const resources = new Map(
  ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap(all)
    .filter((element) => element.id)
    .map((element) => [element.id, element]),
)

/** Microsoft's validation service needs the internet; these are its rules as far as they are documented. */
describe('the add-in manifest', () => {
  test('is read by office-addin-manifest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nuandong-manifest-'))
    try {
      const file = join(folder, 'manifest.xml')
      writeFileSync(file, xml)
      expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
        id: ADDIN_ID,
        defaultLocale: 'zh-CN',
        displayName: '暖冬台账核对',
        hosts: ['Workbook'],
        officeAppType: 'TaskPaneApp',
        permissions: 'ReadWriteDocument',
        version: '0.1.0.0',
        defaultSettings: { sourceLocation: 'https://10.0.0.5/nuandong/taskpane.html' },
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('is well-formed', () => {
    expect(all('parsererror')).toEqual([])
  })

  test('holds against the schema: elements and their order, lengths, https, ids, icons', () => {
    const { error } = manifestSchema.safeParse(treeOf(manifest.documentElement))
    expect(error && z.prettifyError(error)).toBeUndefined()
  })

  test.each([
    ['a missing version', (text: string) => text.replace(/<Version>.*<\/Version>/, '')],
    [
      'elements in another order',
      (text: string) => text.replace(/(<SupportUrl[^>]*>)\s*(<AppDomains>[\s\S]*<\/AppDomains>)/, '$2$1'),
    ],
    ['http', (text: string) => text.replaceAll('https://10.0.0.5', 'http://10.0.0.5')],
    ['a name over 125 characters', (text: string) => text.replace('暖冬台账核对', '暖'.repeat(126))],
    ['a tip over 250 characters', (text: string) => text.replace('打开暖冬台账核对面板', '暖'.repeat(251))],
    ['a resource id over 32 characters', (text: string) => text.replaceAll('Pane.Url', 'P'.repeat(33))],
    ['no icon of 80 pixels', (text: string) => text.replace(/<bt:Image size="80"[^>]*>/, '')],
    ['an id that is no GUID', (text: string) => text.replace(ADDIN_ID, 'nuandong')],
    ['an element that nobody knows', (text: string) => text.replace('<Hosts>', '<Extra/><Hosts>')],
    ['a version of three numbers', (text: string) => text.replace('0.1.0.0', '0.1.0')],
  ])('the schema refuses %s', (_, spoil) => {
    const spoilt = spoil(xml)
    expect(spoilt).not.toBe(xml)
    const { documentElement } = new window.DOMParser().parseFromString(spoilt, 'application/xml')
    expect(manifestSchema.safeParse(treeOf(documentElement)).success).toBe(false)
  })

  test('asks for ExcelApi 1.9 and the shared runtime, whose page is the pane’s', () => {
    const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])
    expect(sets).toEqual([
      ['ExcelApi', '1.9'],
      ['SharedRuntime', '1.1'],
    ])
    const runtime = all('Runtime')[0].getAttribute('resid')
    expect([runtime, all('FunctionFile')[0].getAttribute('resid')]).toEqual(['Pane.Url', 'Pane.Url'])
  })

  test('points at one place only', () => {
    const addresses = [...attributes('DefaultValue'), ...all('AppDomain').map((element) => element.textContent)]
    const urls = addresses.filter((text) => /^[a-z]+:\/\//.test(text))
    expect(urls.length).toBeGreaterThan(8)
    for (const url of urls) expect(url).toMatch(/^https:\/\/10\.0\.0\.5(\/nuandong\/[\w.-]+)?$/)
  })

  test('defines each resource that it uses, uses each that it defines', () => {
    expect([...new Set(attributes('resid'))].sort()).toEqual([...resources.keys()].sort())
  })

  test('names ribbon functions that the pane associates, and few buttons', () => {
    expect(all('FunctionName').map((element) => element.textContent)).toEqual([...RIBBON_COMMANDS])
    expect(all('Control')).toHaveLength(4)
    const ids = [...all('Control'), ...all('Group')].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([16, 32, 64, 80])('has a real PNG icon of %i pixels', (size) => {
    const png = readFileSync(join(ASSETS, `icon-${size}.png`))
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })

  test('escapes an address with an ampersand', () => {
    const odd = manifestXml({ baseUrl: 'https://10.0.0.5/a&b/', version: '1.0.0.0' })
    const parsed = new window.DOMParser().parseFromString(odd, 'application/xml')
    expect(parsed.getElementsByTagName('SourceLocation')[0].getAttribute('DefaultValue')).toBe(
      'https://10.0.0.5/a&b/taskpane.html',
    )
  })
})

describe('the notice for a webview that is too old', () => {
  const noticeIn = (isOld: boolean) => {
    const dom = new JSDOM('<!doctype html><body><div id="pane"></div></body>', { runScripts: 'outside-only' })
    // jsdom knows noModule of scripts only where it is told so
    if (!isOld) Object.defineProperty(dom.window.HTMLScriptElement.prototype, 'noModule', { value: false })
    dom.window.eval(tooOldScript('excel'))
    dom.window.document.dispatchEvent(new dom.window.Event('DOMContentLoaded'))
    return dom.window.document.body.textContent
  }
  test('says what Excel is needed and what else can be used', () => {
    expect(noticeIn(true)).toMatch(/Excel 2021.*工作台/s)
  })
  test('stays silent elsewhere', () => {
    expect(noticeIn(false)).not.toMatch(/Excel/)
  })
  test.each(['excel', 'wps'] as const)('is ES5 for %s: no arrow, no const, no template', (host) => {
    expect(tooOldScript(host)).not.toMatch(/=>|\bconst\b|\blet\b|`/)
  })
  test('names WPS in WPS', () => {
    expect(tooOldScript('wps')).toMatch(/WPS.*工作台/s)
  })
})
