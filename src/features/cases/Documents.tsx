import type { CaseDocument } from '#api/generated/types.gen'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { type State, StateShape, toneOfState } from '#ui/StateShape'
import styles from './Papers.module.css'
import { Part } from './Part'

const faces: Readonly<Record<'received' | 'asked' | 'returned', State>> = {
  received: 'met',
  asked: 'paused',
  returned: 'missed'
}
const isKnown = (state: string): state is keyof typeof faces => Object.hasOwn(faces, state)

/** What was handed in, what is asked for, and what came back not right. */
export function Documents({ documents }: { readonly documents: readonly CaseDocument[] }) {
  const t = useWords('cases')
  return (
    <Part title={t('documents.title')}>
      {documents.length === 0 ? (
        <p className={styles.none}>{t('documents.none')}</p>
      ) : (
        <ul className={styles.list}>
          {documents.map(document => (
            <DocumentItem key={document.id} document={document} />
          ))}
        </ul>
      )}
    </Part>
  )
}

function DocumentItem({ document }: { readonly document: CaseDocument }) {
  const t = useWords(['cases', 'common'])
  const format = useFormat()
  const name = useName()
  const { state, at } = document
  const face = isKnown(state) ? faces[state] : 'unknown'
  return (
    <li className={styles.item}>
      <span>{name(document)}</span>
      <span className={styles.state} data-tone={toneOfState[face]}>
        <StateShape state={face} />
        {isKnown(state) ? t(`documents.${state}`) : t('common:unknownValue', { value: state })}
        {at !== undefined && <time dateTime={at}>{format.date(Date.parse(at))}</time>}
      </span>
    </li>
  )
}
