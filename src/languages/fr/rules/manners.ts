// What French says to a bot beside questions: hello, thanks, that it is wrong, to stop; and what one asks of the bot itself.
import type { Rule } from '../../rule.ts';

export const hello: readonly Rule[] = [
  {
    id: 'hello.word',
    match: `
      bonjour|bonsoir|salut|slt|bjr|coucou|hello|hey|yo|cc|rebonjour|hi
      re bonjour
      ca va
      comment vas tu
      comment allez vous
      tu es|m_entends la?
      il y a quelqu un
      y a quelqu un
    `,
    yes: ['bonjour', 'salut', 'ça va ?', 'il y a quelqu’un ?'],
    no: ['merci'],
  },
];

export const thanks: readonly Rule[] = [
  {
    id: 'thanks.word',
    match: `
      merci|mercis|mrc|thx|thanks
      un grand merci
      mille mercis
      merci|super|genial|parfait|bravo pour? @det* aide|reponse|infos|info|reponses|informations|retour|precisions|precision|explications|eclairage|rapidite|travail|boulot
      parfait|super|genial|top|nickel|impeccable|cool|excellent|bravo|chapeau|felicitations|formidable|extra|genial
      c est parfait|super|genial|top|nickel|clair|tres_clair|bon
      tu|t|vous|ca gere|geres|gerez|assure|assures|assurez|deches
      @one me|m|nous? sauve|sauves|sauvez @det? vie?
      tres bien|clair|utile|pratique
      @one adore|kiffe|aime @det? bot|outil?
      bon travail
    `,
    yes: ['merci beaucoup', 'parfait', 'merci pour votre aide', 'c’est super', 'très bien', 'tu gères'],
    no: ['bonjour', 'comment je gère les cookies'],
  },
];

export const bye: readonly Rule[] = [
  {
    id: 'bye.word',
    match: `
      au revoir
      a bientot|plus|demain|tout_a_l_heure|la_prochaine
      bonne|belle journee|soiree|nuit|semaine|continuation|vacances|fin
      bon weekend|week_end|week|courage
      ciao|tchao|bye
      bises|bise
    `,
    yes: ['au revoir', 'à bientôt', 'bonne soirée'],
    no: ['bonjour'],
  },
];

export const fine: readonly Rule[] = [
  {
    id: 'fine.word',
    match: `
      ok|okay|oki|dac|daccord|entendu|compris|recu|note|vu|noted|ack
      d accord
      c est bon|note|vu|compris|entendu|ok|enregistre
      bien recu|note|compris|vu
      ca marche|roule
      je vois
      pas de souci|probleme
      pas grave
      tant pis
      laisse|laissez tomber
      c est ce que je pensais
      @one ai? compris|note
    `,
    yes: ['ok', 'd’accord', 'bien reçu', 'c’est noté', 'laisse tomber'],
    no: ['non'],
  },
];

export const wrong: readonly Rule[] = [
  {
    id: 'wrong.you',
    match: `
      tu|vous t|te|vous? es|etes|as|avez? trompe|trompes|trompez|tort|faux|plante|plantes
      c est|n_est? pas? faux|inexact|errone|n_importe_quoi|une_erreur
      ce n est pas vrai|exact|correct|bon|ca|juste|la_reponse
      c est pas vrai|exact|correct|bon|ca|juste
      n importe quoi
      mauvaise reponse
      @det reponse est|etait fausse|mauvaise|incorrecte|erronee|a_cote
      faux
      rien a voir
      tu|vous racontes|dis|dites|racontez n importe quoi
      erreur
      a cote de la plaque
      je ne suis pas d accord
      pas d accord
      ca ne? repond pas
      ce n est pas ma|la question
      ce n est pas ce que je demande|demandais|voulais
      pas ma question
    `,
    yes: ['tu t’es trompé', 'c’est faux', 'n’importe quoi', 'ce n’est pas ma question'],
    no: ['tu es là'],
  },
];

export const insult: readonly Rule[] = [
  {
    id: 'insult.word',
    match: `
      nul|nulle|idiot|idiote|stupide|debile|con|conne|connard|abruti|abrutie|cretin|cretine|imbecile|merde|merdique|pourri|pourrie|inutile|incompetent|incompetente|naze|bidon
      tu|vous ne? sers|servez a rien
      ta gueule
      va te faire voir
      quel|quelle merde|daube|horreur
      ca ne? sert a rien
      de la merde
    `,
    yes: ['tu es nul', 'bot stupide', 'tu ne sers à rien'],
    no: ['quelque part ailleurs'],
  },
];

export const stop: readonly Rule[] = [
  {
    id: 'stop.word',
    match: `
      stop|arrete|arretez|tais_toi|taisez_vous|silence|chut|annule|annuler|quit|exit
      tais toi
      taisez vous
      laisse|laissez moi|nous tranquille
      arrete|arretez de? repondre|parler|spammer
    `,
    yes: ['stop', 'arrête', 'tais-toi'],
    no: ['continue'],
  },
];

