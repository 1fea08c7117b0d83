/** Hands a file to the browser’s own downloads; nothing leaves the machine. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has to have begun before the address goes
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A title as the name of a file. */
export const fileName = (title: string) =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 60) || 'nuandong'
