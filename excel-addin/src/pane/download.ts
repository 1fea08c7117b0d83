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
