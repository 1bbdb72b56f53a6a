import { useEffect, useState } from 'react'
import { Notice } from './States'

/** After this long a person wonders whether anything happens at all. */
const slowAfterMs = 4000

type SlowNoticeProps = {
  /** Says that the wait is long, not over. */
  readonly text: string
}

/** Appears when a wait grows long, so that slow is not taken for broken. */
export function SlowNotice({ text }: SlowNoticeProps) {
  const slow = useAfter(slowAfterMs)
  return slow ? <Notice kind="info">{text}</Notice> : null
}

function useAfter(ms: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return over
}
