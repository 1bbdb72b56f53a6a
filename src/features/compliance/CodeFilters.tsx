import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { CodeSelect } from './CodeSelect'
import { ServiceSelect } from './ServiceSelect'
import { useChoose, useComplianceSearch } from './use-question'
import { useTeam } from './use-team'

/** Which cases: of a service, a category, a wilayat, somebody of one's own team. */
export function CodeFilters() {
  const t = useWords('compliance')
  const name = useName()
  const { agreement } = useDesk().index
  const { category, wilayat, assignee } = useComplianceSearch()
  const choose = useChoose()
  const team = useTeam()
  const optionOf = (named: { code: string; nameAr: string; nameEn: string }) => ({
    value: named.code,
    label: name(named)
  })
  return (
    <>
      <ServiceSelect />
      <CodeSelect
        label={t('filter.category')}
        all={t('filter.allCategories')}
        options={agreement.categories.map(optionOf)}
        value={category}
        onChange={code => choose({ category: code })}
      />
      <CodeSelect
        label={t('filter.wilayat')}
        all={t('filter.allWilayats')}
        options={agreement.wilayats.map(optionOf)}
        value={wilayat}
        onChange={code => choose({ wilayat: code })}
      />
      {team.length > 0 && (
        <CodeSelect
          label={t('filter.assignee')}
          all={t('filter.everybody')}
          options={team.map(optionOf)}
          value={assignee}
          onChange={code => choose({ assignee: code })}
        />
      )}
    </>
  )
}
