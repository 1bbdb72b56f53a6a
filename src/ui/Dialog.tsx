import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Dialog.module.css'
import { useFocusBack } from './use-focus-back'

type DialogProps = {
  readonly opened: boolean
  readonly title: ReactNode
  readonly closeLabel: string
  readonly size: string
  readonly centered?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something to decide or to read over the page, which stays in sight. Its head is no `header`: the page has its own, and there can be but one banner. */
export function Dialog({ opened, title, closeLabel, size, centered = false, onClose, children }: DialogProps) {
  useFocusBack(opened)
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered={centered} returnFocus={false}>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
