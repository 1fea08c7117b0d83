import { useCallback, useMemo } from 'react'
import type { CheckReport } from '../../../findings/types.ts'
import { findingTexts } from '../../../text/findings.ts'
import { trainerTexts } from '../../../text/trainer.ts'
import { foundIn, qualityByVillage, type VillageQuality } from '../../findings/filter.ts'
import { useLocale } from '../../locale.tsx'
import { villagesChart } from './charts.ts'
import { Picture } from './Picture.tsx'

const SEVERITIES = ['error', 'doubt', 'notice'] as const
const isSeverity = (key: string): key is (typeof SEVERITIES)[number] => SEVERITIES.some((one) => one === key)
/** So many bars can be read. */
const MOST = 25

/** Register quality by village: a bar for each with what was found in it. */
export default function VillagesPicture({ report, of }: { report: CheckReport; of?: string }) {
  const locale = useLocale()
  const villages = useMemo(() => qualityByVillage(report), [report])
  const name = useCallback(
    (key: string) =>
      isSeverity(key) ? findingTexts(locale, `severity.${key}`) : key || trainerTexts(locale, 'picture.no-village'),
    [locale],
  )
  const draw = useCallback(
    (width: number) => {
      const total = (village: VillageQuality) =>
        trainerTexts(locale, 'picture.found', { found: foundIn(village), households: village.households })
      return villagesChart(villages.slice(0, MOST), { width, name, total })
    },
    [villages, name, locale],
  )
  const about = [
    trainerTexts(locale, 'picture.villages.about'),
    ...(villages.length > MOST ? [trainerTexts(locale, 'picture.villages.most', { count: MOST })] : []),
  ].join(' ')
  const head = [
    ...(['village', 'households'] as const).map((key) => trainerTexts(locale, `picture.${key}`)),
    ...SEVERITIES.map(name),
  ]
  const rows = villages.map((village) => [
    name(village.name),
    String(village.households),
    ...SEVERITIES.map((severity) => String(village[severity])),
  ])
  return (
    <Picture
      title={trainerTexts(locale, 'picture.villages')}
      of={of}
      about={about}
      draw={draw}
      table={{ head, rows }}
    />
  )
}
