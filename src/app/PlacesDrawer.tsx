import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Navigation.module.css'

type PlacesDrawerProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly label: string
  readonly closeLabel: string
  readonly brand: ReactNode
  readonly children: ReactNode
}

/** The navigation of a narrow page. Its head is no `header`: the page has its own, and there can be but one banner. */
export function PlacesDrawer({ open, onClose, label, closeLabel, brand, children }: PlacesDrawerProps) {
  return (
    <Drawer.Root opened={open} onClose={onClose} size="17rem">
      <Drawer.Overlay />
      <Drawer.Content aria-label={label}>
        <div className={styles.drawerHead}>
          {brand}
          <Drawer.CloseButton aria-label={closeLabel} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
