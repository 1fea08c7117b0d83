import { useEffect, useState } from 'react'

/** A file dropped anywhere on the page; the answer is whether one is being dragged over it. */
export function useFileDrop(receive: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    function over(event: DragEvent) {
      event.preventDefault()
      setOver(true)
    }
    function leave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false)
    }
    function drop(event: DragEvent) {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) receive(file)
    }
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    return () => stop.abort()
  }, [receive])
  return isOver
}
