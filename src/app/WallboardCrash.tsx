import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { CrashPage } from './CrashPage'

const reloadMs = 60_000

/** A screen that broke, or that could not fetch a part of itself, loads itself again after a minute: nobody is there to do it. */
export function WallboardCrash(props: ErrorComponentProps) {
  useEffect(() => {
    const timer = setTimeout(() => window.location.reload(), reloadMs)
    return () => clearTimeout(timer)
  }, [])
  return <CrashPage {...props} />
}
