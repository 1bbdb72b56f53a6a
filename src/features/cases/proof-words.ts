import type { Words } from '#i18n/words-en'

export type ProofLanguage = 'ar' | 'en'
export type ProofWords = { readonly language: ProofLanguage; readonly words: Words['cases'] }

/** The words a proof is printed with. A desk has only those of its own language at hand; the others are fetched when they are wanted. */
export async function loadProofWords(language: ProofLanguage): Promise<ProofWords> {
  const { words } = language === 'ar' ? await import('#i18n/words-ar') : await import('#i18n/words-en')
  return { language, words: words.cases }
}
