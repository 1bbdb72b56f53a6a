import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'

/** The navigation hides what a backend has no counts for; an old address still leads here. */
export function NotOffered() {
  const { t } = useTranslation(['compliance', 'common'])
  return (
    <Panel>
      <Empty
        title={t('notOffered.title')}
        hint={t('notOffered.hint')}
        action={<Link to="/queues">{t('common:actions.home')}</Link>}
      />
    </Panel>
  )
}
