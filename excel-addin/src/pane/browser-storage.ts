/** The browser's storage, or undefined where the webview forbids it: merely asking throws there. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
