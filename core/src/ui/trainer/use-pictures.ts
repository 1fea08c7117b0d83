import { useEffect, useState } from 'react'
import type Pictures from './pictures/Pictures.tsx'

/** What draws the pictures, once it is there; `unloaded` where it could not be fetched. */
type Loaded = typeof Pictures | 'unloaded' | undefined
let known: Loaded

/**
 * Fetched ahead, while the family is read out: the first picture then comes as fast as the others. Not `lazy`: React
 * holds back what replaces a fallback for a third of a second.
 */
export function usePictures(): Loaded {
  const [loaded, setLoaded] = useState<{ is: Loaded }>({ is: known })
  useEffect(() => {
    if (known && known !== 'unloaded') return
    let isWanted = true
    const show = (found: Loaded) => {
      known = found
      if (isWanted) setLoaded({ is: found })
    }
    import('./pictures/Pictures.tsx').then(
      (module) => show(module.default),
      () => show('unloaded'),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return loaded.is
}
