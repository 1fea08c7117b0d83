import { findBrowser } from './browser.mjs'

/** Finds or installs the browser once, before the first test needs it. */
export default function setup() {
  process.env.NUANDONG_BROWSER = findBrowser()
}
