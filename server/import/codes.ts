import { fold } from '#backend/fold'
import { type Book, versionAt } from '../book'

/** Finds a service by its code or by its name in either language, in the version in force at an instant. */
export function findService(book: Book, at: number, text: string) {
  const { version, body } = versionAt(book, at)
  const wanted = fold(text)
  const service =
    body.services.find(({ code }) => code === text) ??
    body.services.find(({ nameAr, nameEn }) => fold(nameAr) === wanted || fold(nameEn) === wanted)
  return service && { version, service }
}

/** Finds an office by its code, its name, or the name of its wilayat. */
export function findOffice({ versions }: Book, text: string): string | undefined {
  const [newest] = versions
  if (!newest) return undefined
  const { offices, wilayats } = newest.body
  const wanted = fold(text)
  const isNamed = ({ nameAr, nameEn }: { readonly nameAr: string; readonly nameEn: string }) =>
    fold(nameAr) === wanted || fold(nameEn) === wanted
  const wilayat = wilayats.find(isNamed)
  const found =
    offices.find(({ code }) => code === text) ??
    offices.find(isNamed) ??
    offices.find(office => wilayat !== undefined && office.wilayat === wilayat.code)
  return found?.code
}
