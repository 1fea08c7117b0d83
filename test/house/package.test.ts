import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { bundleCommandLine } from '../../core/tools/build.mjs'
import { checksums } from '../../core/tools/package/contents.mjs'
import { extensionId, policyFiles } from '../../core/tools/package/extension-policy.mjs'
import { guidePage } from '../../core/tools/package/guides.mjs'
import { licencesOf, licenceText } from '../../core/tools/package/licences.mjs'
import { starters } from '../../core/tools/package/starters.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CORE = join(ROOT, 'core')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-package-'))
  return () => rmSync(folder, { recursive: true })
})

/**
 * What is put together for a county without internet; the whole of it is built and tried by `npm run deep -- package`.
 */
describe('the licences of the package', () => {
  const all = licencesOf([CORE, join(ROOT, 'excel-addin')], [['@tanstack/react-virtual', CORE]])

  test('name every package that is in the command line’s bundle', async () => {
    const { metafile } = await bundleCommandLine()
    const bundled = new Set(
      Object.keys(metafile.inputs).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
    )
    expect(bundled.size).toBeGreaterThan(5)
    expect([...bundled].filter((name) => !all.some((one) => one.name === name))).toEqual([])
  })

  test('bring the text of each licence, and say where a package has none', () => {
    const text = licenceText(all)
    expect(all.find(({ name }) => name === 'zod')?.text).toMatch(/Permission is hereby granted/)
    for (const { name, version } of all) expect(text).toContain(`${name} ${version}`)
    expect(all.filter(({ licence }) => licence === '?')).toEqual([])
    const without = all.filter((one) => one.text === '')
    expect(text.split('包内没有许可证全文').length - 1).toBe(without.length)
  })

  test('hold none that forbids what we do: no GPL alone, no AGPL', () => {
    expect(all.filter(({ licence }) => /AGPL|^GPL/.test(licence))).toEqual([])
  })
})

describe('the guides of the package', () => {
  const guide =
    '# 指南\n\n见[验收单](验收.md)、[源码](../../core/x.ts)、[网](https://a.example/)。\n\n![面板](面板.png)\n\n    a <b> "c"\n'
  const placeOf = (link: string) => (link.startsWith('..') ? undefined : `guides/${link.replace(/md$/, 'html')}`)

  test('are pages that open with a double click, their links and pictures those of the package', () => {
    const page = guidePage(guide, 'guides/指南.html', placeOf)
    expect(page).toContain('<title>指南</title>')
    const links = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, to]) => decodeURI(to))
    expect(links).toEqual(['验收.html', 'https://a.example/', '面板.png'])
    expect(page).toContain('见<a href="%E9%AA%8C%E6%94%B6.html">验收单</a>、源码、')
    expect(page).toContain('a &lt;b&gt;')
  })
})

describe('the checksums', () => {
  test('are such that sha256sum finds every file whole, and a changed one not', () => {
    const files = new Map([
      ['a/甲.txt', new TextEncoder().encode('甲')],
      ['b.bin', new Uint8Array([0, 255])],
    ])
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    writeFileSync(join(folder, 'SHA256SUMS.txt'), checksums(files))
    const check = () => spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS.txt'], { cwd: folder }).status
    expect(check()).toBe(0)
    writeFileSync(join(folder, 'b.bin'), 'x')
    expect(check()).toBe(1)
  })
})

