import { useApi } from '#api/ApiProvider'
import { useErrorWords } from '#i18n/error-words'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk, useFeedState } from '#live/desk'
import type { FeedState } from '#live/feed'
import { Ltr } from '#ui/Ltr'
import { Panel } from '#ui/Panel'
import { Facts } from './Facts'

export function ConnectionPanel() {
  const t = useWords('diagnostics')
  const { feed } = useDesk()
  const api = useApi()
  const format = useFormat()
  const state = useFeedState(feed)
  const heard = state.kind === 'ready' ? format.dateTime(state.asOf) : t('connection.none')
  const error = errorOf(state)
  const words = useErrorWords(error)
  const reason =
    error === null
      ? []
      : [
          {
            name: t('connection.reason'),
            value: [words.title, ...words.details].map(line => <div key={line}>{line}</div>)
          }
        ]
  const facts = [
    { name: t('connection.state'), value: <State state={state} /> },
    { name: t('connection.address'), value: <Ltr>{new URL(api.url, window.location.href).href}</Ltr> },
    { name: t('connection.lastHeartbeat'), value: heard },
    ...reason
  ]
  return (
    <Panel title={t('connection.title')}>
      <Facts facts={facts} />
    </Panel>
  )
}

function State({ state }: { readonly state: FeedState }) {
  const t = useWords('common')
  const format = useFormat()
  const words = useErrorWords(errorOf(state))
  switch (state.kind) {
    case 'loading':
      return t('connection.connecting')
    case 'failed':
      return words.title
    case 'ready':
      switch (state.link.kind) {
        case 'live':
          return t('connection.live')
        case 'polling':
          return t('connection.asOf', { time: format.clock(state.asOf) })
        case 'stale':
          return t('connection.stale', { time: format.clock(state.link.since) })
        default:
          return state.link satisfies never
      }
    default:
      return state satisfies never
  }
}

function errorOf(state: FeedState): unknown {
  if (state.kind === 'failed') return state.error
  return state.kind === 'ready' && state.link.kind === 'stale' ? state.link.error : null
}
