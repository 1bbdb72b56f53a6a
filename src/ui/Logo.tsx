type LogoProps = { readonly size?: number }

/** The mark: a clock that is also a crescent, on the sea. An ornament; the name of the app stands beside it. The same drawing is `public/favicon.svg`. */
export function Logo({ size = 28 }: LogoProps) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="8" fill="var(--sea-solid)" />
      <path
        d="M21.6 9.2a9 9 0 1 1-8-1.9"
        fill="none"
        stroke="var(--on-solid)"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path
        d="M16 10.4V16l3.8 2.6"
        fill="none"
        stroke="var(--on-solid)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
