/** What staff write. Some write English; the dashboard shows text as it came. */
export const requests = [
  'يرجى إرفاق سند الملكية',
  'يرجى إرفاق نسخة واضحة من عقد الإيجار',
  'يرجى توضيح النشاط المطلوب',
  'يرجى إرفاق المخطط المساحي (الكروكي)',
  'يرجى سداد الرسوم المستحقة',
  'Please attach a clear copy of the commercial registration'
] as const

export const otherBodies = [
  'بانتظار رد شركة الكهرباء',
  'بانتظار موافقة وزارة الإسكان والتخطيط العمراني',
  'بانتظار رأي الدفاع المدني'
] as const

export const notes = [
  'تم التواصل مع مقدم الطلب',
  'المستندات مكتملة، قيد التدقيق',
  'تمت مطابقة البيانات',
  'أحيل للتدقيق الفني',
  'Site plan checked'
] as const

export const visits = [
  'تم تحديد موعد المعاينة الميدانية',
  'المعاينة الميدانية مؤجلة',
  'بانتظار تقرير المعاينة'
] as const
export const visited = 'وردت نتيجة المعاينة'
export const referrals = ['العقار ضمن اختصاص ولاية أخرى', 'يتطلب رأي دائرة أخرى'] as const
export const escalations = ['قارب الموعد على الانتهاء', 'تأخر الرد من الجهة المعنية', 'طلب متكرر من المستفيد'] as const
export const rejections = ['المستندات غير مطابقة', 'لا تنطبق الاشتراطات', 'طلب مكرر'] as const
export const extensions = ['يتطلب دراسة فنية إضافية', 'تعديل جوهري على المخططات'] as const
export const reopenings = ['اعتراض مقبول من مقدم الطلب', 'خطأ في البيانات الصادرة'] as const

/** Codes: the words for them are the dashboard's. */
export const pauseReasons = ['documentMissing', 'clarificationNeeded', 'feeUnpaid', 'documentUnreadable'] as const
export const breachReasons = [
  ['documentsMissing', 26],
  ['inspectionDelayed', 24],
  ['otherBody', 18],
  ['workload', 24],
  ['systemOutage', 8]
] as const
