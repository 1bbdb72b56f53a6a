import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { Workload } from './workload'

/** A service by name, or how many smaller ones of a category. */
export function useWorkloadName(): (workload: Workload) => string {
  const t = useWords('reports')
  const name = useName()
  const { index } = useDesk()
  return ({ kind, services, category }) => {
    const [code = ''] = services
    const service = index.service(code)
    if (kind === 'service' || services.length === 1) return service ? name(service) : code
    const known = index.category(category ?? '')
    return t('forecast.smaller', { count: services.length, category: known ? name(known) : (category ?? '') })
  }
}
