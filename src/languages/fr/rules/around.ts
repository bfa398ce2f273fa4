// What French says around a question that changes nothing of it: asking to be told, telling what one is up to.
import type { Rule } from '../../rule.ts';

export const request: readonly Rule[] = [
  {
    id: 'request.tell',
    match: `
      @one? voulais|voulait|voulions|souhaitais savoir|demander|verifier
      pouvez|pourriez|peux|pourrais|pourrait|sauriez vous|tu|on svp? me|m|nous? dire|indiquer|confirmer|preciser|aider|eclairer|conseiller|renseigner|rappeler|expliquer|lister|donner|repondre|dresser|enumerer|citer|fournir|envoyer|transmettre|communiquer
      @one? voudrais|voudrait|voudrions|souhaiterais|souhaite|souhaitons|souhaiterions|aimerais|aimerait|aimerions|veux|veut|cherche|cherchons|besoin a|de? bien? savoir|connaitre|comprendre|verifier|m_assurer|avoir|etre
      merci de|d|pour me|m|nous? dire|indiquer|confirmer|preciser|repondre|conseiller|lister|votre|vos|ta reponse|retour|aide|retours|eclairage?
      quelqu_un sait|saurait|sais|peut|pourrait|a|aurait
      quelqu_un
      me|nous|m souffle|glisse|signale|rapporte|indique|explique|raconte|certifie|jure|soutient|affirme que|qu
      soutenir|affirmer|considerer|conclure que|qu
      @one? m|nous a|ont demande|dit|ecrit|appele ce|cet|cette|hier? matin|soir|midi|semaine? si|que|qu?
      me|nous demande|demandais|demandons|demandait|demandent|demandez
      demander|demande_a savoir|dire
      dites|dis|citez|cite|listez|donnez|donne|rappelez|rappelle|expliquez|precisez moi|nous
      une|1|ma|mon|petite|autre petite? question
      je|nous vous|te prie|prions|saurais|serais|serions de? me|m|nous?
      une idee|info|precision|confirmation|doute
      @one m|me a demande|dit|assure|soutenu|soutient de|que|qu
      sauf erreur de ma part
      de memoire
      si j_ai_bien_compris
      j_ai_bien_compris
      ai bien compris
      savoir|sait|sais|saurait
      citer|mentionner|inscrire
      preciser|indiquer|lister|verifier|rappeler quels|quelles|quel|quelle|qui|si
      aux termes du|de guide|tableau
      je veux dire
      soutient|pretend|affirme|assure|pense|croit|estime|jure|disait|dit mordicus|encore|toujours|bien? que|qu
      ai_je|j_ai|ai raison|tort de penser|croire|dire que|qu
      raison de penser que|qu
      @one? cherche|cherchons|cherchent a|comment|quelle?
      rappeler|resumer|clarifier
      @one ai|avais|avait|avions|avons compris|cru|lu|entendu|note dire? que|qu?
      @one|t ai|a entendu dire|que
      vous|t saurais gre de
      auriez vous l? amabilite|gentillesse|obligeance? de
      auriez|aurais|avez|as vous|tu une|l? idee|info|amabilite
      bien vouloir
      je|on|nous lui|leur|te dis|dit|reponds|repond|repondre|dire @what|oui?
      je peux lui|leur dire|repondre oui|non?
      j? aurais|ai besoin de? savoir|connaitre?
      j_ai un|une doute|question
      on m_a|nous_a|lui demande|demander|demandes de|d? lister|donner|dire
    `,
    yes: [
      'pouvez-vous me dire',
      'je voudrais savoir',
      'merci de me confirmer',
      'quelqu’un sait',
      'je me demandais',
      'une petite question',
      'dites-moi',
    ],
    no: ['il parle', 'nous buvons'],
  },
];

export const aside: readonly Rule[] = [
  {
    id: 'aside.filler',
    match: `
      du coup
      d emblee
      par retour|ecrit|mail|courriel
      indifferemment
      dans l exercice|le_cadre de @det* fonctions|fonction|missions|profession|metier|travail
      en sa|cette|leur|ma|notre|votre qualite de|d?
      par hasard
      l_un l_autre
      sans detour
      qu|que il? faut|faudrait
      decrite|decrites|listee|listees|citee|citees|presentee|presentees|mentionnee|mentionnees|recensee|recensees dans|par @det* guide|tableau|page|documentation
      avant|apres de|d|que|tout
      d apres le|la|les|votre|ton|ce|vos tableau|guide|doc|documentation|guides
      ou ca casse
      au moins|niveau
      d abord|accord
      un peu
      bien sur
      quand meme
      eux|elles memes
      comme lui|elle|eux|elles|moi|nous|ca
      sans plus|autre de? precision|precisions|detail|details
      mieux vaut
      au juste|fond|final|passage
      en fait|gros|general|clair|bref|somme
      par exemple|ailleurs
      d apres vous|toi
      selon vous|toi
      a ton|votre avis
      bien sur|entendu
      tout simplement|court|bonnement
      en un mot
      si possible
      a la fin
      pour faire court|simple|bref
      question bete|idiote
      peut etre
      dans le|ce cas|cadre
      au moyen|biais|travers de|d
      a l aide de|d
      de base
      a ce titre
      point d interrogation
      au benefice|profit|service de|des|d|du
      attends|attendez
      @choose|@advise deja
      hesite|hesitons|cherche|cherchons|hesitent encore|toujours
      ca marche
      la bas|haut
      mais? je|on|nous prefere|preferons|aime|aimerais|voudrais mieux? verifier|demander|savoir
    `,
    yes: ['du coup', 'au juste', 'peut-être'],
    no: ['le coup d’État'],
  },
  {
    id: 'aside.polite',
    match: `
      @polite
      s_il|si_il vous|te plait
      par avance
      bien cordialement|a_vous|a_toi
      a tous|toutes|vous|toi
      bonne|belle journee|soiree|semaine
      merci beaucoup|bien|infiniment
      re bonjour
      d_avance
    `,
    yes: ['bonjour', 's’il vous plaît', 'bien cordialement', 'merci d’avance'],
    no: ['quelle API'],
  },
];
