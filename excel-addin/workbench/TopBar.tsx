import type { Locale } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { useRef } from 'react'

interface Props {
  locale: Locale
  fileName: string
  status: string
  /** the open file is one that marks can be added to */
  markable: boolean
  onOpen: (file: File) => void
  onSample: () => void
  onDownload: () => void
}

/** Name, what is open, and what can be done with files. */
export function TopBar({ locale, fileName, status, markable, onOpen, onSample, onDownload }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <header className="wb-top">
      <img src="./icon-80.png" width="34" height="34" alt="" />
      <div className="wb-name">
        <strong>{addinText(locale, 'workbench.title')}</strong>
        <span>{addinText(locale, 'workbench.subtitle')}</span>
      </div>
      <p className="wb-status" role="status" title={status}>
        {status}
      </p>
      <nav className="wb-files">
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) onOpen(file)
          }}
        />
        <button type="button" className="wb-main" onClick={() => picker.current?.click()}>
          {addinText(locale, 'workbench.open')}
        </button>
        <button type="button" onClick={onSample}>
          {addinText(locale, 'workbench.sample')}
        </button>
        <button
          type="button"
          disabled={!markable}
          title={markable || !fileName ? undefined : addinText(locale, 'workbench.onlyXlsx', { file: fileName })}
          onClick={onDownload}
        >
          {addinText(locale, 'workbench.download')}
        </button>
      </nav>
    </header>
  )
}
