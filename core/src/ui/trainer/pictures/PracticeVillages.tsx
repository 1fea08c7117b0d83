import { useEffect, useId, useState } from 'react'
import type { CheckReport } from '../../../findings/types.ts'
import type { Policy } from '../../../policy/index.ts'
import { trainerTexts } from '../../../text/trainer.ts'
import { useLocale } from '../../locale.tsx'
import { usePractice } from '../practice.tsx'
import VillagesPicture from './VillagesPicture.tsx'

/** Register quality by village, of a practice register: the class needs nobody’s own. */
export function PracticeVillages({ policy }: { policy: Policy }) {
  const locale = useLocale()
  const check = usePractice()
  const [seed, setSeed] = useState(1)
  const [report, setReport] = useState<CheckReport | 'unloaded'>()
  const number = useId()
  useEffect(() => {
    let isWanted = true
    const show = (found: CheckReport | 'unloaded') => isWanted && setReport(found)
    check?.(seed, policy).then(show, () => show('unloaded'))
    return () => {
      isWanted = false
    }
  }, [check, seed, policy])
  return (
    <>
      <p>{trainerTexts(locale, 'picture.villages.practice', { seed })}</p>
      <label className="tr-jumps" htmlFor={number}>
        {trainerTexts(locale, 'picture.villages.seed')}
        <input
          id={number}
          type="number"
          min={0}
          max={999_999}
          value={seed}
          onChange={({ target }) => setSeed(Math.min(999_999, Math.max(0, Math.trunc(Number(target.value)) || 0)))}
        />
      </label>
      {typeof report === 'object' ? (
        <VillagesPicture report={report} of={trainerTexts(locale, 'picture.villages.register', { seed })} />
      ) : (
        <p>{trainerTexts(locale, report === 'unloaded' ? 'pictures.unloaded' : 'pictures.none')}</p>
      )}
    </>
  )
}
