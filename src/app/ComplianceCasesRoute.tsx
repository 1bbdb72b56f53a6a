import { CasePanel } from '#features/cases/CasePanel'
import { ComplianceCasesPage } from '#features/compliance/ComplianceCasesPage'

/** Where two features meet: the cases behind a figure, and beside them the one that is open. */
export function ComplianceCasesRoute() {
  return <ComplianceCasesPage panel={open => <CasePanel {...open} />} />
}
