import { heading, list, paragraph, type SeedPage } from '#seed/page.ts'

export const ACCESSIBILITY: SeedPage = {
  key: 'accessibility',
  text: {
    en: {
      title: 'Accessibility statement',
      lede: 'This site is meant for everybody, on an old phone and a slow line too. Our measure is the Web Content Accessibility Guidelines 2.2, level AA.',
      blocks: [
        heading('What you can count on'),
        list(
          'Reading, searching, filtering, nominating and signing in work without scripts.',
          'Everything can be reached by keyboard, and the focus can be seen.',
          'No colour carries a meaning alone: number, shape or word says it too.',
          'Every picture of strokes says in words what it shows.',
          'Arabic runs from right to left, pictures included.',
          'Forced colours, dark mode, less motion, large text and print are provided for.',
          'Pages are small: a few kilobytes before images, and a switch leaves images out.',
        ),
        heading('What is not good enough yet'),
        list(
          'Documents that others upload may not be accessible. Ask for another form.',
          'Texts translated by a machine are marked and may be hard to follow.',
          'The sources that a page links to are other people’s sites.',
        ),
        heading('If you meet a barrier'),
        paragraph('Tell us the address of the page and what happened, in any language, with or without your name. The report page needs no account.'),
      ],
    },
    fr: {
      title: 'Déclaration d’accessibilité',
      lede: 'Ce site est fait pour tout le monde, y compris sur un vieux téléphone et une ligne lente. Notre mesure : les règles WCAG 2.2, niveau AA.',
      blocks: [
        heading('Ce sur quoi vous pouvez compter'),
        list(
          'Lire, chercher, filtrer, proposer et se connecter marchent sans script.',
          'Tout est accessible au clavier, et l’on voit où l’on est.',
          'Aucune couleur ne porte seule un sens : un nombre, une forme ou un mot le dit aussi.',
          'Chaque image de traits dit en mots ce qu’elle montre.',
          'L’arabe se lit de droite à gauche, images comprises.',
          'Couleurs forcées, mode sombre, moins de mouvement, grands caractères et impression sont prévus.',
          'Les pages sont petites : quelques kilo-octets sans les images, et un réglage permet de s’en passer.',
        ),
        heading('Ce qui n’est pas encore assez bon'),
        list(
          'Les documents envoyés par d’autres peuvent ne pas être accessibles. Demandez une autre forme.',
          'Les textes traduits par une machine sont signalés et peuvent être difficiles à suivre.',
          'Les sources vers lesquelles une page renvoie sont des sites d’autrui.',
        ),
        heading('Si vous rencontrez un obstacle'),
        paragraph('Dites-nous l’adresse de la page et ce qui s’est passé, dans la langue de votre choix, avec ou sans votre nom. La page de signalement ne demande pas de compte.'),
      ],
    },
    ar: {
      title: 'بيان إتاحة الوصول',
      lede: 'هذا الموقع للجميع، وعلى هاتف قديم وشبكة بطيئة أيضا. ومقياسنا المبادئ التوجيهية لإتاحة محتوى الويب WCAG 2.2، المستوى AA.',
      blocks: [
        heading('ما يمكنك الاعتماد عليه'),
        list(
          'القراءة والبحث والتصفية والترشيح والدخول تعمل بلا برمجيات في المتصفح.',
          'كل شيء يُبلغ بلوحة المفاتيح، ويُرى موضع التركيز.',
          'لا لون يحمل معنى وحده، بل يقوله رقم أو شكل أو كلمة أيضا.',
          'كل صورة من خطوط تقول بالكلام ما تبيّنه.',
          'تُقرأ العربية من اليمين إلى اليسار، والصور كذلك.',
          'روعيت الألوان المفروضة والوضع الداكن وتقليل الحركة والخط الكبير والطباعة.',
          'الصفحات صغيرة: بضعة كيلوبايتات قبل الصور، ويمكن الاستغناء عن الصور بضبط واحد.',
        ),
        heading('ما ليس جيدا بما يكفي بعد'),
        list(
          'قد لا تكون الوثائق التي يرفعها آخرون متاحة. فاطلب شكلا آخر.',
          'النصوص التي ترجمتها آلة معلّمة، وقد يصعب تتبّعها.',
          'المصادر التي تشير إليها الصفحة مواقع لغيرنا.',
        ),
        heading('إذا صادفت عائقا'),
        paragraph('أخبرنا بعنوان الصفحة وبما حدث، بأي لغة، باسمك أو من دونه. وصفحة البلاغ لا تحتاج إلى حساب.'),
      ],
    },
  },
}
