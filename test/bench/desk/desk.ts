/** What a person does at the workbench, timed inside the page. */

/** As much of playwright's page as is used: the package is not bundled. */
export interface DeskPage {
  goto(url: string): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  addInitScript(script: string): Promise<void>
  locator(selector: string): { click(): Promise<void>; setInputFiles(path: string): Promise<void> }
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> }
  mouse: { move(x: number, y: number): Promise<void>; wheel(x: number, y: number): Promise<void> }
  close(): Promise<void>
}

export interface DeskTimes {
  /** ms from the chosen file to the first finding, the cells in between */
  opened: number
  shown: number
  /** ms from the Enter of each edit to the changed list */
  edits: number[]
  /** ms from the button to the file; 0 where it was not saved */
  saved: number
  /** ms of a frame while scrolling */
  frame: number
  /** ms of tasks over 50 ms: all, and those while typing and scrolling */
  longTasks: number[]
  felt: number[]
}

/**
 * Notes long tasks and the moments that count: the file chosen, cells and findings there, Enter, the list changed, the
 * copy made.
 */
export const WATCH = `
window.longTasks = [0]
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.longTasks.push(one.duration) }).observe({ type: 'longtask' })
window.at = {}
addEventListener('change', (event) => { if (event.target.type === 'file') window.at = { chosen: performance.now() } }, true)
addEventListener('keydown', (event) => { if (event.key === 'Enter') { window.at.enter = performance.now(); delete window.at.listed } }, true)
addEventListener('click', (event) => { if (event.target.textContent === '另存核对结果') window.at.saving = performance.now() }, true)
const create = URL.createObjectURL
URL.createObjectURL = (blob) => { window.at.saved ??= performance.now(); return create.call(URL, blob) }
new MutationObserver(() => {
  const { at } = window
  if (at.chosen === undefined) return
  if (at.shown === undefined && document.querySelector('[data-cell]') && document.querySelector('.wb-status')?.textContent.startsWith('已打开 checked')) {
    at.shown = performance.now()
    document.querySelector('.nd-pane .nd-primary').click()
  }
  if (at.found === undefined && document.querySelector('[role=option]')) at.found = performance.now()
  const listed = [...document.querySelectorAll('.nd-total-count')].map((one) => one.textContent).join()
  if (at.enter !== undefined && at.listed === undefined && listed !== at.list) at.listed = performance.now()
  at.list = listed
}).observe(document, { subtree: true, childList: true, characterData: true })
window.frames = async (scroll, count) => {
  const times = []
  let last = await new Promise(requestAnimationFrame)
  for (let i = 0; i < count; i++) {
    scroll(i)
    const now = await new Promise(requestAnimationFrame)
    times.push(now - last)
    last = now
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.9)]
}
`

/** ms */
const [PATIENCE, PAUSE] = [120_000, 50]
/** so many different numbers are typed; each is a wrong one more */
const EDITS = 5
const FRAMES = 60

/** The page's own rules forbid it to evaluate texts by itself, so it is asked again and again. */
async function until(page: DeskPage, condition: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE; ) {
    if (await page.evaluate(condition)) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  throw new Error(`not within ${PATIENCE} ms: ${condition}`)
}

async function measure(
  newPage: () => Promise<DeskPage>,
  url: string,
  file: string,
  saves: boolean,
): Promise<DeskTimes> {
  const page = await newPage()
  await page.goto(url)
  await until(page, `document.querySelector('.wb-status')?.textContent.startsWith('已打开')`)
  await page.evaluate('window.longTasks.length = 1')
  const at = (name: string) => page.evaluate(`window.at.${name}`) as Promise<number>
  await page.locator('.wb-top input[type=file]').setInputFiles(file)
  await until(page, 'window.at.found')
  const chosen = await at('chosen')
  const [shown, opened] = [(await at('shown')) - chosen, (await at('found')) - chosen]
  const atOpening = (await page.evaluate('window.longTasks.splice(1)')) as number[]
  const edits: number[] = []
  await page.locator('[data-cell="H5"]').click()
  for (let edit = 0; edit < EDITS; edit++) {
    await page.keyboard.type(`51042519520106${String(edit).padStart(3, '0')}`)
    await page.keyboard.press('Enter')
    await until(page, 'window.at.listed')
    edits.push((await at('listed')) - (await at('enter')))
  }
  const frame = (await page.evaluate(
    `window.frames((i) => { document.querySelector('.wb-scroll').scrollTop = i * 997 }, ${FRAMES})`,
  )) as number
  const felt = (await page.evaluate('window.longTasks.splice(1)')) as number[]
  let saved = 0
  if (saves) {
    await page.evaluate('delete window.at.saved')
    await page.locator('text=另存核对结果').click()
    await until(page, 'window.at.saved')
    saved = (await at('saved')) - (await at('saving'))
  }
  const atSaving = (await page.evaluate('window.longTasks')) as number[]
  await page.close()
  return { opened, shown, edits, saved, frame, longTasks: [...atOpening, ...felt, ...atSaving], felt: [0, ...felt] }
}

async function measurePeer(newPage: () => Promise<DeskPage>, url: string, rows: number) {
  const page = await newPage()
  await page.goto(url)
  const opened = (await page.evaluate(`window.showPeer(${rows}, 30)`)) as number
  const frame = (await page.evaluate(`window.frames((i) => window.peer.setScrollTop(i * 997), ${FRAMES})`)) as number
  await page.close()
  return { opened, frame }
}

export const Desk = { measure, measurePeer }
