import { useApi } from '#api/ApiProvider'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { useMinute } from '#ui/use-minute'
import { BacklogPanel } from './BacklogPanel'
import { BudgetPanel } from './BudgetPanel'
import { DaysPanel } from './DaysPanel'
import { ForecastPanel } from './ForecastPanel'
import { LateReasonsPanel } from './LateReasonsPanel'
import styles from './Paper.module.css'
import { PaperFigures } from './PaperFigures'
import { PaperTable } from './PaperTable'
import { RatePanel } from './RatePanel'
import { useDefinitions } from './use-definitions'
import { useQuestion } from './use-question'
import { WhatIfPanel } from './WhatIfPanel'

/** The report: what it is of, its figures, its charts, every service, and what the words mean. */
export function Paper() {
  const t = useWords(['reports', 'compliance'])
  const { dateTime } = useFormat()
  const name = useName()
  const { agreement } = useDesk().index
  const question = useQuestion()
  const definitions = useDefinitions(question)
  const now = useMinute()
  const { clock } = useApi()
  const [period, filters] = definitions
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <p className={styles.issuer}>{name(agreement)}</p>
        <h2 className={styles.title}>{t('print.title')}</h2>
        <p className={styles.about}>
          {period?.text}
          <br />
          {filters?.text}
          <br />
          {t('print.asOf', { time: dateTime(now > 0 ? now : clock.now()) })}
        </p>
      </header>
      <PaperFigures question={question} />
      <RatePanel question={question} />
      <PaperTable question={question} group="none" title={t('print.months')} />
      <BacklogPanel question={question} />
      <BudgetPanel question={question} />
      <ForecastPanel question={question} />
      <DaysPanel question={question} />
      <LateReasonsPanel question={question} />
      <WhatIfPanel question={question} />
      <PaperTable question={question} group="category" title={t('print.categories')} />
      <PaperTable question={question} group="office" title={t('print.wilayats')} />
      <PaperTable question={question} group="service" title={t('print.services')} />
      <section className={styles.definitions}>
        <h2>{t('print.definitions')}</h2>
        <dl>
          {definitions.map(({ key, label, text }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  )
}
