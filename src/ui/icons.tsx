import type { ReactNode } from 'react'
import styles from './icons.module.css'

type IconProps = { readonly size?: number }

/** Icons are ornaments: hidden from screen readers, in the colour of their text. The button around one has the name. */
function Icon({
  size = 18,
  mirrored = false,
  children
}: IconProps & { readonly mirrored?: boolean; readonly children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      className={mirrored ? `${styles.icon} ${styles.mirrored}` : styles.icon}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )
}

/** Three lines: opens the list of pages. */
export function MenuIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 5.5h14M3 10h14M3 14.5h14" />
    </Icon>
  )
}

/** The light scheme. */
export function SunIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="3.4" />
      <path d="M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M15.7 4.3l-1.3 1.3M5.6 14.4l-1.3 1.3" />
    </Icon>
  )
}

/** The dark scheme. */
export function MoonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M16.6 12.2A7 7 0 0 1 7.8 3.4a7 7 0 1 0 8.8 8.8z" />
    </Icon>
  )
}

/** The scheme of the machine. */
export function SystemIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="3.5" width="15" height="10.5" rx="1.5" />
      <path d="M7 17h6M10 14v3" />
    </Icon>
  )
}

/** Opens something below. */
export function ChevronDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4.5 7.5 5.5 5.5 5.5-5.5" />
    </Icon>
  )
}

/** Search; not mirrored, it is a thing of the world. */
export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8.8" cy="8.8" r="5.6" />
      <path d="m13 13 4.2 4.2" />
    </Icon>
  )
}

/** Something is wrong. */
export function WarningIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 3 18 16.8H2zM10 8.2v4M10 14.6v.01" />
    </Icon>
  )
}

/** Something to know. */
export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.4" />
      <path d="M10 9.2v4.4M10 6.4v.01" />
    </Icon>
  )
}

/** Closes a panel. */
export function CloseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4.8 4.8 10.4 10.4M15.2 4.8 4.8 15.2" />
    </Icon>
  )
}

/** Messages. */
export function BellIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 14.2c1-1.2 1.4-2.6 1.4-5.2a4.1 4.1 0 0 1 8.2 0c0 2.6.4 4 1.4 5.2zM8.4 16.6c.4.6.9.9 1.6.9s1.2-.3 1.6-.9" />
    </Icon>
  )
}

/** Narrows what is shown. */
export function FilterIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 5.5h14M5.5 10h9M8 14.5h4" />
    </Icon>
  )
}

/** Can be taken hold of and moved. */
export function GripIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M7.5 5v.01M12.5 5v.01M7.5 10v.01M12.5 10v.01M7.5 15v.01M12.5 15v.01" />
    </Icon>
  )
}

/** More that can be done. */
export function MoreIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 10v.01M10 10v.01M15.5 10v.01" />
    </Icon>
  )
}
