import { useState } from 'react'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'

interface Props {
  home?: string
  onClose?: () => void
  onLanguage?: () => void
  isListShown: boolean
  onList: () => void
  isAsking: boolean
  onAsking: () => void
  isWhole: boolean
  onWhole: () => void
  /** the whole chapter, or the case alone */
  onPrint: (whole: boolean) => void
}

export function TopBar({
  home,
  onClose,
  onLanguage,
  isListShown,
  onList,
  isAsking,
  onAsking,
  isWhole,
  onWhole,
  onPrint,
}: Props) {
  const locale = useLocale()
  const [scope, setScope] = useState('case')
  return (
    <header className="tr-top">
      <button type="button" aria-expanded={isListShown} onClick={onList}>
        {trainerTexts(locale, isListShown ? 'list.hide' : 'list.show')}
      </button>
      <h1>{trainerTexts(locale, 'title')}</h1>
      <span className="tr-keys">{trainerTexts(locale, 'keys')}</span>
      <button type="button" aria-pressed={isAsking} onClick={onAsking}>
        {trainerTexts(locale, 'room.ask')}
      </button>
      <button type="button" onClick={onWhole}>
        {trainerTexts(locale, isWhole ? 'room.whole.leave' : 'room.whole')}
      </button>
      <span className="tr-print">
        <select
          aria-label={trainerTexts(locale, 'print.scope')}
          value={scope}
          onChange={({ target }) => setScope(target.value)}
        >
          <option value="case">{trainerTexts(locale, 'print.case')}</option>
          <option value="chapter">{trainerTexts(locale, 'print.chapter')}</option>
        </select>
        <button type="button" onClick={() => onPrint(scope === 'chapter')}>
          {trainerTexts(locale, 'room.print')}
        </button>
      </span>
      {onLanguage && (
        <button type="button" lang={locale === 'en' ? 'zh-CN' : 'en'} onClick={onLanguage}>
          {trainerTexts(locale, 'language')}
        </button>
      )}
      {onClose && (
        <button type="button" onClick={onClose}>
          {trainerTexts(locale, 'room.close')}
        </button>
      )}
      {home && <a href={home}>{trainerTexts(locale, 'home')}</a>}
    </header>
  )
}
