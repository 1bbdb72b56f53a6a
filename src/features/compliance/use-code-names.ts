import { useStaffName } from '#casework/use-staff'
import { type Named, useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'

type CodeName = (code: string) => string
export type CodeNames = {
  readonly service: CodeName
  readonly category: CodeName
  /** The wilayat of an office, or of its own code. */
  readonly wilayat: CodeName
  /** `none` is nobody. */
  readonly assignee: CodeName
}

/** What the codes of filters and groups are called; one that the agreement does not know, as it came. */
export function useCodeNames(): CodeNames {
  const t = useWords('common')
  const { index } = useDesk()
  const name = useName()
  const staffName = useStaffName()
  const nameOf = (named: Named | undefined, code: string) => (named ? name(named) : t('unknownValue', { value: code }))
  return {
    service: code => nameOf(index.service(code), code),
    category: code => nameOf(index.category(code), code),
    wilayat: code =>
      nameOf(index.wilayatOf(code) ?? index.agreement.wilayats.find(wilayat => wilayat.code === code), code),
    assignee: code => (code === 'none' ? t('unassigned') : staffName(code))
  }
}
