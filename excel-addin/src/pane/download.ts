import type { SessionCore } from './session-core.ts'

/**
 * Downloads a file and says where it is. Inside Excel and WPS nobody promises that it comes, and a pane cannot see it:
 * some Office web views pass such a link over in silence (tmustier/pi-for-excel, pull request 500).
 */
export function handOver(core: SessionCore, file: File, said: 'message.backedUp' | 'message.doubtsWritten'): void {
  download(file)
  const { kind } = core.host
  const isSeen = kind !== 'office' && kind !== 'wps'
  core.say(isSeen ? said : `${said}.unseen`, { file: file.name })
}

/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  // the browser reads the blob after this turn
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export const downloadText = (name: string, text: string): void =>
  download(new File([text], name, { type: 'application/json' }))
