import { DEFAULT_PLACE, LAW, type Law, loadLaw } from '@nuandong/core'
import { useEffect, useState } from 'react'

/**
 * The law of the country and of the province of a place ('': the default one); that of the default place until it is
 * loaded.
 */
export function useLaw(place: string): Law {
  const [law, setLaw] = useState(LAW)
  useEffect(() => {
    let isWanted = true
    loadLaw(place || DEFAULT_PLACE).then((loaded) => {
      if (isWanted) setLaw(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [place])
  return law
}
