import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Ltr } from '#ui/Ltr'
import { Panel } from '#ui/Panel'
import { Notice } from '#ui/States'
import { contractVersion } from './contract-version'
import { Facts } from './Facts'

export function ContractPanel() {
  const t = useWords('diagnostics')
  const format = useFormat()
  const { service, index } = useDesk()
  const { agreement } = index
  const facts = [
    { name: t('contract.server'), value: <Ltr>{service.apiVersion}</Ltr> },
    { name: t('contract.app'), value: <Ltr>{contractVersion}</Ltr> },
    { name: t('contract.capabilities'), value: <Ltr>{service.capabilities.join(', ') || '—'}</Ltr> },
    { name: t('contract.agreement'), value: format.number(agreement.version) },
    { name: t('contract.calendar'), value: <Ltr>{agreement.calendar.version}</Ltr> }
  ]
  return (
    <Panel title={t('contract.title')}>
      {majorOf(service.apiVersion) !== majorOf(contractVersion) && (
        <Notice kind="warning">{t('contract.mismatch', { server: service.apiVersion, app: contractVersion })}</Notice>
      )}
      <Facts facts={facts} />
    </Panel>
  )
}

const majorOf = (version: string) => version.split('.')[0]
