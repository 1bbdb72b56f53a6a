import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const sea: MantineColorsTuple = [
  '#eef4f3',
  '#e2eeed',
  '#c0d5d6',
  '#95b7ba',
  '#6cc2bf',
  '#4aa3a0',
  '#0d5c63',
  '#0a4a50',
  '#1f767b',
  '#083b40'
]
const red: MantineColorsTuple = [
  '#fdf3f2',
  '#fbe9e7',
  '#f3dcdb',
  '#e5b5b2',
  '#ff9488',
  '#e8685c',
  '#b3261e',
  '#94201a',
  '#c23b32',
  '#7c150f'
]
const gray: MantineColorsTuple = [
  '#f3f1eb',
  '#f6f5f1',
  '#efede6',
  '#e6e3db',
  '#d9d5ca',
  '#8b8576',
  '#66727c',
  '#52606b',
  '#2e3b45',
  '#16222c'
]
const dark: MantineColorsTuple = [
  '#ebe8e0',
  '#c9d0d3',
  '#a9b5bb',
  '#93a0a8',
  '#2a363d',
  '#1c2930',
  '#182329',
  '#10181d',
  '#141d22',
  '#0b1115'
]

const quick = { transitionProps: { duration: 120 } }

/** Mantine in the house's colours and sizes. The colours of the app's own parts are in `tokens.css`; the tuples here repeat them for Mantine's parts. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 6, dark: 8 },
  colors: { sea, red, gray, dark },
  black: '#16222c',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: {
    xs: 'var(--leading)',
    sm: 'var(--leading)',
    md: 'var(--leading)',
    lg: 'var(--leading)',
    xl: 'var(--leading)'
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: 'var(--radius-1)', sm: 'var(--radius-2)', md: 'var(--radius-3)', lg: 'var(--radius-4)', xl: '62rem' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'var(--float)', lg: 'var(--float)', xl: 'var(--float)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Popover: { defaultProps: { ...quick, shadow: 'md' } },
    Combobox: { defaultProps: { ...quick, shadow: 'md' } },
    // The default placeholder item for focus is what axe reports as a menu without its items.
    Menu: { defaultProps: { ...quick, shadow: 'md', withInitialFocusPlaceholder: false } },
    Checkbox: { defaultProps: { radius: 'xs' } },
    Tooltip: { defaultProps: quick },
    Modal: { defaultProps: quick },
    Drawer: { defaultProps: quick }
  }
})

const scheme: Readonly<Record<`--${string}`, string>> = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--placeholder)',
  '--mantine-color-anchor': 'var(--sea)',
  '--mantine-color-error': 'var(--overdue)',
  '--mantine-color-success': 'var(--on-track)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--hairline)',
  '--mantine-color-disabled': 'var(--track)',
  '--mantine-color-disabled-color': 'var(--ink-2)',
  '--mantine-color-disabled-border': 'var(--hairline)',
  ...family('sea', { text: 'sea', soft: 'sea-soft', solid: 'sea-solid', hover: 'sea-solid-hover' }),
  ...family('gray', { text: 'ink-2', soft: 'track', solid: 'current', hover: 'current' })
}

/** Points Mantine's scheme-dependent variables at the tokens, so that both schemes (and paper) are decided in `tokens.css` alone. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...scheme },
  dark: { ...scheme }
})

type Family = { readonly text: string; readonly soft: string; readonly solid: string; readonly hover: string }

function family(name: string, { text, soft, solid, hover }: Family): Readonly<Record<`--${string}`, string>> {
  const color = `--mantine-color-${name}` as const
  return {
    [`${color}-text`]: `var(--${text})`,
    [`${color}-filled`]: `var(--${solid})`,
    [`${color}-filled-hover`]: `var(--${hover})`,
    [`${color}-light`]: `var(--${soft})`,
    [`${color}-light-hover`]: `var(--${soft})`,
    [`${color}-light-color`]: `var(--${text})`,
    [`${color}-outline`]: `var(--${text})`,
    [`${color}-outline-hover`]: `var(--hover)`
  }
}
