/** Digits of either kind as Western ones, which is what the contract takes; everything that is no digit is left out. */
export function toWesternDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => String(digit.charCodeAt(0) & 0xf)).replace(/\D/g, '')
}
