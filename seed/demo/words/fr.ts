import type { Words } from './words.ts'

export const FRENCH: Words = {
  language: 'fr',
  towns: [
    { code: 'SN', names: ['Ndiolé', 'Keur Lamp'] }, { code: 'CI', names: ['Trois-Fromagers'] }, { code: 'CM', names: ['Mbalè-Colline'] }, { code: 'MG', names: ['Ambohilanitra'] }, { code: 'BJ', names: ['Porto-Lagune'] },
    { code: 'CD', names: ['Lubanza', 'Rive-Haute'] }, { code: 'HT', names: ['Morne-Clair'] }, { code: 'BF', names: ['Tenga-Sud'] }, { code: 'ML', names: ['Sira-Koro'] },
  ],
  organisations: [
    'Les Veilleuses du fleuve', 'Maison des Trois Clés', 'Réseau Fil Rouge', 'Atelier Soleil levé', 'Union des Maraîchères connectées', 'École du Grand Baobab', 'Radio Premier Pas', 'Fondation Rive-Haute',
    'Coopérative Lampe tempête', 'Association Passe-muraille', 'Bibliothèque des Collines', 'Collectif Voix basse', 'Institut du Pont neuf', 'Les Couturières du code', 'Groupe Terre et signal', 'Centre Écoute-moi',
    'Ligue des Mécaniciennes', 'Cercle des Comptables', 'Les Tables rondes de Ndiolé', 'Caisse des Sœurs du marché', 'Club des Antennes', 'Alliance Pirogue', 'Comité des Ponts', 'Mutuelle du Moulin', 'Les Pages ouvertes', 'Association Mille pas',
  ],
  people: ['Aïssatou Clairval', 'Nadège Montfleur', 'Fanta Boisvert', 'Haingo Rivière', 'Mariette Loko-Blanc', 'Sylvie Ndaye-Roche', 'Clarisse Mbemba-Source', 'Rokia Lavigne', 'Josiane Delamarre', 'Awa Pont-Levis', 'Bintou Chantelune', 'Émilie Kossi-Vent'],
  themes: {
    access: [
      { title: 'La pirogue qui apporte le réseau à {town}', summary: 'Une pirogue passe deux fois par semaine avec une antenne et des formatrices ; les messages partent quand elle accoste.', problem: 'À {town}, le réseau s’arrête au débarcadère. Les hommes y vont travailler ; les femmes n’y ont rien à faire, dit-on.', approach: 'La pirogue s’arrête devant {m} villages. Chaque femme a son casier et son heure ; les messages écrits dans la semaine partent d’un coup.' },
      { title: 'Un téléphone pour deux, une règle pour toutes : {town}', summary: 'Des groupes d’épargne achètent des téléphones en commun et fixent eux-mêmes qui s’en sert et quand.', problem: 'Un téléphone coûte trois mois de revenu à {town}. Celles qui en partagent un avec leur mari n’en ont pas.', approach: 'Le groupe achète, la règle est affichée, la caisse est lue à haute voix. Au bout d’un an, chacune peut racheter sa part.' },
      { title: 'Ligne d’écoute contre le chantage, {town}', summary: 'Une écoutante rappelle, explique et accompagne jusqu’au retrait des images.', problem: 'Porter plainte à {town} demande un certificat, deux voyages et du courage. Presque personne ne le fait.', approach: 'Un appel manqué suffit. L’écoutante rappelle d’un numéro masqué, remplit le formulaire avec la personne et reste jusqu’à la réponse.' },
    ],
    skills: [
      { title: 'Compter à voix haute, {town}', summary: 'Des commerçantes tiennent leurs comptes par messages vocaux et les relisent en tableau.', problem: 'À {town}, toute formation commence par le clavier. Celles qui comptent de tête depuis vingt ans se croient ignorantes.', approach: 'Elles dictent achats et ventes. Dix leçons courtes leur apprennent à en faire un tableau, qu’elles présentent à la caisse d’épargne.' },
      { title: 'L’école du soir sous le baobab, {town}', summary: 'Des lycéennes enseignent à leurs mères ce qu’elles ont appris le matin.', problem: 'Les mères de {town} signent des bulletins qu’elles ne lisent pas, et les filles cachent leurs notes en informatique.', approach: 'Deux soirs par semaine, chaque élève refait une leçon à la maison, à deux. Le carnet reste chez la mère, qui note la fille.' },
      { title: 'Réparer pour apprendre, {town}', summary: 'Des filles réparent des téléphones et paient ainsi leur année de formation.', problem: 'Les ateliers de réparation de {town} ne prenaient que des garçons : on y dort, on y mange, on y reste.', approach: 'Un atelier de jour, un vestiaire, une formatrice. Ce qui est réparé est vendu, et la moitié revient à celle qui a réparé.' },
    ],
    leadership: [
      { title: 'Ingénieures du matin, {town}', summary: 'Une formation réseau aux heures où les enfants sont à l’école.', problem: 'Les cours du soir de {town} supposent que quelqu’un d’autre couche les enfants. En six ans, aucune femme n’avait terminé.', approach: 'Cours de neuf heures à midi, transport payé, examens par module. Quatre employeurs reçoivent chaque diplômée en entretien.' },
      { title: 'Elles siègent : les conseils numériques de {town}', summary: 'Un vivier de candidates, puis une règle de quorum, ont changé les conseils qui décident des réseaux.', problem: 'Neuf sièges, neuf hommes. À {town}, on répondait qu’on ne connaissait pas de candidates.', approach: 'Nous avons publié une liste de cent vingt femmes avec leurs compétences. Sans trois femmes présentes, le conseil ne délibère plus.' },
      { title: 'Patronnes du code, {town}', summary: 'Des prêts sans hypothèque, garantis par les commandes, pour des entreprises dirigées par des femmes.', problem: 'Sans terre à leur nom, les entrepreneuses de {town} n’obtiennent pas de crédit, même avec un contrat signé.', approach: 'Le contrat sert de garantie. Une mutuelle prend la moitié du risque, et {m} entreprises se cautionnent entre elles.' },
    ],
    partnerships: [
      { title: 'Le chiffre commun de {town}', summary: 'Opérateurs, statisticiens et associations publient le même chiffre par sexe, le même jour.', problem: 'Chaque acteur de {town} avait son chiffre des femmes en ligne, et le sortait quand il l’arrangeait.', approach: 'On s’accorde d’abord sur la question. Le fichier est ouvert, et les doutes sont écrits à côté du nombre.' },
      { title: 'Marchés, mosquées, églises : un accord à {town}', summary: 'Des responsables religieux et des commerçantes portent ensemble le droit d’apprendre.', problem: 'La réprobation tient plus de femmes de {town} hors ligne que le prix des données.', approach: 'Six mois d’entretiens, puis un texte d’une page lu le même jour partout. Les femmes du comité peuvent y mettre leur veto.' },
      { title: 'Un prêt de formatrices entre villes : {town}', summary: 'Trois villes se prêtent leurs formatrices au lieu d’en chercher chacune.', problem: '{town} formait des formatrices qui partaient aussitôt vers la capitale.', approach: 'Un contrat commun, payé par les trois mairies, avec logement. Chaque formatrice passe quatre mois par ville.' },
    ],
  },
  barrier: ['La réprobation de la famille, citée avant le prix.', 'Le prix des données, rapporté à une journée de travail.', 'La peur des insultes et du chantage.', 'Le temps : rien de libre entre le champ et la cuisine.', 'Des leçons qui supposent qu’on sait lire.'],
  novelty: ['On part de ce que les femmes comptent et vendent déjà.', 'L’idée est ancienne ; que les usagères en soient propriétaires est nouveau ici.', 'L’usage d’abord, la théorie ensuite.', 'Les comptes sont lus en public chaque mois.'],
  results: ['En {months} mois, {n} femmes et filles ont participé. Parmi celles interrogées deux fois, {a} pour cent s’en servaient seules avant, {b} pour cent après.', '{n} personnes comptées dans {m} lieux. {b} pour cent sont revenues au moins quatre fois.', 'L’usage est passé de {a} à {b} pour cent ; dans le groupe témoin, il a gagné quatre points.', '{n} participantes comptées. Le revenu n’a pas changé en {months} mois ; la confiance, oui, de {a} à {b} pour cent.'],
  failed: ['Le premier cycle allait trop vite : la moitié n’est pas revenue.', 'Notre application a servi à neuf personnes. Nous avons imprimé des fiches.', 'Nous avions oublié le transport. Une fois payé, la présence a doublé.', 'Deux groupes sur {m} se sont défaits pour de l’argent. Depuis, deux signatures.', 'Pendant les pluies, presque personne. Nous faisons une pause et nous l’annonçons.'],
  transfer: ['Un lieu où les femmes viennent de toute façon, et quelqu’un de là, payé.', 'L’accord des chefs de quartier et une salle sans fenêtre sur la rue.', '{m} appareils, une réparatrice à moins d’un jour, une saison de patience.', 'Une règle qui peut changer, et une personne à l’intérieur qui le veut.'],
  resources: ['Deux coordinatrices payées, onze bénévoles, une salle louée, du matériel d’occasion.', 'La moitié en salaires, un tiers en transport, le reste en impression.', 'La mairie prête la salle, deux entreprises les appareils ; nous payons les gens.'],
  women: ['Sept membres du bureau sur neuf sont des femmes ; les participantes votent le budget.', 'Les leçons ont été écrites par le premier groupe, qui a été payé.', 'Les femmes ont choisi le lieu, l’heure et le contenu.'],
  harm: ['Aucun nom n’est écrit ; on ne photographie que les mains et les écrans.', 'Un mot convenu change le sujet de la leçon quand quelqu’un se sent observé.', 'Nous avons demandé avant ce qui pouvait mal tourner à la maison, et changé l’heure.'],
  complaint: ['Une boîte près de la porte, ouverte le premier du mois par deux personnes du dehors.', 'Le numéro de la médiatrice, imprimé sur chaque fiche.', 'Trois personnes de confiance élues par les participantes.'],
  partners: ['{org} (pilotage), la bibliothèque (salles), une union d’épargne (participantes).', '{org} (leçons), un opérateur (données), l’école normale (évaluation).', '{org} (coordination), la mairie (salles), deux coopératives (appareils).'],
  period: ['janvier à décembre de l’an dernier', 'les {months} premiers mois', 'deux années scolaires'],
  comments: {
    strong: ['Compté, pas estimé ; l’échec est dit sans qu’on le demande.', 'Clair, modeste, vérifié. Je saurais quoi en reprendre.'],
    middling: ['Bonne idée, évaluation faible : seules les restées ont répondu.', 'J’y crois ; les chiffres demandent une source.'],
    weak: ['Surtout un projet. Aucun résultat compté.', 'Les femmes participent, mais ne décident pas.'],
  },
}
