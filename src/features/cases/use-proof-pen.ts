import { useContext } from 'react'
import { localeOf } from '#i18n/languages'
import { TimeZone } from '#i18n/time-zone'
import { formatsOf, useSettings } from '#i18n/use-format'
import type { Named } from '#i18n/use-name'
import type { Proof } from '#sla/proof'
import type { ProofLine } from '#sla/proof-lines'
import { proofSentences } from '#sla/proof-text'
import type { Target } from '#sla/types'
import { targetText } from '#sla/words'
import { wordsAr } from '#sla/words-ar'
import { wordsEn } from '#sla/words-en'
import type { ProofWords } from './proof-words'
import { lengthOf } from './use-length'
import { withoutDate } from './without-date'

/** Writes a proof in a language that need not be the one on screen, in the digits chosen for it. */
export function useProofPen({ language, words }: ProofWords) {
  const { digits } = useSettings()
  const timeZone = useContext(TimeZone)
  const format = formatsOf(localeOf(language, digits), timeZone)
  const dates = formatsOf(localeOf(language, digits), 'UTC')
  const say = (proof: Proof) =>
    proofSentences(proof, language, {
      digits: language === 'ar' ? digits : 'latn',
      reasonText: code => wordFor(words.pauseReason, code)
    })
  const inDigits = (text: string) => text.replace(/\d+/g, number => format.number(Number(number), 0))
  /** From midnight to midnight says nothing; why it stood still does. */
  const allDayPaused = (sentence: string, { stops }: ProofLine) => {
    const reasons = new Set(stops.flatMap(({ reason }) => (reason && wordFor(words.pauseReason, reason)) ?? []))
    return reasons.size === 0 ? sentence : `${sentence.replace(/\.$/, '')} (${[...reasons].join(' · ')}).`
  }
  return {
    frame: (proof: Proof) => say({ ...proof, lines: [] }),
    day: (proof: Proof, line: ProofLine) => {
      const around = say({ ...proof, lines: [] }).length
      const all = say({ ...proof, lines: [line] })
      const said = all.slice(2, 2 + all.length - around).map(withoutDate)
      return line.kind === 'paused' ? [allDayPaused(said[0] ?? '', line)] : said
    },
    number: (value: number) => format.number(value, 0),
    name: (named: Named) => (language === 'ar' ? named.nameAr : named.nameEn),
    target: (target: Target) => inDigits(targetText(target, language === 'ar' ? wordsAr : wordsEn, language)),
    moment: (at: number) => `${format.dateLong(at)} · ${format.time(at)}`,
    hijri: format.hijri,
    date: dates.date,
    length: (ms: number) => lengthOf(ms, value => format.number(value, 0))
  }
}

const wordFor = (words: Readonly<Record<string, string>>, code: string): string | null => words[code] ?? null

export type ProofPen = ReturnType<typeof useProofPen>
