import { useTranslation } from 'react-i18next'
import { expect, it } from 'vitest'
import { i18n } from './init'

/** Never called: what is asked here is asked of the compiler. */
function UseKeys() {
  const { t } = useTranslation('queues')
  const both = useTranslation(['queues', 'common'])
  t('tabs.all')
  t('title')
  both.t('common:cases', { count: 3 })
  both.t('tabs.all')
  i18n.t('cases', { count: 3 })
  i18n.t('errors:timeout.title')
  const kind = 'timeout' as 'timeout' | 'offline'
  i18n.t(`errors:${kind}.title`)
  const state = 'onTrack' as 'onTrack' | 'overdue'
  i18n.t(`states.${state}`)
  // @ts-expect-error no such key
  t('tabs.every')
  // @ts-expect-error no such key, even with something to fall back on
  t('tabs.every', { defaultValue: 'Every' })
  // @ts-expect-error no such namespace
  useTranslation('case')
  // @ts-expect-error no such namespace
  i18n.t('case:title')
}

it('unknown keys and files of words do not compile', () => {
  expect(UseKeys).toBeTypeOf('function')
})
