/** What the build writes beside the pane. */
export { manifestXml } from './manifest.ts'
export { helpPage, tooOldScript } from './static-pages.ts'
