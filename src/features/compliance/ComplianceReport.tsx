import { useCallback, useState } from 'react'
import { ChartTools } from '#ui/chart-tools'
import { BacklogPanel } from './BacklogPanel'
import { BudgetPanel } from './BudgetPanel'
import { CommitmentsPanel } from './CommitmentsPanel'
import { DaysPanel } from './DaysPanel'
import { FiguresPanel } from './FiguresPanel'
import { ForecastPanel } from './ForecastPanel'
import { Cell, Grid } from './Grid'
import { LateReasonsPanel } from './LateReasonsPanel'
import { MeasuresPanel } from './MeasuresPanel'
import { PausedPanel } from './PausedPanel'
import type { Question } from './question'
import { AssigneePanel, CategoryPanel, ServicePanel, WilayatPanel } from './RankPanels'
import { RatePanel } from './RatePanel'
import { SaveChart } from './SaveChart'
import { useQuestion } from './use-question'
import { WhatIfPanel } from './WhatIfPanel'
import { YearPanel } from './YearPanel'

/**
 * The panels, each an answer to the same question; one that needs what the backend cannot do leaves itself out. The first chart is not made to
 * wait behind a dozen others: the panels below it come once it is drawn, and then stay, whatever is asked next.
 */
export function ComplianceReport() {
  const question = useQuestion()
  const [started, setStarted] = useState(false)
  const start = useCallback(() => setStarted(true), [])
  return (
    <ChartTools value={find => <SaveChart find={find} question={question} />}>
      <Grid>
        <Cell span="full">
          <FiguresPanel question={question} />
        </Cell>
        <Cell span="wide">
          <RatePanel question={question} onShown={start} />
        </Cell>
        <Cell span="third">
          <CategoryPanel question={question} />
        </Cell>
        {started && <Rest question={question} />}
      </Grid>
    </ChartTools>
  )
}

function Rest({ question }: { readonly question: Question }) {
  return (
    <>
      <Cell span="half">
        <BudgetPanel question={question} />
      </Cell>
      <Cell span="half">
        <ForecastPanel question={question} />
      </Cell>
      <Cell span="full">
        <YearPanel question={question} />
      </Cell>
      <Cell span="half">
        <DaysPanel question={question} />
      </Cell>
      <Cell span="half">
        <LateReasonsPanel question={question} />
      </Cell>
      <Cell span="half">
        <ServicePanel question={question} />
      </Cell>
      <Cell span="half">
        <WilayatPanel question={question} />
        <AssigneePanel question={question} />
      </Cell>
      <Cell span="full">
        <BacklogPanel question={question} />
      </Cell>
      <Cell span="full">
        <WhatIfPanel question={question} />
      </Cell>
      <Cell span="half">
        <MeasuresPanel question={question} />
      </Cell>
      <Cell span="half">
        <PausedPanel question={question} />
      </Cell>
      <Cell span="full">
        <CommitmentsPanel question={question} />
      </Cell>
    </>
  )
}
