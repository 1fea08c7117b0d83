import type { RefObject } from 'react'

const FILE_TYPES = '.xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.txt'

interface Props {
  /** opened by whatever button stands for it */
  picker: RefObject<HTMLInputElement | null>
  label?: string
  isSingle?: boolean
  onFiles: (files: readonly File[]) => void
}

/** Asks for registers; the same file may be picked again. */
export function FilePicker({ picker, label, isSingle = false, onFiles }: Props) {
  return (
    <input
      ref={picker}
      type="file"
      hidden
      multiple={!isSingle}
      accept={FILE_TYPES}
      aria-label={label}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])]
        target.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
}
