import { useEffect, useRef, useState } from 'react'
import type { Locale } from '../../text/area.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import { download, fileName } from './download.ts'
import { CaseRefused, readPicked } from './own-scenarios.ts'
import type { Scenario } from './scenario.ts'
import type { OwnFamilies } from './use-own-cases.ts'
import { writeCase } from './write-case.ts'

interface Props {
  /** the family as it stands now */
  shown: Scenario
  own: OwnFamilies
}

/** How it went, and what is to be done as soon as the trainer says yes. */
type Said = { text: string; isBad?: boolean; isFile?: boolean }
type Question = { text: string; yes: string; act: () => void }

const titleIn = (locale: Locale, { title }: Scenario) => title[locale === 'en' ? 'en' : 'zh']

/**
 * What the buttons do with the family under the name typed; `onDone` takes the focus back, for the button may be gone.
 */
function useActions({ shown, own }: Props, name: string, onDone: () => void) {
  const locale = useLocale()
  const [said, setSaid] = useState<Said>()
  const [question, setQuestion] = useState<Question>()
  const ownTitle = titleIn(locale, shown)
  const done = (isDone: boolean, key: 'file.saved' | 'file.removed' | 'file.renamed', title: string) => {
    setQuestion(undefined)
    setSaid({ text: trainerTexts(locale, isDone ? key : 'file.unsaved', { title }), isBad: !isDone })
    onDone()
  }
  const save = (replaced?: string) => {
    const titled = { ...shown, title: { zh: name, en: name } }
    done(own.save(titled, replaced), replaced === undefined ? 'file.saved' : 'file.renamed', name)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked about one family is not asked of the next
  useEffect(() => setQuestion(undefined), [shown.id])
  const ask = (asked: Question) => {
    setSaid(undefined)
    setQuestion(asked)
  }
  return {
    said,
    question,
    close: () => {
      setSaid(undefined)
      setQuestion(undefined)
    },
    /** asks first where a case of that name would be lost */
    save(replaced?: string) {
      if (!own.titles.includes(name)) return save(replaced)
      const text = trainerTexts(locale, 'file.overwrite', { title: name })
      ask({ text, yes: trainerTexts(locale, 'file.overwrite.yes'), act: () => save(replaced) })
    },
    remove() {
      const act = () => done(own.remove(shown), 'file.removed', ownTitle)
      const text = trainerTexts(locale, 'file.remove.ask', { title: ownTitle })
      ask({ text, yes: trainerTexts(locale, 'file.remove'), act })
    },
    give() {
      const text = writeCase(name, shown.facts)
      download(`${fileName(name)}.json`, new Blob([text], { type: 'application/json' }))
    },
    async take(file: File) {
      setQuestion(undefined)
      try {
        own.take(await readPicked(file, file.name, new Date().toLocaleDateString('sv'), locale))
        setSaid(undefined)
      } catch (error) {
        const isFile = error instanceof CaseRefused
        setSaid({ text: isFile ? error.message : trainerTexts(locale, 'file.unloaded'), isBad: true, isFile })
      }
    },
  }
}

/** The trainer’s own families: kept on this machine, renamed, deleted, given out and taken in as case files. */
export function OwnCases({ shown, own }: Props) {
  const locale = useLocale()
  const picker = useRef<HTMLInputElement>(null)
  const named = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<{ of: string; title: string }>()
  const ownTitle = titleIn(locale, shown)
  const title = typed?.of === shown.id ? typed.title : ''
  const name = title.trim() || ownTitle
  const actions = useActions({ shown, own }, name, () => named.current?.focus())
  return (
    <div className="tr-own">
      <label>
        {trainerTexts(locale, 'file.name')}
        <input
          ref={named}
          type="text"
          value={title}
          placeholder={ownTitle}
          onChange={({ target }) => setTyped({ of: shown.id, title: target.value })}
        />
      </label>
      <button type="button" onClick={() => actions.save()}>
        {trainerTexts(locale, 'file.save')}
      </button>
      {own.isOwn && (
        <>
          <button type="button" disabled={name === ownTitle} onClick={() => actions.save(ownTitle)}>
            {trainerTexts(locale, 'file.rename')}
          </button>
          <button type="button" onClick={actions.remove}>
            {trainerTexts(locale, 'file.remove')}
          </button>
        </>
      )}
      <button type="button" onClick={actions.give}>
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
          if (file) void actions.take(file)
        }}
      />
      <Answered {...actions} />
    </div>
  )
}

function Answered({ said, question, close }: Pick<ReturnType<typeof useActions>, 'said' | 'question' | 'close'>) {
  const locale = useLocale()
  if (question)
    return (
      <Told isBad>
        <p>{question.text}</p>
        <button type="button" onClick={question.act}>
          {question.yes}
        </button>
        <button type="button" onClick={close}>
          {trainerTexts(locale, 'file.cancel')}
        </button>
      </Told>
    )
  if (!said) return null
  return (
    <Told isBad={said.isBad}>
      {said.isFile && <strong>{trainerTexts(locale, 'file.bad')}</strong>}
      <p>{said.text}</p>
      <button type="button" onClick={close}>
        {trainerTexts(locale, 'file.close')}
      </button>
    </Told>
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
