import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { launch } from '../chromium.ts'
import { contract } from './contract.ts'

declare const runCase: (title: string) => Promise<void>

describe('the stand-in grid as a host', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [`${import.meta.dirname}/sheet-bench.tsx`],
      bundle: true,
      write: false,
      outdir: 'out',
      format: 'iife',
      jsx: 'automatic',
      conditions: ['nuandong-source'],
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    })
    const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? ''
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 900, height: 600 } })
    await page.setContent('<div id="grid" style="height:560px"></div>')
    await page.addStyleTag({ content: text('.css') })
    await page.addScriptTag({ content: text('.js') })
  })
  afterAll(() => browser.close())

  for (const { title } of contract) test(title, () => page.evaluate((name) => runCase(name), title))
})
