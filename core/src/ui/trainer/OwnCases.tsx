import { useEffect, useRef, useState } from 'react'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import { download, fileName } from './download.ts'
import { readPicked } from './own-scenarios.ts'
import type { Scenario } from './scenario.ts'
import { writeCase } from './write-case.ts'

/** The trainer’s own families, and what may be done with them; false where the host keeps nothing. */
export interface Shelved {
  /** the family shown is one of them */
  isOwn: boolean
  titles: readonly string[]
  /** in place of the one of the same name, and of the one called `replaced` */
  save: (scenario: Scenario, replaced?: string) => boolean
  remove: (scenario: Scenario) => boolean
  take: (scenario: Scenario) => void
}

interface Props {
  /** the family as it stands now */
  shown: Scenario
  own: Shelved
}

type Said = { text: string; isBad?: boolean; isFile?: boolean }
/** What is to be done as soon as the trainer says yes. */
type Question = { text: string; yes: string; act: () => void }

/** The trainer’s own families: kept on this machine, renamed, deleted, given out and taken in as case files. */
export function OwnCases({ shown, own }: Props) {
  const locale = useLocale()
  const picker = useRef<HTMLInputElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<Said>()
  const [question, setQuestion] = useState<Question>()
  const [typed, setTyped] = useState<{ of: string; title: string }>()
  const ownTitle = shown.title[locale === 'en' ? 'en' : 'zh']
  const title = typed?.of === shown.id ? typed.title : ''
  const name = title.trim() || ownTitle
  const titled = (): Scenario => ({ ...shown, title: { zh: name, en: name } })

  /** Says how it went; the focus goes back to where the trainer was typing, for the button may be gone. */
  const done = (isDone: boolean, key: 'file.saved' | 'file.removed' | 'file.renamed', of: string) => {
    setQuestion(undefined)
    setSaid({ text: trainerTexts(locale, isDone ? key : 'file.unsaved', { title: of }), isBad: !isDone })
    first.current?.focus()
  }
  const save = (replaced?: string) =>
    done(own.save(titled(), replaced), replaced === undefined ? 'file.saved' : 'file.renamed', name)
  /** Asks first where a case of that name would be lost. */
  const saveOrAsk = (replaced?: string) => {
    setSaid(undefined)
    if (!own.titles.includes(name)) return save(replaced)
    const text = trainerTexts(locale, 'file.overwrite', { title: name })
    setQuestion({ text, yes: trainerTexts(locale, 'file.overwrite.yes'), act: () => save(replaced) })
  }
  const removeOrAsk = () => {
    setSaid(undefined)
    const act = () => done(own.remove(shown), 'file.removed', ownTitle)
    const text = trainerTexts(locale, 'file.remove.ask', { title: ownTitle })
    setQuestion({ text, yes: trainerTexts(locale, 'file.remove'), act })
  }
  const give = () =>
    download(`${fileName(name)}.json`, new Blob([writeCase(name, shown.facts)], { type: 'application/json' }))
  const take = async (file: File) => {
    setQuestion(undefined)
    try {
      own.take(await readPicked(file, file.name, new Date().toLocaleDateString('sv'), locale))
      setSaid(undefined)
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), isBad: true, isFile: true })
    }
  }
  return (
    <div className="tr-own">
      <label>
        {trainerTexts(locale, 'file.name')}
        <input
          ref={first}
          type="text"
          value={title}
          placeholder={ownTitle}
          onChange={({ target }) => setTyped({ of: shown.id, title: target.value })}
        />
      </label>
      <button type="button" onClick={() => saveOrAsk()}>
        {trainerTexts(locale, 'file.save')}
      </button>
      {own.isOwn && (
        <>
          <button type="button" disabled={name === ownTitle} onClick={() => saveOrAsk(ownTitle)}>
            {trainerTexts(locale, 'file.rename')}
          </button>
          <button type="button" onClick={removeOrAsk}>
            {trainerTexts(locale, 'file.remove')}
          </button>
        </>
      )}
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
      {question && (
        <Told isBad>
          <p>{question.text}</p>
          <button type="button" onClick={question.act}>
            {question.yes}
          </button>
          <button type="button" onClick={() => setQuestion(undefined)}>
            {trainerTexts(locale, 'file.cancel')}
          </button>
        </Told>
      )}
      {said && (
        <Told isBad={said.isBad}>
          {said.isFile && <strong>{trainerTexts(locale, 'file.bad')}</strong>}
          <p>{said.text}</p>
          <button type="button" onClick={() => setSaid(undefined)}>
            {trainerTexts(locale, 'file.close')}
          </button>
        </Told>
      )}
    </div>
  )
}

/** Brought into view: the list of controls is long, and it stands at its end. */
function Told({ isBad = false, children }: { isBad?: boolean; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' })
  })
  return (
    <div ref={box} role={isBad ? 'alert' : 'status'} className={isBad ? 'tr-bad' : 'tr-told'}>
      {children}
    </div>
  )
}
