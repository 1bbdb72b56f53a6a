import { useMemo } from 'react'
import type { AgreementIndex } from '#api/agreement-index'
import type { Me } from '#api/generated/types.gen'
import { folded } from '#i18n/fold'
import { useSettings } from '#i18n/use-format'
import type { Named } from '#i18n/use-name'
import { useDesk } from '#live/desk'
import type { Named as NamedKind, Naming } from '#live/naming'

/** What codes are called, for the live set to sort and search by; another object when language, agreement or person change. */
export function useNaming(): Naming {
  const { index, me } = useDesk()
  const { language } = useSettings()
  return useMemo(() => sharedNaming(index, me, language === 'ar' ? 'ar' : 'en'), [index, me, language])
}

type Known = { readonly me: Me | null; readonly locale: 'ar' | 'en'; readonly naming: Naming }
const shared = new WeakMap<AgreementIndex, Known[]>()

/** The same object for the whole page, so that two parts of it which ask the same of the live set can have one view. */
function sharedNaming(index: AgreementIndex, me: Me | null, locale: 'ar' | 'en'): Naming {
  const known = shared.get(index) ?? []
  shared.set(index, known)
  const found = known.find(one => one.me === me && one.locale === locale)
  if (found) return found.naming
  const naming = namingOf(index, me, locale)
  known.push({ me, locale, naming })
  return naming
}

/** The same without a page around it. */
export function namingOf(index: AgreementIndex, me: Me | null, locale: 'ar' | 'en'): Naming {
  const staff = new Map((me ? [...me.colleagues, me.staff] : []).map(one => [one.code, one]))
  const find = (kind: NamedKind, code: string): Named | undefined => {
    switch (kind) {
      case 'service':
        return index.service(code)
      case 'category':
        return index.category(code)
      case 'office':
        return index.wilayatOf(code)
      case 'assignee':
        return staff.get(code)
      default:
        return kind satisfies never
    }
  }
  return {
    nameOf: (kind, code) => {
      const named = find(kind, code)
      return named ? (locale === 'ar' ? named.nameAr : named.nameEn) : code
    },
    textOf: (kind, code) => {
      const named = find(kind, code)
      return named ? `${named.nameAr} ${named.nameEn} ${code}` : code
    },
    fold: folded,
    locale,
    categoryOf: service => index.service(service)?.category ?? null,
    me: me?.staff.code ?? null
  }
}
