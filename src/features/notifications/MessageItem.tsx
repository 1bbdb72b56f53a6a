import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat } from '#i18n/use-format'
import styles from './Bell.module.css'
import type { Message } from './news'
import { useMessageText } from './use-message-text'
import { wayOf } from './way'

const tones = { overdue: 'overdue', atRisk: 'atRisk', assigned: 'sea', calendar: 'copper' } as const
const toneOf = (message: Message) => tones[message.kind === 'digest' ? message.of : message.kind]

/** One message with its time; a case leads to its panel, a digest to the cases it counts as they are now. */
export function MessageItem({ message, onGo }: { readonly message: Message; readonly onGo: () => void }) {
  const text = useMessageText()
  const format = useFormat()
  const { title, detail } = text(message)
  const words = (
    <>
      <span className={styles.what}>{title}</span>
      <span className={styles.detail}>{detail}</span>
      <time className={styles.time}>{format.time(message.at)}</time>
    </>
  )
  return (
    <li className={styles.message} data-tone={toneOf(message)}>
      <Way message={message} onGo={onGo}>
        {words}
      </Way>
    </li>
  )
}

type WayProps = { readonly message: Message; readonly onGo: () => void; readonly children: ReactNode }

function Way({ message, onGo, children }: WayProps) {
  const way = wayOf(message)
  if (way === null) return <div className={styles.link}>{children}</div>
  return (
    <Link to="/queues/$service" {...way} className={styles.link} onClick={onGo}>
      {children}
    </Link>
  )
}
