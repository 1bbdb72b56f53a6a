import { useWords } from '#i18n/use-words'
import { ChoiceLinks } from './ChoiceLinks'
import type { Question } from './question'
import { lengthOf, mostPoints } from './question'
import { steps } from './search'

/** Days, weeks or months; days only as long as they can be told apart. */
export function StepChoice({ question }: { readonly question: Question }) {
  const t = useWords('compliance')
  const choices = steps
    .filter(step => step !== 'day' || lengthOf(question) <= mostPoints)
    .map(step => ({ key: step, label: t(`step.${step}`), current: step === question.by, search: { by: step } }))
  return <ChoiceLinks label={t('step.label')} choices={choices} />
}
