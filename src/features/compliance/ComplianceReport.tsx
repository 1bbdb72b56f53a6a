import { Cell, Grid } from './Grid'
import { RatePanel } from './RatePanel'
import { useQuestion } from './use-question'

/** The panels, each an answer to the same question; one that needs what the backend cannot do leaves itself out. */
export function ComplianceReport() {
  const question = useQuestion()
  return (
    <Grid>
      <Cell span="full">
        <RatePanel question={question} />
      </Cell>
    </Grid>
  )
}
