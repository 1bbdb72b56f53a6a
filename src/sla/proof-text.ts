import type { Proof } from './proof'
import type { ClosedKind, ProofLine, ProofStop } from './proof-lines'
import type { LocalDate, Names } from './types'
import { dateText, type Language, lengthText, type ProofWords, targetText } from './words'
import { wordsAr } from './words-ar'
import { wordsEn } from './words-en'
import { readOffset } from './zone'

/** `reasonText` gives the words of a pause's reason code, null where it has none; `digits` are Western unless said otherwise. */
export type ProofTextOptions = {
  readonly digits?: 'latn' | 'arab' | undefined
  readonly reasonText?: ((code: string) => string | null) | undefined
}

type Voice = {
  readonly proof: Proof
  readonly language: Language
  readonly words: ProofWords
  readonly options: ProofTextOptions
}

/** A proof as whole sentences in reading order: what was promised, each date and its stops, and the deadline with what else it could be. */
export function proofSentences(proof: Proof, language: Language, options: ProofTextOptions = {}): readonly string[] {
  const voice = { proof, language, words: language === 'ar' ? wordsAr : wordsEn, options }
  const sentences = [
    ...opening(voice),
    ...proof.lines.flatMap(line => lineSentences(voice, line)),
    ...conclusion(voice)
  ]
  return sentences.map(sentence => (options.digits === 'arab' ? arabicDigits(sentence) : sentence))
}

function opening({ proof, language, words }: Voice): string[] {
  const agreement = proof.agreementVersion === null ? null : String(proof.agreementVersion)
  return [
    words.target(targetText(proof.target, words, language)),
    words.versions(agreement, isolated(proof.calendarVersion))
  ]
}

function lineSentences(voice: Voice, line: ProofLine): string[] {
  const stops = line.stops.filter(stop => stop.to !== null && stop.workingMs > 0)
  return [lineSentence(voice, line), ...stops.map(stop => stopSentence(voice, line.date, stop))]
}

function lineSentence(voice: Voice, line: ProofLine): string {
  const { words, language, proof } = voice
  const date = dateText(line.date, words)
  const length = lengthText(line.ranMs, words, language)
  const days = String(proof.target.value)
  switch (line.kind) {
    case 'start':
      return startSentence(voice, line, date, length)
    case 'counted':
      return line.isExtraOpening
        ? words.countedSpecially(date, String(line.day), days, nameOf(line.exception, language))
        : words.counted(date, String(line.day), days)
    case 'ran':
      return words.ran(date, length)
    case 'givenBack':
      return words.givenBack(date, length)
    case 'paused':
      return words.stoodStill(date)
    case 'closed':
      return closedSentence(voice, line.why, date, line.exception)
    default:
      return line satisfies never
  }
}

function startSentence(
  { proof, words, language }: Voice,
  line: ProofLine & { readonly kind: 'start' },
  date: string,
  length: string
): string {
  const time = timeText(proof, proof.startedAt, line.date)
  if (line.why !== null) return words.startsClosed[line.why](date, time, nameOf(line.exception, language))
  if (proof.target.unit === 'workingMinutes' && line.ranMs > 0) return words.startRan(date, time, length)
  return words.startNotCounted(date, time)
}

function closedSentence({ words, language }: Voice, why: ClosedKind, date: string, exception: Names | null): string {
  const name = nameOf(exception, language)
  if (why === 'weekend') return exception ? words.weekendNamed(date, name) : words.weekend(date)
  return why === 'noHours' ? words.noHours(date) : words[why](date, name)
}

function stopSentence({ proof, words, language, options }: Voice, date: LocalDate, stop: ProofStop): string {
  const reason = stop.reason === undefined ? null : (options.reasonText?.(stop.reason) ?? null)
  const [from, to] = [timeText(proof, stop.from, date), timeText(proof, stop.to ?? stop.from, date)]
  return words[stop.kind]({ from, to, length: lengthText(stop.workingMs, words, language), reason })
}

function conclusion(voice: Voice): string[] {
  const { proof, words, language } = voice
  const said = [deadlineSentence(voice)]
  if (proof.dueAt !== null && proof.countedDueAt !== proof.dueAt) {
    said.push(
      words.withoutStops(...momentOf(voice, proof.countedDueAt), lengthText(proof.givenBackMs, words, language))
    )
  }
  if (proof.original) said.push(extensionSentence(voice, proof.original))
  if (proof.other) said.push(otherSentence(voice, proof.other.dueAt))
  return said
}

function deadlineSentence(voice: Voice): string {
  const { proof, words, language } = voice
  if (proof.dueAt === null) {
    const [date, time] = momentOf(voice, proof.pausedSince ?? proof.startedAt, 0)
    return words.stillPaused(date, time, lengthText(proof.leftMs, words, language))
  }
  return proof.budgetMs === 0
    ? words.dueAtOnce(...momentOf(voice, proof.dueAt, 0))
    : words.due(...momentOf(voice, proof.dueAt))
}

function otherSentence(voice: Voice, dueAt: number | null): string {
  return dueAt === null ? voice.words.otherPaused : voice.words.other(...momentOf(voice, dueAt))
}

function extensionSentence(voice: Voice, { target, dueAt }: NonNullable<Proof['original']>): string {
  const { words, language } = voice
  const first = targetText(target, words, language)
  return dueAt === null
    ? words.extendedPaused(first)
    : words.extended(first, ...momentOf(voice, dueAt, target.value === 0 ? 0 : 1))
}

/** Date and time of an instant. A deadline belongs to the date that ends with it, so it is read 1 ms before and may be 24:00. */
function momentOf({ proof, words }: Voice, instant: number, before = 1): [date: string, time: string] {
  const date = localText(proof, instant - before).slice(0, 10)
  return [dateText(date, words), timeText(proof, instant, date)]
}

/** `HH:MM` of an instant, seconds added where it has some; the end of `date` is 24:00. */
function timeText(proof: Proof, instant: number, date: LocalDate): string {
  const local = localText(proof, instant)
  if (local.slice(0, 10) > date) return '24:00'
  return local.slice(17, 19) === '00' ? local.slice(11, 16) : local.slice(11, 19)
}

function localText({ timeZone }: Proof, instant: number): string {
  return new Date(instant + readOffset(timeZone, instant)).toISOString()
}

function nameOf(names: Names | null, language: Language): string {
  return (language === 'ar' ? names?.nameAr : names?.nameEn) ?? ''
}

/** A version such as 2026-01 keeps its order in an Arabic sentence only between isolates. */
function isolated(text: string): string {
  return `\u2066${text}\u2069`
}

/** Eastern Arabic digits, except inside isolates: a version is a name. */
function arabicDigits(text: string): string {
  return text.replace(/\u2066[^\u2069]*\u2069|\d/g, found =>
    found.length > 1 ? found : String.fromCharCode(0x660 + Number(found))
  )
}
