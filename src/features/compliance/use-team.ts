import type { Staff } from '#api/generated/types.gen'
import { useDesk } from '#live/desk'

const leading = ['supervisor', 'management']

/** Whose rates I may see: my team and I where I lead one, nobody's elsewhere. Rates of people are for those who help them, and for nobody else. */
export function useTeam(): readonly Staff[] {
  const { me } = useDesk()
  if (!me?.roles.some(role => leading.includes(role))) return []
  return [me.staff, ...me.colleagues.filter(({ code }) => code !== me.staff.code)]
}
