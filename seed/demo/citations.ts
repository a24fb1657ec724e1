import { words, type Words3 } from './localized.ts'
import type { CategoryKey } from './words/index.ts'

/** Why it was given, as the jury might have put it. */
export const CITATIONS: Record<'winner' | 'finalist' | 'commended', Words3[]> = {
  winner: [
    words('For beginning with what women already do, counting what changed, and telling what did not.', 'Pour être parti de ce que les femmes font déjà, avoir compté ce qui a changé et dit ce qui n’a pas changé.', 'لأنه بدأ بما تفعله النساء أصلا، وعدّ ما تغيّر، وقال ما لم يتغيّر.'),
    words('For a practice that others have copied with a pencil and half a day of talk.', 'Pour une pratique que d’autres ont reprise avec un crayon et une demi-journée de conversation.', 'لممارسة نقلها آخرون بقلم ونصف يوم من الحديث.'),
    words('For putting the accounts, the key and the decision into the hands of those who use it.', 'Pour avoir remis les comptes, la clé et la décision à celles qui s’en servent.', 'لأنه وضع الحساب والمفتاح والقرار في أيدي من يستعملنه.'),
    words('For patience: three years of small steps, each measured, none of them hidden.', 'Pour la patience : trois ans de petits pas, tous mesurés, aucun caché.', 'للصبر: ثلاث سنوات من خطوات صغيرة، كلها مقيسة، ولم تُخفَ واحدة.'),
  ],
  finalist: [
    words('For careful work with figures that can be checked.', 'Pour un travail soigneux et des chiffres vérifiables.', 'لعمل متقن وأرقام يمكن فحصها.'),
    words('For an idea that costs little and asks much of those in power.', 'Pour une idée qui coûte peu et demande beaucoup à celles et ceux qui décident.', 'لفكرة قليلة الكلفة تطلب الكثير من أصحاب القرار.'),
    words('For listening first, and changing the plan because of it.', 'Pour avoir d’abord écouté, et changé le plan.', 'لأنه سمع أولا، وغيّر الخطة بسبب ما سمع.'),
  ],
  commended: [words('Commended for the openness with which a failure is told.', 'Mention pour la franchise avec laquelle un échec est raconté.', 'تنويه بالصراحة في رواية إخفاق.')],
}

/** What entrants who were not selected are told. */
export const FEEDBACK: Words3[] = [
  words('The panel liked the approach. It missed a number that somebody other than the team has seen.', 'Le jury a aimé la démarche. Il manquait un chiffre vu par quelqu’un d’autre que l’équipe.', 'أعجبت الهيئةَ الفكرةُ، وافتقدت رقما رآه غير الفريق.'),
  words('What was done is clear; for whom it changed what is not yet. A second survey would help.', 'Ce qui a été fait est clair ; ce qui a changé, pas encore. Une seconde enquête aiderait.', 'ما عُمل واضح، وما تغيّر ولمن لم يتضح بعد. يفيد استقصاء ثان.'),
  words('A strong story. Another place would not know where to begin: name what it needs.', 'Un récit fort. Un autre lieu ne saurait par où commencer : dites ce qu’il faut.', 'حكاية قوية، لكن مكانا آخر لا يعرف من أين يبدأ: اذكروا ما يلزم.'),
]

/** Minutes of those decisions that a reader will ask about. */
export const MINUTES: Partial<Record<CategoryKey, Partial<Record<string, string>>>> = {
  access: {
    finalist: 'One member of the panel scores about a level lower than the others. The panel looked at the order without this difference, read the fourth again and took it among the finalists.',
    commended: 'Third by plain means, fourth once the strictness of one judge is taken out. Commended.',
  },
  skills: { commended: 'Third and fourth are less than a tenth of a level apart. The chair decided by the rule of the category.' },
  leadership: { winner: 'One judge was taken off an entry after scoring; the scorecard is in no number.' },
  partnerships: { winner: 'Two groups of judges read different halves of the entries. The panel compared the two best of each half in a meeting.' },
}
