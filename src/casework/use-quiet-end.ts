import { useEffect, useState } from 'react'
import { hasTrouble, isOpen, type Parcel } from './parcel'

/** So long what went well is shown; `z` takes it back for longer. */
const quietAfterMs = 20_000

/** Everything there is something to decide about, and what went well for a while after it did; not while somebody is looking at it. */
export function useQuietEnd(parcels: readonly Parcel[]) {
  const [quietTo, setQuietTo] = useState(0)
  const [isAttended, setAttended] = useState(false)
  const shown = parcels.filter(parcel => isOpen(parcel) || hasTrouble(parcel) || parcel.id > quietTo)
  const last = shown.findLast(parcel => !isOpen(parcel) && !hasTrouble(parcel))?.id ?? 0

  useEffect(() => {
    if (last === 0 || isAttended) return
    const timer = setTimeout(() => setQuietTo(last), quietAfterMs)
    return () => clearTimeout(timer)
  }, [last, isAttended])

  const attend = {
    onPointerEnter: () => setAttended(true),
    onPointerLeave: () => setAttended(false),
    onFocus: () => setAttended(true),
    onBlur: () => setAttended(false)
  }
  return { shown, attend }
}
