import { useRef, useState } from 'react'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import { download, fileName } from './download.ts'
import { readPicked } from './own-scenarios.ts'
import type { Scenario } from './scenario.ts'
import { writeCase } from './write-case.ts'

interface Props {
  /** the family as it stands now */
  shown: Scenario
  /** false where the host keeps nothing */
  onSave: (scenario: Scenario) => boolean
  onOpen: (scenario: Scenario) => void
}

/** The trainer’s own families: kept on this machine, given out and taken in as case files. */
export function OwnCases({ shown, onSave, onOpen }: Props) {
  const locale = useLocale()
  const picker = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<{ text: string; isBad: boolean }>()
  const [title, setTitle] = useState('')
  const name = title.trim() || shown.title[locale === 'en' ? 'en' : 'zh']
  const titled = (): Scenario => ({ ...shown, title: { zh: name, en: name } })

  const save = () => {
    const isKept = onSave(titled())
    setSaid({ text: trainerTexts(locale, isKept ? 'file.saved' : 'file.unsaved', { title: name }), isBad: !isKept })
  }
  const give = () =>
    download(`${fileName(name)}.json`, new Blob([writeCase(name, shown.facts)], { type: 'application/json' }))
  const take = async (file: File) => {
    try {
      onOpen(await readPicked(file, file.name, new Date().toLocaleDateString('sv'), locale))
      setSaid(undefined)
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), isBad: true })
    }
  }
  return (
    <div className="tr-own">
      <label>
        {trainerTexts(locale, 'file.name')}
        <input type="text" value={title} placeholder={name} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <button type="button" onClick={save}>
        {trainerTexts(locale, 'file.save')}
      </button>
      <button type="button" onClick={give}>
        {trainerTexts(locale, 'file.out')}
      </button>
      <button type="button" onClick={() => picker.current?.click()}>
        {trainerTexts(locale, 'file.in')}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".yaml,.yml,.json"
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file) void take(file)
        }}
      />
      {said && (
        <div role={said.isBad ? 'alert' : 'status'} className={said.isBad ? 'tr-bad' : 'tr-told'}>
          {said.isBad && <strong>{trainerTexts(locale, 'file.bad')}</strong>}
          <pre>{said.text}</pre>
          <button type="button" onClick={() => setSaid(undefined)}>
            {trainerTexts(locale, 'file.close')}
          </button>
        </div>
      )}
    </div>
  )
}
