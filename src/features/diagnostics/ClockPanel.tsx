import { useApi } from '#api/ApiProvider'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { Panel } from '#ui/Panel'
import { useMinute } from '#ui/use-minute'
import { Facts } from './Facts'

/** Under this nobody can tell the difference, nor could it be measured over a network. */
const sameMs = 1500

export function ClockPanel() {
  'use no memo' // Reads clocks, which change without anything else changing.
  const t = useWords('diagnostics')
  const format = useFormat()
  const { clock } = useApi()
  useMinute()
  const error = clock.deskError()
  const facts = [
    { name: t('clock.server'), value: format.dateTime(clock.now()) },
    { name: t('clock.desk'), value: format.dateTime(Date.now()) },
    ...(error === null ? [] : [{ name: t('clock.offset'), value: <Offset {...error} /> }])
  ]
  return (
    <Panel title={t('clock.title')} sub={t('clock.remark')}>
      <Facts facts={facts} />
    </Panel>
  )
}

function Offset({ aheadMs, withinMs }: { readonly aheadMs: number; readonly withinMs: number }) {
  const t = useWords('diagnostics')
  const format = useFormat()
  const length = format.duration(Math.abs(aheadMs))
  const said =
    Math.abs(aheadMs) < sameMs ? t('clock.same') : t(aheadMs > 0 ? 'clock.ahead' : 'clock.behind', { length })
  return (
    <>
      {said}
      <br />
      {t('clock.uncertainty', { length: t('clock.milliseconds', { count: Math.ceil(withinMs) }) })}
    </>
  )
}
