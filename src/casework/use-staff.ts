import { useMemo } from 'react'
import type { Me, Staff } from '#api/generated/types.gen'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'

/** Everybody a case can be given to: my colleagues and I. */
export function useStaff(): readonly Staff[] {
  const { me } = useDesk()
  return useMemo(() => {
    if (!me) return []
    const others = me.colleagues.filter(({ code }) => code !== me.staff.code)
    return [me.staff, ...others]
  }, [me])
}

/** The name behind a staff code, mine marked as mine; a code nobody has, as it came. */
export function useStaffName(): (code: string) => string {
  const t = useWords(['cases', 'common'])
  const { me } = useDesk()
  const staff = useStaff()
  const name = useName()
  return code => {
    const found = staff.find(one => one.code === code)
    if (!found) return t('common:unknownValue', { value: code })
    return code === me?.staff.code ? t('panel.you', { name: name(found) }) : name(found)
  }
}

const findersOf = new WeakMap<Me, (code: string) => Staff | undefined>()

/** Finds a colleague by code. A code nobody has is shown as it came. One function for all who ask: every row of a list does. */
export function useFindStaff(): (code: string) => Staff | undefined {
  const { me } = useDesk()
  return me === null ? findNobody : finderOf(me)
}

const findNobody = () => undefined

function finderOf(me: Me): (code: string) => Staff | undefined {
  const byCode = new Map([me.staff, ...me.colleagues].map(one => [one.code, one]))
  const find = findersOf.get(me) ?? (code => byCode.get(code))
  findersOf.set(me, find)
  return find
}

/** The first letters of the first two names, apart so that Arabic ones do not join. */
export function initialsOf(name: string): string {
  return (name.match(/\p{L}+/gu) ?? [])
    .slice(0, 2)
    .map(word => [...word][0])
    .join(' ')
}
