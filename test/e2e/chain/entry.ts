/** One nomination as a person in Agadir would type it, on a telephone, in Arabic. Invented, as everything here. */

export const ENTRANT = { name: 'سعاد أيت الحاج', address: 'souad.aithajj@waha.example' }
export const TITLE = 'حكايات الواحة المسموعة'
/** A word of the title that nothing else in the demonstration has. */
export const RARE_WORD = 'المسموعة'
export const ORGANISATION = 'تعاونية نخلة الصوت'
export const FILE = { name: 'سجل-الحضور.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') }

/** `said`: what the answer is called where it is shown again; for texts it is what was typed. */
type Typed =
  | { kind: 'text'; key: string; value: string }
  | { kind: 'pick'; key: string; values: string[]; said: string[] }
  | { kind: 'date'; key: string; day: string; month: string; year: string; said: string[] }
  | { kind: 'places'; key: string; values: string[] }
  | { kind: 'people'; key: string; counted: Record<string, string>; notCounted: string[]; said: string[] }
  | { kind: 'file'; key: string }

const text = (key: string, value: string): Typed => ({ kind: 'text', key, value })
const pick = (key: string, values: string[], ...said: string[]): Typed => ({ kind: 'pick', key, values, said })

export const STEPS: { key: string; typed: Typed[] }[] = [
  {
    key: 'who', typed: [
      pick('relation', ['self'], 'أنا أو منظمتي'), pick('nominee-kind', ['civil-society'], 'منظمة من المجتمع المدني'),
      text('organisation', ORGANISATION), text('nominee-name', 'سعاد أيت الحاج'), text('contact', '+212 600 000 000'),
    ],
  },
  {
    key: 'what', typed: [
      text('title', TITLE), text('line', 'نساء الواحة يتعلمن القراءة على الهاتف من حكايات يسجلنها بأصواتهن.'),
      text('description', 'في ثلاث قرى من الواحة تسجل النساء حكاياتهن بأصواتهن، ثم تُكتب الحكاية كلمة كلمة تحت الصوت على الهاتف. تسمع المتعلمة صوت جارتها وترى الكلمة التي تُقال، فتتعلم القراءة مما تعرفه. تجتمع كل مجموعة مرتين في الأسبوع في بيت واحدة منهن، ولا يلزم اتصال بالشبكة بعد التنزيل الأول.'),
      { kind: 'date', key: 'start', day: '3', month: '2', year: '2024', said: ['2024'] },
      pick('stage', ['running'], 'جارٍ'), pick('pillars', ['2', '3'], 'الوصول والعوائق والأضرار', 'القدرات والمحتوى والمناهج'), text('website', 'https://waha.example/hikayat'),
    ],
  },
  {
    key: 'where', typed: [
      { kind: 'places', key: 'places', values: ['المغرب', 'تونس'] }, pick('setting', ['rural'], 'ريف'),
      { kind: 'people', key: 'reached', counted: { women: '143', girls: '58', men: '0' }, notCounted: ['boys', 'another', 'not-stated'], said: ['143', '58'] },
    ],
  },
  {
    key: 'story', typed: [
      text('problem', 'كانت ثمان من كل عشر نساء في القرية لا يقرأن رسالة تصل إلى هواتفهن، فيقرؤها غيرهن ويعرف ما فيها.'),
      text('approach', 'سجلنا أول عشرين حكاية مع الجدات.\n\nثم كتبناها تحت الصوت، ووزعنا هواتف مستعملة، وصارت كل مجموعة تضيف حكاية في الشهر.'),
      text('novelty', 'الكتاب المدرسي يأتي من بعيد، وهذا الكتاب من القرية نفسها.'), text('partners', 'مدرسة القرية: تعير القاعة.\nمشغّل الهاتف: أربعون شريحة.'),
      text('cost', '5200'), text('resources', 'ثلاث منسقات، وأربعون هاتفا مستعملا.'),
      text('failed', 'بدأنا بدروس مساء الجمعة فلم يأت أحد، ونقلناها إلى صباح السوق.'),
      text('results', 'بعد ستة أشهر قرأت إحدى وستون امرأة رسالة قصيرة وحدها، وكن تسعا عند البدء، وسُئلت كل واحدة مرتين.'),
    ],
  },
  {
    key: 'evidence', typed: [
      pick('evidence-kind', ['before-after'], 'قبل وبعد'), text('period', 'من يناير إلى يونيو، سؤالان'), { kind: 'file', key: 'evidence-file' },
    ],
  },
  { key: 'transfer', typed: [text('needs', 'بيت يُفتح مرتين في الأسبوع، وجدة تحكي، وهاتف لكل أربع.'), pick('copied', ['no'], 'لا')] },
  {
    key: 'lens', typed: [
      text('barrier', 'لا تقرأ المرأة ما يصل إلى هاتفها.'), text('women', 'النساء يخترن الحكايات، وثلاث منهن يقررن في المال.'),
      text('harm', 'لا يُذكر اسم في التسجيل، وتُمحى الحكاية متى طلبت صاحبتها.'),
    ],
  },
  { key: 'safety', typed: [pick('minors', ['no'], 'لا'), pick('survivors', ['no'], 'لا'), text('referee-1', 'مريم التازي، معلمة، mariam@madrasa.example')] },
]

/** What each answer must say wherever the entry is shown again. */
export function saidOf(typed: Typed): string[] {
  switch (typed.kind) {
    case 'text': return typed.value.split(/\n+/)
    case 'places': return typed.values
    case 'file': return [FILE.name]
    default: return typed.said
  }
}
