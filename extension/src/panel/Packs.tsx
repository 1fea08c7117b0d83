import { loadLaw, type OverlayPack, type PackProblem, parsePack } from '@nuandong/core/determination'
import { extensionText } from '@nuandong/core/page'
import { packProblemText, useLocale } from '@nuandong/core/ui-determination'
import { type ChangeEvent, useCallback, useEffect, useState } from 'react'
import { removePack, storePack } from '../store/packs.ts'
import { readPacks } from '../store/read-packs.ts'
import { toBackground } from './use-tab.ts'

/** Local packs: add a file, see what is wrong with it, take it away again. */
export function Packs() {
  const locale = useLocale()
  const [packs, setPacks] = useState<OverlayPack[]>([])
  const [notice, setNotice] = useState('')
  const [problems, setProblems] = useState<readonly PackProblem[]>([])

  const refresh = useCallback(async () => {
    setPacks((await readPacks()).flatMap(({ pack }) => pack ?? []))
  }, [])
  useEffect(() => {
    refresh()
  }, [refresh])

  async function changed(message: string) {
    setNotice(message)
    await refresh()
    await toBackground({ to: 'background', type: 'settings-changed' })
  }

  async function add({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    if (!file) return
    const source = await file.text()
    const { pack, problems: found, warnings = [] } = parsePack(source, file.name, await loadLaw())
    // the same file can be chosen again once it is corrected
    target.value = ''
    setProblems(found ?? [])
    setNotice('')
    if (!pack) return
    await storePack({ id: pack.id, source, pack, version: chrome.runtime.getManifest().version })
    const added = extensionText(locale, 'packs.added', { title: pack.title, version: pack.version })
    await changed([added, ...warnings.map((warning) => packProblemText(locale, warning))].join(' '))
  }

  async function remove({ id, title }: OverlayPack) {
    await removePack(id)
    await changed(extensionText(locale, 'packs.removed', { title }))
  }

  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{extensionText(locale, 'packs.title')}</h2>
      <p className="nd-muted">{extensionText(locale, 'packs.explain')}</p>
      <label className="nd-bar">
        {extensionText(locale, 'packs.add')}
        <input type="file" accept=".yaml,.yml,.json" onChange={add} />
      </label>
      <p role="status">{notice}</p>
      {problems.length > 0 && (
        <div role="alert" className="nd-error">
          {extensionText(locale, 'packs.problems')}
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.line}.${problem.code}.${problem.key}`}>{packProblemText(locale, problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {packs.length === 0 && <p className="nd-empty">{extensionText(locale, 'packs.none')}</p>}
      <ul>
        {packs.map((pack) => (
          <li key={pack.id}>
            <span className="nd-grow">
              {pack.title} <span className="nd-muted">{pack.version}</span>
            </span>
            <button type="button" onClick={() => remove(pack)}>
              {extensionText(locale, 'packs.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
