import { Link } from '@tanstack/react-router'
import { SegmentedLinks } from '#ui/SegmentedLinks'
import type { ComplianceSearch } from './search'

/** The router marks a link as current itself: one that leaves something out of the address is not where that stands in it. */
const active = { explicitUndefined: true }

export type Choice = {
  readonly key: string
  readonly label: string
  readonly current: boolean
  /** What changes in the address. */
  readonly search: Partial<ComplianceSearch>
}

type ChoiceLinksProps = { readonly label: string; readonly choices: readonly Choice[] }

/** A few choices side by side, each an address that keeps all the rest. */
export function ChoiceLinks({ label, choices }: ChoiceLinksProps) {
  const items = choices.map(({ search, ...choice }) => ({
    ...choice,
    link: (props: object) => (
      <Link
        from="/compliance"
        to="/compliance"
        search={old => ({ ...old, ...search })}
        activeOptions={active}
        resetScroll={false}
        {...props}
      />
    )
  }))
  return <SegmentedLinks label={label} items={items} />
}
