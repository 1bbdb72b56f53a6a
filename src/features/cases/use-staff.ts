import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#api/generated/types.gen'
import { useName } from '#i18n/use-name'
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
  const { t } = useTranslation(['cases', 'common'])
  const { me } = useDesk()
  const staff = useStaff()
  const name = useName()
  return code => {
    const found = staff.find(one => one.code === code)
    if (!found) return t('common:unknownValue', { value: code })
    return code === me?.staff.code ? t('panel.you', { name: name(found) }) : name(found)
  }
}
