// @ts-check
// `node extension/pictures.mjs`, in test: takes the pictures of the extension's guide anew. Look at them before you
// commit them.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const TEST = fileURLToPath(new URL('..', import.meta.url))

const server = await createServer({
  root: TEST,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true },
})
try {
  const { takePictures } = /** @type {typeof import('./pictures.ts')} */ (
    await server.ssrLoadModule(join(TEST, 'extension/pictures.ts'))
  )
  await takePictures(join(TEST, '../extension/docs'))
} finally {
  await server.close()
}
