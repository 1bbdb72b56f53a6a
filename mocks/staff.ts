import type { Staff } from '#api/generated/types.gen'

/** Invented, and initials only: nobody can be recognised in them. The first of an office leads it. */
const initials = {
  sohar: 's-r س. ر.|k-b خ. ب.|f-m ف. م.|a-h أ. ح.|n-s ن. س.|m-k م. ك.|r-a ر. ع.|z-l ز. ل.|h-y ح. ي.|t-q ط. ق.',
  shinas: 'a-sh أ. ش.|q-m ق. م.|r-s ر. س.',
  liwa: 'i-s إ. س.|g-r غ. ر.|m-l م. ل.',
  saham: 'm-a م. ع.|s-k س. خ.|kh-r خ. ر.|n-t ن. ط.|d-b د. ب.',
  'al-khaburah': 'h-n هـ. ن.|f-z ف. ز.|o-b ع. ب.',
  'al-suwaiq': 'b-n ب. ن.|w-s و. س.|j-f ج. ف.|l-h ل. ح.|y-m ي. م.|a-z أ. ز.'
}

export const staff: readonly Required<Staff>[] = Object.entries(initials).flatMap(([office, line]) =>
  line.split('|').map(entry => staffOf(office, entry))
)

/** Who the development backend takes you for, unless it is told otherwise. */
export const defaultMe = 's-r'

function staffOf(office: string, entry: string): Required<Staff> {
  const space = entry.indexOf(' ')
  const code = entry.slice(0, space)
  const nameEn = code
    .split('-')
    .map(part => `${part[0]?.toUpperCase()}${part.slice(1)}.`)
    .join('')
  return { code, nameAr: entry.slice(space + 1), nameEn, office }
}
