import { CasePanel } from '#features/cases/CasePanel'
import { TriagePage } from '#features/triage/TriagePage'

/** Where two features meet: the triage, and beside it the case that is open. */
export function TriageRoute() {
  return <TriagePage panel={open => <CasePanel {...open} />} />
}