export const robot: readonly Rule[] = [
  {
    id: 'robot.you',
    match: `
      tu|vous es|etes @det? robot|ia|bot|humain|humaine|machine|programme|chatgpt|llm|intelligence|personne
      es|etes tu|vous @det? robot|ia|bot|humain|humaine|machine|programme|chatgpt|llm|vrai|vraie
      est_ce que tu|vous es|etes @det? robot|ia|bot|humain|machine
      c est @det robot|ia|bot|humain
      qui t a|as|ont fait|cree|programme|developpe|code
      tu|vous utilises|utilisez chatgpt|l_ia|ia|gpt
    `,
    yes: ['es-tu un robot ?', 'tu es une IA ?', 'qui t’a créé ?'],
    no: ['le robot est en panne'],
  },
];

export const write: readonly Rule[] = [
  {
    id: 'write.order',
    match: `
      redige|rediges|redigez|rediger|ecris|ecrivez|resume|resumes|resumez|resumer|traduis|traduisez|traduire|reformule|reformulez|compose|composez @one? @det* mail|lettre|texte|message|courrier|note|resume|guide|article|poeme|synthese|page|post|tweet|discours|paragraphe|en
      fais|faites|peux_tu_faire|fait @one|moi? @det* resume|synthese|poeme|blague|traduction
      resume|resumez moi @det*
      raconte|racontez @one? @det* blague|histoire
    `,
    yes: ['rédige un mail', 'résume le guide', 'fais-moi une synthèse', 'raconte une blague'],
    no: ['le résumé est là'],
  },
];

export const help: readonly Rule[] = [
  {
    id: 'help.word',
    match: `
      aide|help|sos|menu|commandes|commande
      aide|aidez moi|nous
      besoin d aide
      mode d emploi
      tu|vous sais|savez|peux|pouvez|sers|servez|fais|faites @what|faire? @what?
      tu|vous sais|savez|peux|pouvez faire @what
      tu|vous fais|faites @what
      que|quoi sais|savez|peux|pouvez tu|vous faire
      qu est ce que tu|vous sais|savez|peux|pouvez|fais|faites faire?
      comment ca marche|fonctionne
      comment tu|vous|t|le|ce bot? marches|fonctionnes|fonctionnez|marche|fonctionne|utiliser|utilise
      comment utiliser|marche|fonctionne le|ce|cet? bot|outil|authguide|application
      tu|t|vous es|etes qui
      qui es|etes tu|vous
      c est quoi ce|cet|cette bot|outil|canal|application|truc
      a quoi tu sers
      a quoi sers|servez|sert tu|vous|ce|le bot?
      quelles? questions puis|peut|on je|on|peut? te|vous? poser
      @which @kind? de? questions @one? @may|reponds|repondez|poser
      tu|vous reponds|repondez a @what|quelles|quel|quels
      que puis je te|vous? demander
      je|on peux|peut te|vous demander @what
      comment te|vous poser une question
      tu|vous peux|pouvez m|nous aider
      peux|pouvez|pourriez|pourrais tu|vous m|nous aider
      en @what peux|pouvez tu|vous m aider
    `,
    yes: [
      'aide',
      'tu sais faire quoi',
      'que peux-tu faire ?',
      'comment ça marche ?',
      'qui es-tu ?',
      'à quoi tu sers ?',
      'quelles questions puis-je poser ?',
    ],
    no: ['une API'],
  },
];

export const whole: readonly Rule[] = [
  {
    id: 'whole.table',
    match: `
      montre|montrez|affiche|affichez|donne|donnez|envoie|envoyez|voir|voudrais|veux|avoir|montrer|afficher|vois @one|moi? voir? tout|toute|toutes? @det? tableau|tableaux|matrice|grille
      @det? tableau|matrice|grille complet|complete|entier|entiere|recapitulatif|recapitulative|svp
      ^ @det? tableau $$
      tableau recapitulatif
    `,
    yes: ['montre le tableau', 'affiche-moi tout le tableau', 'le tableau complet'],
    no: ['le tableau de bord'],
  },
  {
    id: 'whole.criteria',
    match: `
      ^ @which @be? @det* populations|publics|lignes|population|profils|categories|cas $$
      @which populations|publics|lignes|profils|cas|populations le|la|ce|dans|couvre|sont|contient|figurent|connais|traite guide|tableau|le|tu|prevues|couvertes|couverts?
      liste @of @det* populations|publics|lignes|profils|cas $$
    `,
    yes: ['quelles populations ?', 'quels publics le guide couvre-t-il', 'liste des populations'],
    no: ['quelle API'],
  },
  {
    id: 'whole.choices',
    match: `
      ^ quels|quelles @be? @det* apis|api|colonnes $$
      @which apis|api le|la|ce|dans|couvre|sont|contient|figurent|connais|traite|existe|existent|y guide|tableau|le|tu|a|disponibles|prevues?
      liste @of @det* apis|api $$
      toutes les apis|api $$
    `,
    yes: ['quelles API ?', 'liste des API', 'quelles API le guide couvre'],
    no: ['quelle API pour les médecins'],
  },
];

export const guides: readonly Rule[] = [
  {
    id: 'guides.which',
    match: `
      @which @be? @det* guides|documents|sources|fiches @one? connais|connaissez|as|avez|utilises|utilisez|lis|lisez|disponibles|sont|y?
      tu|vous connais|connaissez|as|avez @which guides|documents
      liste @of guides
      sur @which guides
      d apres @which guides|guide
    `,
    yes: ['quels guides connais-tu ?', 'liste des guides'],
    no: ['que dit le guide'],
  },
];
