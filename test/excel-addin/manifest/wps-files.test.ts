import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { addinAddress, addressedFiles, generatedFiles, siteAddress } from '../../../excel-addin/src/manifest/index.ts'
import { RIBBON_COMMANDS } from '../../../excel-addin/src/ribbon/ids.ts'
import { OPEN } from '../../../excel-addin/src/ribbon/wps/main.ts'

const SITE = 'http://localhost:5180/'
const files = generatedFiles(SITE, '0.1.0')
const { window } = new JSDOM('')
const parsed = (name: string) => {
  const document = new window.DOMParser().parseFromString(
    files[name] ?? addressedFiles(SITE, '0.1.0')[name],
    'text/xml',
  )
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0)
  return document
}

describe('the files of the WPS add-in', () => {
  test('manifest.xml is WPS’s own and stands beside ribbon.xml: WPS fetches both at every start', () => {
    const manifest = parsed('wps/manifest.xml').documentElement
    expect([...manifest.children].map(({ tagName }) => tagName)).toEqual(['ApiVersion', 'Name', 'Description'])
    expect(manifest.tagName).toBe('JsPlugin')
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['wps/manifest.xml', 'wps/ribbon.xml', 'wps/index.html']))
  })

  test('ribbon.xml begins with customUI and has a button for each command', () => {
    expect(files['wps/ribbon.xml']).toMatch(/^<customUI /)
    const buttons = [...parsed('wps/ribbon.xml').getElementsByTagName('button')]
    expect(buttons.map(({ id }) => id)).toEqual([OPEN, ...RIBBON_COMMANDS])
    for (const button of buttons) expect(button.getAttribute('onAction')).toBe('OnAction')
  })

  test.each(['wps/jsplugins.xml', 'wps/publish.xml'])(
    '%s names the folder of the add-in, for Spreadsheets alone',
    (name) => {
      const [plugin, ...more] = parsed(name).getElementsByTagName('jspluginonline')
      expect(more).toEqual([])
      expect(plugin.getAttribute('type')).toBe('et')
      expect(plugin.getAttribute('url')).toBe('http://localhost:5180/wps/')
      expect(plugin.getAttribute('name')).toBe(parsed('wps/manifest.xml').getElementsByTagName('Name')[0].textContent)
    },
  )

  test('oem.ini has the two settings that a managed WPS needs', () => {
    expect(addressedFiles(SITE, '0.1.0')['wps/oem.ini'].split('\r\n')).toEqual([
      '[Support]',
      'JsApiPlugin=true',
      '[Server]',
      'JSPluginsServer=http://localhost:5180/wps/jsplugins.xml',
      '',
    ])
  })

  test('an address with an ampersand is still XML', () => {
    const lists = addressedFiles('https://10.0.0.5/a&b/', '0.1.0')
    for (const name of ['wps/jsplugins.xml', 'wps/publish.xml', 'taskpane/manifest.xml']) {
      const document = new window.DOMParser().parseFromString(lists[name], 'text/xml')
      expect(document.documentElement.outerHTML).toContain('a&amp;b/')
    }
  })
})

describe('the address of the site', () => {
  test.each([
    ['https://10.0.0.5/nuandong', 'https://10.0.0.5/nuandong/'],
    ['https://内网.example/', 'https://xn--v6q792i.example/'],
    ['http://localhost:5180', 'http://localhost:5180/'],
    ['http://127.0.0.1:5180/', 'http://127.0.0.1:5180/'],
  ])('%s is taken', (given, address) => {
    expect(siteAddress(given)).toBe(address)
  })
  test('of this machine by http is none for Excel: the build refuses it, and a move leaves its manifest', () => {
    expect(() => addinAddress('http://localhost:5180/')).toThrow(/https/)
    expect(addinAddress('https://10.0.0.5')).toBe('https://10.0.0.5/')
    expect(Object.keys(addressedFiles('http://localhost:5180/', '0.1.0'))).not.toContain('taskpane/manifest.xml')
  })
  test.each([
    'http://10.0.0.5/',
    'http://localhost.example.com/',
    '10.0.0.5',
    'file:///C:/nuandong/',
    'https://10.0.0.5/?a=1',
    'https://user:secret@10.0.0.5/',
    'javascript:alert(1)//',
    '',
  ])('%j is refused, with what to give instead', (given) => {
    expect(() => siteAddress(given)).toThrow(/https:\/\/.*\n.*https:\/\//s)
  })
})
