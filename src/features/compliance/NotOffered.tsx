import { Link } from '@tanstack/react-router'
import { useWords } from '#i18n/use-words'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'

/** The navigation hides what a backend has no counts for; an old address still leads here. */
export function NotOffered() {
  const t = useWords(['compliance', 'common'])
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
