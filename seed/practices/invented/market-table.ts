import type { SeedCaseStudy } from '#seed/case-study.ts'

/** Invented for the demonstration, originally in Arabic. The other two adapt it, one after the other. */
export const MARKET_TABLE: SeedCaseStudy = {
  key: 'invented-market-table',
  origin: 'invented',
  language: 'ar',
  text: {
    title: 'طاولة الهاتف في السوق',
    summary:
      'مثال متخيّل. في سوق أسبوعي تضع تعاونية طاولة تتعلّم عندها النساء استعمال هواتفهن: دفع فاتورة، ورفض طلب مريب، وإرسال موقع. عشر دقائق لكل امرأة، بلا تسجيل ولا شهادة. بعد ستة أشهر صارت النسبة التي تدفع فاتورة بالهاتف أكثر من الضعف.',
    problem: [
      'تملك كثيرات من نساء الوادي هاتفا، لكن واحدا من الأسرة يدفع به ويجيب عنه. والدورات في المدينة تبعد ساعتين، وتطلب الحضور ثلاثة أيام متتالية.',
      'في يوم السوق تأتي النساء على كل حال، ومعهن الهاتف.',
    ],
    approach: [
      'طاولة وثلاثة كراسٍ وستارة. تجلس المرأة عشر دقائق مع معلّمة من قريتها، وتختار هي ما تريد أن تتعلّمه.',
      'لا يُلمس هاتف إلا بيد صاحبته. وتبقى البطاقات المصوّرة معها لتعيد الخطوات في البيت.',
    ],
    steps: ['اختيار أربع معلّمات من القرى وتدريبهن يومين.', 'الاتفاق مع إدارة السوق على مكان ظاهر.', 'طباعة اثنتي عشرة بطاقة مصوّرة.', 'الجلوس كل يوم سوق من الثامنة إلى الظهر.', 'عدّ من جاءت، وسؤالها بعد ستة أشهر.'],
    whatDidNotWork: [
      'بدأنا بالتسجيل المسبق، فجاءت سبع نساء في شهر. حين ألغيناه جاءت ستون.',
      'لم يتغيّر الدخل، ولا نعرف هل كان يمكن أن يتغيّر في ستة أشهر.',
    ],
    needs: ['طاولة وثلاثة كراسٍ وستارة', 'بطاقات مصوّرة', 'أربع معلّمات، نصف يوم في الأسبوع', 'شبكة هاتف في السوق'],
    team: 'أربع معلّمات بأجر نصف يوم، ومنسّقة واحدة يوما في الأسبوع',
    partners: [
      { name: 'إدارة السوق (متخيّلة)', role: 'المكان بلا أجر' },
      { name: 'جامعة الجسر القديم (متخيّلة)', role: 'المقارنة بين الأسواق' },
    ],
    transferConditions: 'يلزم مكان تأتي إليه النساء لسبب آخر، ومعلّمة من المكان نفسه. ومن دون الستارة لا تسأل النساء عن المضايقات.',
    safetyNotes: 'لا تُكتب أسماء ولا أرقام. من تسأل عن مضايقة تُعطى بطاقة خط المساعدة مطويّة داخل بطاقة أخرى.',
    quote: { text: 'جئت لأبيع البيض، فعدت وقد دفعت الكهرباء بنفسي.', who: 'مشاركة متخيّلة' },
  },
  translations: [
    {
      language: 'en',
      state: 'machine',
      text: {
        title: 'The phone table at the market',
        summary:
          'An invented example. At a weekly market a cooperative puts up a table where women learn to use their own phones: to pay a bill, turn down a dubious request, send a location. Ten minutes each, no registration, no certificate. After six months more than twice as many paid a bill by phone.',
        problem: [
          'Many women of the valley have a phone, but somebody of the family pays with it and answers for it. Courses in town are two hours away and ask for three days in a row.',
          'On market day the women come anyway, with the phone.',
        ],
        approach: [
          'A table, three chairs, a curtain. A woman sits ten minutes with a teacher from her own village and chooses what to learn.',
          'Only its owner touches a phone. The picture cards stay with her, so that she can repeat the steps at home.',
        ],
        steps: ['Choose four teachers from the villages and train them for two days.', 'Agree with the market on a place that is easy to see.', 'Print twelve picture cards.', 'Sit there every market day from eight until noon.', 'Count who came, and ask again after six months.'],
        whatDidNotWork: ['We began with registration: seven women came in a month. When we dropped it, sixty came.', 'Income did not change, and we do not know whether it could have in six months.'],
        costNote: '4,300 euros for one year and one market: 2,900 for the teachers, 800 for the coordinator, 600 for printing and furniture (2025).',
        needs: ['A table, three chairs, a curtain', 'Picture cards', 'Four teachers for half a day a week', 'A phone network at the market'],
        team: 'Four teachers paid for half a day, and one coordinator for one day a week',
        partners: [
          { name: 'The market (invented)', role: 'the place, free of charge' },
          { name: 'Old Bridge University (invented)', role: 'comparison of markets' },
        ],
        transferConditions: 'It needs a place where women come for another reason, and a teacher from that place. Without the curtain, nobody asks about harassment.',
        safetyNotes: 'No names and no numbers are written down. Whoever asks about harassment gets the helpline’s card folded into another card.',
        quote: { text: 'I came to sell eggs and went home having paid the electricity myself.', who: 'An invented participant' },
        resultWords: [
          { indicator: 'women who sat at the table', value: '412', unit: 'women', population: 'one market', period: 'first 12 months' },
          { indicator: 'women who pay a bill by phone themselves', value: '21 to 58', unit: 'per cent', population: '140 women asked twice', period: 'six months apart' },
          { indicator: 'women still using what they learned', value: '64 against 41', unit: 'per cent', population: 'this market against a market with leaflets only', period: 'after six months' },
          { indicator: 'own income', value: 'no difference', population: 'the same two markets', period: 'after six months' },
        ],
      },
    },
    {
      language: 'fr',
      state: 'machine',
      text: {
        title: 'La table du téléphone au marché',
        summary:
          'Un exemple inventé. Sur un marché hebdomadaire, une coopérative dresse une table où les femmes apprennent à se servir de leur téléphone : payer une facture, refuser une demande douteuse, envoyer une position. Dix minutes chacune, sans inscription. Six mois plus tard, plus de deux fois plus de femmes payaient ainsi.',
        problem: [
          'Beaucoup de femmes de la vallée ont un téléphone, mais quelqu’un de la famille paie et répond à leur place. Les cours en ville sont à deux heures et demandent trois jours de suite.',
          'Le jour du marché, elles viennent de toute façon, avec leur téléphone.',
        ],
        approach: [
          'Une table, trois chaises, un rideau. Chaque femme s’assied dix minutes avec une formatrice de son village et choisit ce qu’elle veut apprendre.',
          'Seule sa propriétaire touche le téléphone. Les fiches illustrées lui restent, pour refaire les gestes chez elle.',
        ],
        steps: ['Choisir quatre formatrices dans les villages et les former deux jours.', 'Convenir avec le marché d’un endroit bien visible.', 'Imprimer douze fiches illustrées.', 'S’y tenir chaque jour de marché, de huit heures à midi.', 'Compter les venues, puis redemander six mois après.'],
        whatDidNotWork: ['Nous avons commencé par des inscriptions : sept femmes en un mois. Sans inscription, soixante.', 'Le revenu n’a pas changé, et nous ne savons pas s’il pouvait changer en six mois.'],
        costNote: '4 300 euros pour un an et un marché : 2 900 pour les formatrices, 800 pour la coordination, 600 pour l’impression et le mobilier (2025).',
        needs: ['Une table, trois chaises, un rideau', 'Des fiches illustrées', 'Quatre formatrices, une demi-journée par semaine', 'Un réseau mobile au marché'],
        team: 'Quatre formatrices payées une demi-journée, et une coordinatrice un jour par semaine',
        partners: [
          { name: 'La direction du marché (inventée)', role: 'l’emplacement, gratuit' },
          { name: 'Université du Vieux-Pont (inventée)', role: 'comparaison des marchés' },
        ],
        transferConditions: 'Il faut un lieu où les femmes viennent pour autre chose, et une formatrice du lieu. Sans rideau, personne ne parle du harcèlement.',
        safetyNotes: 'On ne note ni nom ni numéro. À qui parle de harcèlement, on remet la carte de la ligne d’écoute pliée dans une autre fiche.',
        quote: { text: 'J’étais venue vendre des œufs ; je suis rentrée après avoir payé l’électricité moi-même.', who: 'Une participante inventée' },
        resultWords: [
          { indicator: 'femmes venues à la table', value: '412', unit: 'femmes', population: 'un marché', period: '12 premiers mois' },
          { indicator: 'femmes qui paient elles-mêmes une facture par téléphone', value: '21 à 58', unit: 'pour cent', population: '140 femmes interrogées deux fois', period: 'à six mois d’écart' },
          { indicator: 'femmes qui utilisent encore ce qu’elles ont appris', value: '64 contre 41', unit: 'pour cent', population: 'ce marché contre un marché avec de simples dépliants', period: 'après six mois' },
          { indicator: 'revenu propre', value: 'pas de différence', population: 'les deux mêmes marchés', period: 'après six mois' },
        ],
      },
    },
  ],
  organisation: 'تعاونية السلّم الأخضر (منظمة متخيّلة)',
  places: ['M49-002'],
  pillar: 3,
  furtherPillars: [2],
  results: [
    { indicator: 'نساء جلسن إلى الطاولة', value: '412', unit: 'امرأة', population: 'سوق واحد', period: 'أول 12 شهرا', strength: 'counted', effect: 'effect' },
    { indicator: 'نساء يدفعن فاتورة بالهاتف بأنفسهن', value: 'من 21 إلى 58', unit: 'في المئة', population: '140 امرأة سُئلن مرتين', period: 'بفارق ستة أشهر', strength: 'before-after', effect: 'effect' },
    { indicator: 'نساء ما زلن يستعملن ما تعلّمنه', value: '64 مقابل 41', unit: 'في المئة', population: 'هذا السوق مقابل سوق وُزّعت فيه نشرات فقط', period: 'بعد ستة أشهر', strength: 'comparison', effect: 'effect' },
    { indicator: 'الدخل الخاص', value: 'لا فرق', population: 'السوقان نفسهما', period: 'بعد ستة أشهر', strength: 'comparison', effect: 'no-effect' },
  ],
  people: { women: 412, men: null, girls: 96, boys: null, another: null, 'not-stated': 11 },
  counted: { value: 412, unit: { en: 'women at the table, first year', fr: 'femmes à la table, première année', ar: 'امرأة جلسن إلى الطاولة في السنة الأولى' } },
  cost: { text: '4300 يورو لعام وسوق واحد: 2900 للمعلّمات و800 للمنسّقة و600 للطباعة والأثاث (2025).', amount: 4300, currency: 'EUR', year: 2025 },
  monthsToFirstResult: 6,
  contexts: ['rural', 'low-literacy', 'low-income', 'finance'],
  sdgTargets: ['5.b', '4.4', '8.10'],
  wsisLines: ['C3', 'C4'],
  started: '2024-03',
  recognition: 'Tally Awards 2025 (برنامج متخيّل)',
  status: 'good',
  verification: 'independently-checked',
  transferability: 'several-contexts',
  firstPublished: '2026-11-02',
  lastConfirmed: '2026-11-02',
  reviewBy: '2027-11-02',
  sources: [],
}
