import * as z from 'zod/mini'

/** What a wallboard turns through. */
export const wallPages = ['figures', 'horizon', 'next', 'today'] as const
export type WallPage = (typeof wallPages)[number]

/** One value or several; what is none of them is left out. */
const listOf = <T extends string>(known: readonly T[]) =>
  z.pipe(
    z.union([z.array(z.unknown()), z.unknown()]),
    z.transform(value => {
      const wanted = (Array.isArray(value) ? value : [value]).map(String)
      const found = wanted.filter((one): one is T => known.some(other => other === one))
      return found.length > 0 ? [...new Set(found)] : undefined
    })
  )

const codes = z.catch(
  z.optional(
    z.pipe(
      z.union([z.array(z.string()), z.string()]),
      z.transform(value => (typeof value === 'string' ? [value] : value))
    )
  ),
  undefined
)

/** How a screen is to be, all of it in its address: nobody stands there to set it. An address with a value that is none shows the screen without it. */
export const wallboardSearch = z.object({
  /** Which pages, in which order; all of them where it is left out. */
  pages: z.optional(listOf(wallPages)),
  /** How long each page stays, 5 to 600; 0 for the first one alone. */
  seconds: z.catch(
    z.optional(z.int().check(z.refine(value => value === 0 || (value >= 5 && value <= 600)))),
    undefined
  ),
  theme: z.catch(z.optional(z.enum(['light', 'dark'])), undefined),
  /** Two languages take turns, one round of the pages each. */
  language: z.optional(listOf(['ar', 'en'])),
  /** Only the cases of these offices. */
  office: codes
})

export type WallboardSearch = z.infer<typeof wallboardSearch>

export const defaultSeconds = 20
