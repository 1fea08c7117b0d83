// @ts-check
// `npm run deep -- page`: what the built extension costs the page that it reads, and whether its signs keep to their
// fields.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

export const about =
  'from keystroke to sign, long tasks, rest, zoom and dialog, and a million nodes, with the built extension'

const HERE = dirname(fileURLToPath(import.meta.url))

/** @returns {Promise<import('./run.mjs').Outcome>} */
export async function run() {
  const server = await createServer({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true },
  })
  try {
    const { measurePage } = /** @type {typeof import('./page/measure.ts')} */ (
      await server.ssrLoadModule(join(HERE, 'page/measure.ts'))
    )
    const measured = await measurePage()
    const failed = measured.filter(({ isGood }) => !isGood).length
    return {
      passed: measured.length - failed,
      failed,
      rows: measured.map(({ what, result, isGood }) => [what, isGood ? result : `${result}  ✗`]),
    }
  } finally {
    await server.close()
  }
}
