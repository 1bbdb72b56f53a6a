import { useSettings } from './use-format'

/** Anything the contract names in both languages. */
export type Named = { readonly nameAr: string; readonly nameEn: string }

/** Chooses the name in the language on screen. */
export function useName(): (named: Named) => string {
  const { language } = useSettings()
  return language === 'ar' ? nameInArabic : nameInEnglish
}

const nameInArabic = (named: Named) => named.nameAr
const nameInEnglish = (named: Named) => named.nameEn
