import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Browser, buildExtension, installed, open } from './browser.ts'
import { inChinese, leave } from './watching.ts'

beforeAll(async () => {
  await buildExtension()
})
afterEach(leave)

test('the classroom is a page of the extension: the same families, changes and pictures', async () => {
  const browser: Browser = await installed()
  try {
    await inChinese(browser)
    const options = await open(browser, 'options.html')
    await options.getByRole('link', { name: '课堂演示' }).click()
    const list = options.getByRole('list', { name: '案例' })
    await list.getByRole('button', { name: '人均不是每人' }).click()
    await options.getByRole('button', { name: '下一步' }).click()
    await expect.poll(() => options.getByRole('region', { name: '认定结果' }).textContent()).toContain('每月 150 元')
    await options.getByRole('button', { name: '看图' }).click()
    await options.getByRole('img').first().waitFor()
  } finally {
    await browser.close()
  }
})
