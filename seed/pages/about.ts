import { heading, list, paragraph, type SeedPage } from '#seed/page.ts'
import { NOT_AFFILIATED } from '#seed/pages/demonstration.ts'

export const ABOUT: SeedPage = {
  key: 'about',
  text: {
    en: {
      title: 'About',
      lede: 'People narrow the digital gender divide in many places, and few others hear of it. This site tells what they did, what it cost and what did not work.',
      blocks: [
        heading('What is here'),
        list(
          'A library of practices: each page gives the account of one practice in its own context.',
          'A ledger of honours since 2014: who was honoured, in which edition, and where that is written.',
          'Awards: each edition with its rules, its dates and its outcomes.',
          'Everything as open data.',
        ),
        heading('Where the accounts come from'),
        paragraph('Three kinds of page, each marked. Some are told by the team itself, in an entry. Some we compiled from public sources, in our own words; nobody of the organisation has confirmed those. Some are invented to show what a complete page looks like.'),
        paragraph('A page compiled from public sources lists their addresses. Where they contradict one another, the page says so. If it is about your work and something is wrong, tell us.'),
        heading('What this site does not say'),
        paragraph('A page in the library is not a seal of quality, and an honour is not proof of an effect. How strong the evidence is, each page says for itself.'),
        heading('The demonstration'),
        paragraph(NOT_AFFILIATED.en),
        paragraph('The historical awards in the ledger are real. Their organisers have no part in this site.'),
      ],
    },
    fr: {
      title: 'À propos',
      lede: 'Partout, des personnes réduisent la fracture numérique entre les sexes, et peu d’autres en entendent parler. Ce site dit ce qu’elles ont fait, ce que cela a coûté et ce qui n’a pas marché.',
      blocks: [
        heading('Ce qu’on trouve ici'),
        list(
          'Une bibliothèque de pratiques : chaque page raconte une pratique dans son contexte.',
          'Un registre des distinctions depuis 2014 : qui a été distingué, lors de quelle édition, et où cela est écrit.',
          'Des prix : chaque édition avec ses règles, ses dates et ses résultats.',
          'Le tout en données ouvertes.',
        ),
        heading('D’où viennent les récits'),
        paragraph('Trois sortes de pages, chacune signalée. Certaines sont racontées par l’équipe elle-même, dans une candidature. D’autres sont rédigées par nous d’après des sources publiques ; personne de l’organisation ne les a confirmées. D’autres encore sont inventées, pour montrer une page complète.'),
        paragraph('Une page rédigée d’après des sources publiques donne leurs adresses. Quand elles se contredisent, la page le dit. Si elle parle de votre travail et que quelque chose est faux, écrivez-nous.'),
        heading('Ce que ce site ne dit pas'),
        paragraph('Être dans la bibliothèque n’est pas un label, et une distinction ne prouve pas un effet. Chaque page dit elle-même ce que valent ses preuves.'),
        heading('La démonstration'),
        paragraph(NOT_AFFILIATED.fr),
        paragraph('Les prix historiques du registre sont réels. Leurs organisateurs n’ont aucune part à ce site.'),
      ],
    },
    ar: {
      title: 'عن الموقع',
      lede: 'في أماكن كثيرة أناس يضيّقون الفجوة الرقمية بين الجنسين، وقليلون يسمعون بهم. يروي هذا الموقع ما فعلوه وما كلّفه وما لم ينجح.',
      blocks: [
        heading('ماذا يوجد هنا'),
        list(
          'مكتبة للممارسات: تروي كل صفحة ممارسة واحدة في سياقها.',
          'سجل للتكريمات منذ 2014: من كُرّم، وفي أي دورة، وأين كُتب ذلك.',
          'الجوائز: كل دورة بقواعدها ومواعيدها ونتائجها.',
          'وكل ذلك بيانات مفتوحة.',
        ),
        heading('من أين تأتي الروايات'),
        paragraph('ثلاثة أنواع من الصفحات، ولكل منها علامة. بعضها يرويه الفريق نفسه في ترشيح. وبعضها جمعناه نحن من مصادر عامة وكتبناه بكلماتنا، ولم يؤكّده أحد من المنظمة. وبعضها متخيّل ليبيّن كيف تبدو صفحة كاملة.'),
        paragraph('تذكر الصفحة المجموعة من مصادر عامة عناوينها، وتقول حين تتناقض. وإذا كانت عن عملك وفيها خطأ فأخبرنا.'),
        heading('ما لا يقوله هذا الموقع'),
        paragraph('وجود الصفحة في المكتبة ليس شهادة جودة، والتكريم ليس برهانا على أثر. وكل صفحة تقول بنفسها ما قوة أدلتها.'),
        heading('العرض التجريبي'),
        paragraph(NOT_AFFILIATED.ar),
        paragraph('أما الجوائز التاريخية في السجل فحقيقية، ولا شأن لمنظّميها بهذا الموقع.'),
      ],
    },
  },
}