describe('what starts the program', () => {
  const files = starters()
  beforeEach(() => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    chmodSync(join(folder, 'nuandong'), 0o755)
    writeFileSync(join(folder, 'bin/cli.js'), 'console.log(JSON.stringify(process.argv.slice(2)))')
  })
  const run = (path: string, env: Record<string, string | undefined> = process.env) =>
    spawnSync('/bin/sh', [join(folder, path), 'check', '花 名册.xlsx'], { encoding: 'utf8', env, cwd: '/' })

  test('passes its arguments on, from any folder', () => {
    expect(JSON.parse(run('nuandong').stdout)).toEqual(['check', '花 名册.xlsx'])
    expect(JSON.parse(run('start.sh').stdout)).toEqual(['serve', 'check', '花 名册.xlsx'])
  })

  test('takes the Node that lies beside it', () => {
    writeFileSync(join(folder, 'node'), '#!/bin/sh\necho own node\n')
    chmodSync(join(folder, 'node'), 0o755)
    expect(run('nuandong').stdout).toBe('own node\n')
  })

  test('says what is missing where there is no Node, and where it is too old', () => {
    const without = run('nuandong', { PATH: '/nowhere' })
    expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('Node.js')])
    const old = `Object.defineProperty(process, 'versions', { value: { node: '16.20.0' } }); require('${folder}/bin/nuandong.cjs')`
    const { status, stderr } = spawnSync(process.execPath, ['-e', old], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('16.20.0')])
  })

  test('for Windows has its line ends and its code page', () => {
    for (const name of ['开始.cmd', 'nuandong.cmd', 'WPS安装.cmd']) {
      expect(files[name].replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      // Chinese only once the code page is UTF-8; the page that was, and the program's own status, stand in the end
      expect(files[name].split('chcp 65001')[0]).toMatch(/^[\x20-\x7e\r\n]+$/)
      expect(files[name]).toMatch(/set "STATUS=%errorlevel%"\r\nchcp %PAGE% >nul\r\nexit \/b %STATUS%\r\n$/)
    }
    for (const name of ['开始.cmd', 'nuandong.cmd']) expect(files[name]).toContain('%~dp0bin\\nuandong.cjs')
    expect(files['WPS安装.cmd']).toContain('%~dp0site\\wps\\publish.xml')
  })

  test('the shell scripts are what a plain sh reads', () => {
    for (const name of ['start.sh', 'nuandong']) execFileSync('/bin/sh', ['-n', join(folder, name)])
  })
})

describe('what hands the extension out by policy', () => {
  /** Chromium, which packed an extension with the key to this, gave it the id below. */
  const key = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnwLjWYpmfWOxXIlFT3nc
+4sm7I4R8maPCmNXYSVb3L7QtUl0Ott+aruww7BkzuWl1gVcgLXF0M6SDVdjTYpE
WBZHEpR6i3sAfIeRaN04V74IP6YVCBR9NkLE6oAHq3GXfNqqVLamJETJv15+no2U
LndS/cfrBZN2Qe9Me6UmXqVz5m7ptEELvFMCudFI+h7p8hN+BULioPdtEmffdjSi
MJkhkFSKmrGmdLtLGoxWb+ovU0EXsM52ir8ps4ZFD1Fykj7p9Y9M+h4X8r5xEyev
rpgxKg/Jch89d5bdN4cDq/0dK6aTK9yl84htViJwy4/b3YOYpETSLOd5p0/It83B
twIDAQAB
-----END PUBLIC KEY-----`
  const id = 'okgghajekofeejmghcoppbffnehkdcfc'

  test('knows the extension by the id that the browser gives it', () => {
    expect(extensionId(key)).toBe(id)
  })

  test('is a list of updates, a policy and a registry file that all name the same', () => {
    const files = policyFiles(id, 'https://10.0.0.5/nuandong-ext/', '0.1.0')
    const update = 'https://10.0.0.5/nuandong-ext/update.xml'
    expect(JSON.parse(files['ExtensionSettings.json'])).toEqual({
      [id]: { installation_mode: 'force_installed', update_url: update },
    })
    expect(files['update.xml']).toContain(
      `<app appid="${id}">\n    <updatecheck codebase="https://10.0.0.5/nuandong-ext/nuandong.crx" version="0.1.0"/>`,
    )
    const registry = files['extension.reg']
    expect(registry).toMatch(/^Windows Registry Editor Version 5\.00\r\n\r\n/)
    expect(registry.split(`"1"="${id};${update}"\r\n`)).toHaveLength(3)
    expect(registry.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
