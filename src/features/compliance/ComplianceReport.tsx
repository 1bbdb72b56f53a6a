import { BacklogPanel } from './BacklogPanel'
import { DaysPanel } from './DaysPanel'
import { Cell, Grid } from './Grid'
import { LateReasonsPanel } from './LateReasonsPanel'
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
      <Cell span="half">
        <DaysPanel question={question} />
      </Cell>
      <Cell span="half">
        <LateReasonsPanel question={question} />
      </Cell>
      <Cell span="full">
        <BacklogPanel question={question} />
      </Cell>
    </Grid>
  )
}
