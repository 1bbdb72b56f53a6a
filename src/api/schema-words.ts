import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'

// `zod/mini` has no words of its own and would say "Invalid input" of everything. These are for support, not for staff, so English will do.
z.config(en())
