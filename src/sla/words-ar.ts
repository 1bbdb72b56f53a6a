import type { ProofWords, StopWords } from './words'

// Every length and target below stands where Arabic wants the nominative, so that the dual has one form: ساعتان, يوما عمل.
const because = ({ reason }: StopWords) => (reason === null ? '' : ` (${reason})`)

export const wordsAr: ProofWords = {
  months: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر'
  ],
  weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  targets: {
    workingDays: {
      zero: 'لا أيام عمل',
      one: 'يوم عمل واحد',
      two: 'يوما عمل',
      few: '# أيام عمل',
      many: '# يوم عمل',
      other: '# يوم عمل'
    },
    calendarDays: {
      zero: 'لا أيام تقويمية',
      one: 'يوم تقويمي واحد',
      two: 'يومان تقويميان',
      few: '# أيام تقويمية',
      many: '# يومًا تقويميًا',
      other: '# يوم تقويمي'
    },
    workingMinutes: {
      zero: 'لا دقائق عمل',
      one: 'دقيقة عمل واحدة',
      two: 'دقيقتا عمل',
      few: '# دقائق عمل',
      many: '# دقيقة عمل',
      other: '# دقيقة عمل'
    }
  },
  units: [
    { zero: 'لا ساعات', one: 'ساعة واحدة', two: 'ساعتان', few: '# ساعات', many: '# ساعة', other: '# ساعة' },
    { zero: 'لا دقائق', one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' },
    { zero: 'لا ثوانٍ', one: 'ثانية واحدة', two: 'ثانيتان', few: '# ثوانٍ', many: '# ثانية', other: '# ثانية' }
  ],
  and: ' و',
  underOneSecond: 'أقل من ثانية',
  atOnce: 'الإنجاز الفوري',
  target: target => `المدة المحددة لهذه الخدمة: ${target}.`,
  versions: (agreement, calendar) =>
    agreement === null
      ? `يستند الحساب إلى الإصدار ${calendar} من تقويم العمل.`
      : `يستند الحساب إلى الإصدار ${agreement} من الاتفاقية والإصدار ${calendar} من تقويم العمل.`,
  startNotCounted: (date, time) => `${date}: بدأ احتساب المدة الساعة ${time}، ويوم البداية لا يُحسب.`,
  startRan: (date, time, length) => `${date}: بدأ احتساب المدة الساعة ${time}، ومضى فيه من وقت العمل ${length}.`,
  startsClosed: {
    weekend: (date, time) => `${date}: بدأ احتساب المدة الساعة ${time}، في عطلة نهاية الأسبوع.`,
    noHours: (date, time) => `${date}: بدأ احتساب المدة الساعة ${time}، في يوم لا ساعات عمل فيه.`,
    holiday: (date, time, name) => `${date}: بدأ احتساب المدة الساعة ${time}، في يوم إجازة رسمية: ${name}.`,
    expectedHoliday: (date, time, name) =>
      `${date}: بدأ احتساب المدة الساعة ${time}، في يوم إجازة متوقعة لم تُعلن بعد: ${name}.`,
    closure: (date, time, name) => `${date}: بدأ احتساب المدة الساعة ${time}، والدوام معلّق في ذلك اليوم: ${name}.`
  },
  counted: (date, day, days) => `${date}: يُحسب، وهو اليوم ${day} من أصل ${days}.`,
  countedSpecially: (date, day, days, name) =>
    `${date}: دوام استثنائي (${name})، فيُحسب، وهو اليوم ${day} من أصل ${days}.`,
  ran: (date, length) => `${date}: مضى فيه من وقت العمل ${length}.`,
  givenBack: (date, length) => `${date}: عُوِّض فيه من وقت التوقف ${length}.`,
  stoodStill: date => `${date}: يوم عمل توقف فيه احتساب المدة.`,
  weekend: date => `${date}: عطلة نهاية الأسبوع، لا يُحسب.`,
  weekendNamed: (date, name) => `${date}: عطلة نهاية الأسبوع، لا يُحسب، ويوافق أيضًا: ${name}.`,
  noHours: date => `${date}: لا ساعات عمل فيه، فلا يُحسب.`,
  holiday: (date, name) => `${date}: إجازة رسمية، لا يُحسب: ${name}.`,
  expectedHoliday: (date, name) => `${date}: إجازة متوقعة لم تُعلن بعد، ولا يُحسب ما لم يتغير ذلك: ${name}.`,
  closure: (date, name) => `${date}: الدوام معلّق، لا يُحسب: ${name}.`,
  paused: stop =>
    `توقف احتساب المدة من الساعة ${stop.from} إلى الساعة ${stop.to}${because(stop)}، ومقدار ذلك ${stop.length}.`,
  reopened: stop =>
    `كانت المعاملة مغلقة من الساعة ${stop.from} إلى الساعة ${stop.to} قبل إعادة فتحها، ومقدار ذلك ${stop.length}.`,
  due: (date, time) => `الموعد النهائي ${date} الساعة ${time}، والإنجاز في تلك اللحظة نفسها إنجاز في الموعد.`,
  dueAtOnce: (date, time) => `هذه الخدمة فورية: موعدها النهائي لحظة البداية نفسها، ${date} الساعة ${time}.`,
  withoutStops: (date, time, length) => `مجموع التوقف ${length}، ولولاه لكان الموعد النهائي ${date} الساعة ${time}.`,
  stillPaused: (date, time, left) =>
    `احتساب المدة متوقف منذ ${date} الساعة ${time}، والوقت المتبقي ${left}، ولا يُعرف الموعد النهائي إلا عند الاستئناف.`,
  other: (date, time) =>
    `تقع ضمن المدة إجازة متوقعة لم تُعلن بعد، فإن كان يومها يوم عمل فالموعد النهائي ${date} الساعة ${time}.`,
  otherPaused:
    'تقع ضمن المدة إجازة متوقعة لم تُعلن بعد، فإن كان يومها يوم عمل فقد توقف الاحتساب قبل موعد نهائي لا يُعرف بعد.',
  extended: (target, date, time) =>
    `مُدِّدت المدة. كانت قبل التمديد كما يلي: ${target}، وموعدها النهائي ${date} الساعة ${time}.`,
  extendedPaused: target => `مُدِّدت المدة. كانت قبل التمديد كما يلي: ${target}.`
}
