import styles from './Avatar.module.css'

type AvatarProps = {
  /** One or two letters, spaced where they would join (س ر). */
  readonly initials: string
  readonly name: string
  readonly size?: 'row' | 'large'
}

/** A person as a circle with initials; the name is its name, seen on hover and heard by a screen reader. */
export function Avatar({ initials, name, size = 'row' }: AvatarProps) {
  return (
    <span role="img" aria-label={name} title={name} className={styles.avatar} data-size={size}>
      <bdi>{initials}</bdi>
    </span>
  )
}
