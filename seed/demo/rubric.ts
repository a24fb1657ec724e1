import { words } from './localized.ts'

const levels = (...texts: [ReturnType<typeof words>, ReturnType<typeof words>, ReturnType<typeof words>, ReturnType<typeof words>, ReturnType<typeof words>]) =>
  texts.map((description, place) => ({ value: place + 1, description }))

/** Five criteria on one scale, each level in words; the last one is shown beside the total and not in it. */
export const CRITERIA = [
  {
    key: 'need', label: words('Need', 'Besoin', 'الحاجة'), weight: 1, required: true, commentAudience: 'panel',
    help: words('Is the barrier named, and is it one that women and girls there name themselves?', 'L’obstacle est-il nommé, et par les femmes et les filles elles-mêmes ?', 'هل العائق مذكور، وهل تذكره النساء والفتيات هناك بأنفسهن؟'),
    levels: levels(
      words('No barrier is named.', 'Aucun obstacle n’est nommé.', 'لم يُذكر أي عائق.'),
      words('A barrier is named in general words.', 'Un obstacle est nommé en termes généraux.', 'ذُكر عائق بكلام عام.'),
      words('A barrier of this place is described.', 'Un obstacle propre au lieu est décrit.', 'وُصف عائق يخصّ هذا المكان.'),
      words('Described, with figures or voices from the place.', 'Décrit, avec des chiffres ou des voix du lieu.', 'وُصف بأرقام أو بأصوات من المكان.'),
      words('Women and girls there named it, and it is measured.', 'Les intéressées l’ont nommé, et il est mesuré.', 'ذكرته النساء والفتيات أنفسهن، وقيس.'),
    ),
  },
  {
    key: 'approach', label: words('Approach', 'Démarche', 'المنهج'), weight: 1, required: true, commentAudience: 'entrant',
    help: words('Does what is done answer the barrier? Who decides?', 'Ce qui est fait répond-il à l’obstacle ? Qui décide ?', 'هل يجيب العمل عن العائق؟ ومن يقرّر؟'),
    levels: levels(
      words('It is not clear what is done.', 'On ne voit pas ce qui est fait.', 'لا يتضح ما الذي يُعمل.'),
      words('Activities are listed without a thread.', 'Des activités sans fil conducteur.', 'أنشطة متفرقة بلا خيط.'),
      words('The activities answer the barrier.', 'Les activités répondent à l’obstacle.', 'الأنشطة تجيب عن العائق.'),
      words('They do, and participants have a say.', 'Oui, et les participantes ont leur mot à dire.', 'تجيب عنه، وللمشاركات رأي.'),
      words('Participants decide, and one sees it in what is done.', 'Les participantes décident, et cela se voit.', 'المشاركات يقرّرن، ويظهر ذلك في العمل.'),
    ),
  },
  {
    key: 'results', label: words('Results', 'Résultats', 'النتائج'), weight: 2, required: true, commentAudience: 'panel',
    help: words('What changed, for how many, and how is it known? A weak effect that is measured counts more than a strong one that is claimed.', 'Qu’est-ce qui a changé, pour combien de personnes, et comment le sait-on ?', 'ما الذي تغيّر، ولكم شخصا، وكيف عُرف ذلك؟'),
    levels: levels(
      words('No result is told.', 'Aucun résultat.', 'لا نتيجة مذكورة.'),
      words('Stated, not counted.', 'Affirmé, non compté.', 'مذكورة من دون عدّ.'),
      words('Counted.', 'Compté.', 'معدودة.'),
      words('Compared: before and after, or with others.', 'Comparé : avant et après, ou avec d’autres.', 'مقارنة: قبل وبعد، أو مع غيرهم.'),
      words('Compared, checked by somebody else, and limits are told.', 'Comparé, vérifié par un tiers, limites dites.', 'مقارنة وفحصها طرف آخر، وذُكرت حدودها.'),
    ),
  },
  {
    key: 'transfer', label: words('Transfer', 'Transfert', 'قابلية النقل'), weight: 1, required: true, allowNotApplicable: true, commentAudience: 'entrant',
    help: words('Could somebody elsewhere do it, knowing what is written here?', 'Quelqu’un d’ailleurs saurait-il le refaire ?', 'هل يستطيع آخرون فعله بما كُتب هنا؟'),
    levels: levels(
      words('Nothing is said of it.', 'Rien n’en est dit.', 'لا ذكر له.'),
      words('Said to be possible.', 'Dit possible.', 'يقال إنه ممكن.'),
      words('What is needed is named.', 'Ce qu’il faut est nommé.', 'ذُكر ما يلزم.'),
      words('Needs, cost and failures are told.', 'Besoins, coût et échecs sont dits.', 'ذُكر ما يلزم والكلفة والإخفاق.'),
      words('Others have done it, and what changed is told.', 'D’autres l’ont fait, et ce qui a changé est dit.', 'فعله آخرون، وذُكر ما تغيّر.'),
    ),
  },
  {
    key: 'courage', label: words('Courage', 'Audace', 'الجرأة'), weight: 1, required: false, independent: true, commentAudience: 'staff',
    help: words('Shown beside the total, not in it.', 'Affiché à côté du total, hors du total.', 'يظهر بجانب المجموع ولا يدخل فيه.'),
    levels: levels(
      words('The usual path.', 'Chemin habituel.', 'الطريق المعتاد.'), words('A small step off it.', 'Un petit écart.', 'خطوة صغيرة خارجه.'), words('A clear step.', 'Un pas net.', 'خطوة واضحة.'),
      words('Against resistance.', 'Contre des résistances.', 'رغم المقاومة.'), words('Against resistance, and with a risk of their own.', 'Contre des résistances, à leurs propres risques.', 'رغم المقاومة وبمخاطرة.'),
    ),
  },
]
