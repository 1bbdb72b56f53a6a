import { useEffect, useState } from 'react'

const forMs = 5000

/** Whether somebody moved the pointer in the last seconds: then there is somebody to show buttons to. */
export function useStirred(): boolean {
  const [isStirred, setIsStirred] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stir = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setIsStirred(false), forMs)
      setIsStirred(true)
    }
    document.addEventListener('pointermove', stir)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', stir)
    }
  }, [])
  return isStirred
}
