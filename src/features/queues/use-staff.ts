import { useMemo } from 'react'
import type { Staff } from '#api/generated/types.gen'
import { useDesk } from '#live/desk'

/** Finds a colleague by code. A code nobody has is shown as it came. */
export function useFindStaff(): (code: string) => Staff | undefined {
  const { me } = useDesk()
  return useMemo(() => {
    const byCode = new Map((me ? [...me.colleagues, me.staff] : []).map(staff => [staff.code, staff]))
    return code => byCode.get(code)
  }, [me])
}

/** The first letters of the first two names, apart so that Arabic ones do not join. */
export function initialsOf(name: string): string {
  return (name.match(/\p{L}+/gu) ?? [])
    .slice(0, 2)
    .map(word => [...word][0])
    .join(' ')
}
