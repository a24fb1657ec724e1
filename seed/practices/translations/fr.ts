import type { SeedCaseStudyText } from '#seed/case-study.ts'

/** French, made by machine and marked so; by the key of the case study. */
export const FRENCH: Record<string, SeedCaseStudyText> = {
  'pakistan-digital-gender-inclusion-strategy': {
    title: 'Une stratégie et un comité permanent',
    summary:
      'Le Pakistan suit sa stratégie nationale sur le genre et le numérique dans un comité présidé par le ministre fédéral. Chaque service rend compte tous les trimestres de ses résultats et de ses échéances. L’écart d’usage de l’internet mobile a baissé de 2023 à 2024. Aucune source ne montre que la stratégie en est la cause.',
    problem: ['Bien moins de femmes que d’hommes utilisent l’internet mobile. Le prix des téléphones, le refus de la famille et la peur tiennent beaucoup d’entre elles à l’écart, surtout à la campagne et quand le revenu est faible.'],
    approach: [
      'Le comité réunit le ministère, le régulateur, le bureau de statistique, un opérateur mobile, une université et l’UNESCO.',
      'En 2022, le régulateur et la GSMA, l’association des opérateurs, ont convenu d’enquêtes qui comptent séparément les femmes et les hommes.',
    ],
    steps: ['Placer le comité auprès du ministre.', 'Demander à chaque service un rapport par trimestre.', 'Donner une échéance à chaque résultat attendu.', 'Convenir d’enquêtes ventilées par sexe.'],
    whatDidNotWork: ['Le ministre a demandé des budgets plus élevés pour l’égalité. Les anciens obstacles, prix, famille et sécurité, demeurent pour beaucoup de femmes.'],
    partners: [
      { name: 'GSMA', role: 'enquêtes ventilées par sexe' },
      { name: 'UNESCO', role: 'membre du comité' },
    ],
    resultWords: [
      { indicator: 'écart entre les sexes dans l’usage de l’internet mobile', value: '38 à 25', unit: 'pour cent', population: 'adultes, enquête de la GSMA', period: '2023 à 2024' },
      { indicator: 'femmes qui utilisent l’internet mobile', value: '33 à 45', unit: 'pour cent', population: 'femmes, enquête de la GSMA', period: '2023 à 2024' },
      { indicator: 'femmes nouvellement en ligne', value: 'environ 8 millions', unit: 'femmes', population: 'Pakistan', period: '2024' },
    ],
    notes: [
      'L’écart est relatif : 33 femmes pour 53 hommes font 38 pour cent. Un site donne 39 contre 61 pour cent pour le même rapport ; d’autres journaux donnent 39 comme le chiffre de l’Inde. Une page écrit même que l’écart s’est creusé.',
      'Un journal fait commencer la stratégie en 2020 ; une page de 2024 dit qu’une politique sur la fracture entre les sexes était encore en cours de rédaction.',
      'Rien de ce que nous avons lu ne montre que la stratégie a causé ce changement.',
    ],
  },
  'chhattisgarh-free-smartphones': {
    title: 'Deux millions de téléphones offerts, et ce qu’il en reste',
    summary:
      'Un État indien a remis plus de deux millions de smartphones à des femmes rurales et construit des antennes. Des chercheurs ont comparé pendant près de cinq ans les lieux couverts et les autres. L’écart de possession s’est d’abord inversé ; à la longue, il en est peu resté.',
    approach: ['L’État a donné le téléphone avec un forfait de données et construit des antennes 4G. Une équipe universitaire a suivi des villages couverts et des villages qui ne l’étaient pas.'],
    whatDidNotWork: [
      'Beaucoup de femmes n’avaient plus le téléphone, des hommes s’en servaient à leur place, et l’écart d’usage s’est vite rouvert.',
      'Conclusion des chercheurs : agir sur le seul prix peut ne pas suffire.',
    ],
    partners: [{ name: 'Inclusion Economics (Yale et partenaires)', role: 'évaluation' }],
    transferConditions: 'L’évaluation invite à penser aux normes familiales et aux compétences autant qu’au prix avant de copier un tel programme.',
    resultWords: [
      { indicator: 'téléphones remis', value: 'plus de 2 millions', unit: 'smartphones', population: 'femmes rurales', period: '2018' },
      { indicator: 'écart entre les sexes dans la possession d’un smartphone', value: 'd’abord inversé', unit: 'sans chiffre sur la page lue', population: 'femmes et hommes ruraux', period: 'court terme' },
      { indicator: 'possession, usage, normes, information, économie locale', value: 'peu d’effet durable', unit: 'sans chiffre sur la page lue', population: 'villages couverts et non couverts', period: 'près de 5 ans après' },
    ],
  },
  'tanzania-phones-by-lot': {
    title: 'Un téléphone, de l’argent ou rien, par tirage au sort',
    summary:
      'Environ 1 350 femmes pauvres sans téléphone, dans cinq régions de Tanzanie, ont reçu par tirage au sort un téléphone simple, un smartphone, de l’argent ou rien. Un an après, les ménages du groupe smartphone consommaient davantage. Mais beaucoup d’appareils ont été perdus, vendus ou échangés.',
    approach: ['Le tirage rend les groupes comparables. Selon les chercheurs, le gain vient de ce que les femmes disposent elles-mêmes de l’appareil et s’en servent.'],
    whatDidNotWork: ['À la fin, deux femmes sur trois du groupe smartphone n’avaient plus leur smartphone, ce qui a affaibli l’effet.'],
    costNote: 'Bénéfice supérieur au double du coût. Un essai jumeau, plus tard au Malawi, évalue le téléphone à quelque 70 dollars des États-Unis.',
    resultWords: [
      { indicator: 'consommation annuelle du ménage par personne, groupe smartphone', value: '+20', unit: 'pour cent par rapport au groupe témoin', population: 'environ 1 350 femmes', period: '13 mois' },
      { indicator: 'bénéfice rapporté au coût', value: 'plus de 2 pour 1', unit: 'rapport', population: 'environ 1 350 femmes', period: '13 mois' },
      { indicator: 'femmes du groupe smartphone qui l’avaient encore', value: '34', unit: 'pour cent', population: 'environ 1 350 femmes', period: 'fin de l’essai' },
    ],
    notes: [
      'Un premier article (2018) dit que près d’un tiers des groupes n’avait plus aucun téléphone à la fin ; la page plus récente dit que 34 pour cent seulement avaient encore le smartphone. L’un compte tout téléphone, l’autre le smartphone.',
      'L’effet est de 16 à 24 pour cent pour celles qui ont gardé un téléphone (2018), de 20 pour cent pour toutes les participantes tirées au sort (plus tard). Le nombre de femmes est de 1 352 ou d’environ 1 350.',
    ],
  },
  'afchix-community-networks': {
    title: 'Des réseaux de village tenus par des femmes',
    summary: 'AFCHIX a créé quatre réseaux ruraux au Kenya, en Namibie, au Maroc et au Sénégal. Des collectifs de femmes les font fonctionner, et s’occupent eux-mêmes de la technique et des rapports avec les régulateurs.',
    approach: ['Les collectifs de femmes ont toute la tâche : faire marcher le réseau, sa technique, et parler avec le régulateur.'],
    resultWords: [{ indicator: 'réseaux tenus par des collectifs de femmes', value: '4', unit: 'réseaux', population: 'Kenya, Namibie, Maroc, Sénégal' }],
    notes: ['Nous n’avons pas trouvé combien de personnes utilisent ces réseaux.'],
  },
  'drf-cyber-harassment-helpline': {
    title: 'Une ligne d’écoute contre le harcèlement en ligne',
    summary:
      'Au Pakistan, la Digital Rights Foundation tient une ligne gratuite pour les personnes harcelées en ligne : téléphone, courriel et réseaux sociaux, sept jours sur sept. Elle donne des conseils juridiques, une aide numérique et un premier soutien psychologique, et oriente. Ses rapports annuels adressent des conseils aux législateurs et à la police.',
    approach: ['Un numéro vert, un courriel et les réseaux sociaux mènent à la même équipe. La demande l’a fait ouvrir tous les jours de la semaine.'],
    whatDidNotWork: ['La ligne dit elle-même que ses chiffres montrent qui la contacte, et non la fréquence du harcèlement.'],
    safetyNotes: 'Le contact avec la ligne d’écoute est confidentiel.',
    resultWords: [
      { indicator: 'cas depuis l’ouverture', unit: 'cas', value: '14 376', population: 'personnes qui ont cherché de l’aide', period: 'décembre 2016 à 2022' },
      { indicator: 'nouveaux cas', unit: 'cas', value: '2 695', population: 'personnes qui ont cherché de l’aide', period: '2022' },
      { indicator: 'part des femmes parmi les plaignants', value: '58,6', unit: 'pour cent', population: 'plaignants', period: '2022' },
    ],
    notes: ['D’autres sites donnent 4 441 cas en 2021 (thecurrent.pk) et 2 473 en 2023 (make-ai-good.org). La baisse après 2021 n’est pas expliquée.'],
  },
  'england-gender-balance-in-computing': {
    title: 'Programmer à deux n’a rien changé aux envies',
    summary:
      'En Angleterre, de nombreux essais scolaires ont mis à l’épreuve des façons d’enseigner, des modèles, des clubs et la pertinence des contenus pour intéresser les filles à l’informatique. Douze semaines de programmation à deux n’ont changé ni les attitudes ni l’envie de continuer. Enseignants et élèves ont pourtant aimé.',
    problem: ['Les essais veulent accroître l’intérêt des filles pour l’informatique.'],
    approach: ['Chaque idée est éprouvée seule, dans un essai randomisé. Cette page porte sur la programmation à deux, avec des filles de 8 à 10 ans.'],
    whatDidNotWork: [
      'Aucun effet mesurable de la programmation à deux sur les attitudes ni sur les projets. Les auteurs pensent à des obstacles sociaux plus profonds.',
      'La COVID-19 a interrompu le premier passage d’un autre volet, qu’il a fallu refaire.',
    ],
    partners: [
      { name: 'Behavioural Insights Team', role: 'essais' },
      { name: 'Ministère de l’Éducation', role: 'financement' },
    ],
    costNote: 'Subvention de 2,4 millions de livres du ministère de l’Éducation, pour l’ensemble des essais.',
    resultWords: [{ indicator: 'attitude envers l’informatique et envie de l’étudier, programmation à deux', value: 'pas de changement significatif', unit: 'essai randomisé', population: '785 filles de 8 à 10 ans', period: '12 semaines' }],
    notes: [
      'Plus de 15 000 élèves de 550 écoles étaient prévus pour tous les essais, de 2019 à 2022 ; ce n’est pas un décompte.',
      'Les résultats des autres volets n’étaient pas sur les pages lues.',
    ],
  },
  'uzbekistan-skills4girls': {
    title: 'Des cours d’informatique qui comptent les filles handicapées',
    summary:
      'En Ouzbékistan, 214 filles de 12 à 18 ans ont appris l’informatique et le graphisme ; 70 d’entre elles sont handicapées. Le cours comprenait aussi le leadership et des échanges sur l’égalité et l’inclusion. Il s’est achevé en décembre 2022.',
    approach: ['Filles handicapées et non handicapées apprennent dans un même programme. À l’informatique et au graphisme s’ajoutent le leadership et des échanges sur l’égalité.'],
    whatDidNotWork: ['Un cours n’ouvre pas une école : une participante raconte qu’elle suit encore sa scolarité chez elle, faute d’établissement adapté.'],
    partners: [{ name: 'UNICEF', role: 'partenaire' }],
    resultWords: [
      { indicator: 'filles formées', unit: 'filles', population: 'Ouzbékistan', period: 'jusqu’en décembre 2022' },
      { indicator: 'dont handicapées', unit: 'filles', population: 'Ouzbékistan', period: 'jusqu’en décembre 2022' },
    ],
  },
  'vanuatu-smart-sistas': {
    title: 'Un camp pour dix filles et leurs parents',
    summary:
      'Chaque année, dix filles du Vanuatu, chacune avec un parent ou un tuteur, viennent cinq jours en camp : 24 heures d’informatique, 12 de leadership, 4 d’orientation. Chaque famille paie une petite part de l’ordinateur que la fille emporte.',
    approach: ['Le parent apprend avec la fille, et la famille participe au prix de l’ordinateur.'],
    steps: ['Choisir dix filles.', 'Inviter chacune avec un parent ou un tuteur.', 'Convenir de la part de la famille.', 'Tenir les cinq jours.', 'Remettre l’ordinateur.'],
    whatDidNotWork: [
      'Le journal d’une volontaire le raconte : faute d’argent, le premier camp est passé d’août 2015 à mai 2016, et sa principale organisatrice était partie entre-temps.',
      'Pour entrer, il faut parler anglais et avoir un peu pratiqué l’ordinateur ; une année, il fallait aussi résider dans une province donnée.',
    ],
    needs: ['10 ordinateurs portables, payés en partie par les familles', '5 jours', '40 heures d’enseignement'],
    partners: [
      { name: 'Peace Corps', role: 'volontaires et collecte de fonds' },
      { name: 'Bureau des TIC et régulateur du Vanuatu', role: 'partenaires' },
    ],
    costNote: 'Objectif de collecte pour le camp de 2018 : 13 411 dollars des États-Unis, dont 9 972 sur place. Part de la famille : 10 000 vatu, environ 100 dollars.',
    resultWords: [
      { indicator: 'filles par camp', unit: 'filles, chacune avec un parent ou un tuteur', population: 'Vanuatu', period: 'camps de 2016 et 2017' },
      { indicator: 'formation par fille', value: '24 informatique, 12 leadership, 4 orientation', unit: 'heures', population: 'participantes', period: 'chaque camp' },
    ],
    notes: [
      'Pour 2018, une page demande de résider dans la province de Shefa, une autre parle de filles de chacune des six provinces. Les âges donnés sont 9 à 14 ou 11 à 15 ans.',
      'Les préparatifs ont commencé en 2014, le premier camp a eu lieu en 2016. Le coût est un objectif, pas un compte des dépenses.',
    ],
  },
  'italy-digital-girls-er': {
    title: 'Des camps d’été de programmation, gratuits',
    summary:
      'L’Émilie-Romagne et ses universités tiennent l’été des camps de programmation gratuits pour les lycéennes. En 2022, huit camps ont réuni 222 filles. Une édition coûte environ 200 000 euros, payés par les fonds régionaux FSE+.',
    approach: ['La région paie, les universités enseignent, les filles viennent pendant leurs vacances et ne paient rien.'],
    costNote: 'Environ 200 000 euros par édition, fonds régionaux FSE+.',
    resultWords: [{ indicator: 'filles dans les camps', value: '222 dans huit camps', unit: 'filles', population: 'second cycle du secondaire', period: '2022' }],
  },
  'poland-dare-it-mentoring-and-challenges': {
    title: 'Mentorat ou exercices : deux voies vers un emploi',
    summary:
      'Deux programmes polonais pour des femmes en quête d’un emploi dans la technologie ont tiré leurs places au sort : un mentorat individuel et des exercices en ligne pour un portfolio. Un an après, 15 et 11 points de pourcentage de plus que dans les groupes témoins avaient un tel emploi.',
    problem: ['Les deux programmes avaient plus de candidates que de places.'],
    approach: ['Des professionnels accompagnent les femmes une à une. Le second programme, moins cher et conçu pour l’étude, donne des exercices qui remplissent un portfolio.'],
    steps: ['Recueillir les candidatures.', 'Tirer les places au sort.', 'Accompagner, ou donner des exercices.', 'Demander ce qu’il en est de l’emploi après 4 et 12 mois.'],
    whatDidNotWork: [
      'Seules 28 pour cent des candidates ont pu être prises.',
      'Les mentors choisissaient plutôt des femmes qui auraient trouvé un emploi de toute façon ; l’effet sur elles était d’environ la moitié du possible.',
    ],
    partners: [{ name: 'Chercheurs de Stanford et de Northeastern', role: 'évaluation' }],
    costNote: 'Environ 15 dollars des États-Unis par personne pour les exercices ; rien n’est dit du mentorat.',
    resultWords: [
      { indicator: 'emploi dans la technologie, mentorat', value: '+15', unit: 'points de pourcentage par rapport au groupe témoin', population: 'candidates', period: '12 mois' },
      { indicator: 'emploi dans la technologie, exercices', value: '+11', unit: 'points de pourcentage par rapport au groupe témoin', population: 'candidates', period: '12 mois' },
      { indicator: 'emploi dans la technologie, premier relevé', value: '29 à 42 mentorat, 20 à 29 exercices', unit: 'pour cent, groupe témoin puis participantes', population: 'candidates', period: '4 mois' },
    ],
    notes: ['2017 est l’année de fondation de Dare IT ; l’essai a été enregistré en 2022.'],
  },
  'chile-peg-priority-admission': {
    title: 'Des places en plus, juste sous la barre',
    summary:
      'Depuis 2014, une faculté d’ingénierie de l’Université du Chili ajoute des places pour les premières femmes sous la note d’admission, quarante au début. En dix ans, plus de 660 femmes sont entrées ainsi. En 2024, les femmes étaient 33 pour cent de la première année, contre environ 20 en 2013.',
    approach: ['Les places s’ajoutent : personne n’en perd. Un bureau de la diversité et du genre les accompagne.'],
    whatDidNotWork: ['Sans ces places, estime la faculté, la part serait de 23 pour cent : à peine plus qu’en 2013.'],
    resultWords: [
      { indicator: 'femmes en première année', value: 'environ 20 à 33', unit: 'pour cent', population: 'entrants en ingénierie', period: '2013 à 2024' },
      { indicator: 'part sans les places ajoutées', value: '23', unit: 'pour cent, estimation de la faculté', population: 'entrants en ingénierie', period: '2024' },
      { indicator: 'femmes admises ainsi', value: 'plus de 660', unit: 'femmes', population: 'dix ans', period: '2014 à 2024' },
    ],
    notes: ['Les 23 pour cent sont une estimation de la faculté elle-même. Les chiffres portent sur l’ingénierie et les sciences en général, non sur la seule informatique.'],
  },
  'tunisia-promoting-female-talent': {
    title: 'Un an avec une entreprise pendant les études',
    summary:
      'En Tunisie, Promoting Female Talent accompagne pendant un an 40 étudiantes par promotion, en sciences, en technologie ou en gestion : préparation à la carrière et immersion dans des entreprises partenaires. Trois promotions avaient suivi le programme lors du prix de 2021.',
    approach: ['Un programme d’un an, avec une immersion dans des entreprises partenaires.'],
    resultWords: [{ indicator: 'étudiantes par promotion', unit: 'femmes', population: 'étudiantes en sciences, technologie et gestion', period: 'trois promotions à la date du prix de 2021' }],
  },
  'uk-tech-talent-charter': {
    title: 'Une charte qui s’est fermée elle-même',
    summary:
      'Des employeurs britanniques signaient une charte, donnaient chaque année leurs chiffres sur la diversité et partageaient ce qui marche ; les résultats étaient gratuits et couvraient près d’un quart de million de personnes. La direction l’a fermée en 2024, quand beaucoup d’employeurs renonçaient à ce but.',
    approach: ['Signer, compter, publier, partager. Le secteur la menait ; l’État la soutenait.'],
    whatDidNotWork: ['Elle a fermé alors qu’elle avait des réserves : des employeurs abandonnaient sans bruit plans et budgets, et ses responsables ne voulaient pas faire partie d’un immobilisme.'],
    resultWords: [
      { indicator: 'employeurs signataires', value: 'plus de 850', unit: 'employeurs', population: 'Royaume-Uni', period: '2015 à 2024' },
      { indicator: 'femmes dans les emplois de la technologie', value: '15 à 25', unit: 'pour cent', population: 'Royaume-Uni', period: '2015 à 2024' },
      { indicator: 'femmes dans ces emplois chez les signataires', value: '29', unit: 'pour cent', population: 'signataires, contre 25 dans le pays', period: '2024' },
    ],
    notes: [
      'Les membres sont 700, plus de 800 ou plus de 850 selon les pages ; la hausse va de « moins de 15 » à 25 pour cent, à « un peu plus d’un quart », ou équivaut presque à un doublement.',
      'La hausse est celle du pays, et rien ne prouve qu’elle vienne de la charte. Les signataires se sont choisis eux-mêmes : leurs 29 pour cent comparent des employeurs différents.',
    ],
  },
}
