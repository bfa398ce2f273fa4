// Small words of French: articles, pronouns, prepositions, and what people mean by them.
import { list } from '../../rule.ts';

const determiners = list(
  'l la le les un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs certains certaines quelques differents differentes divers diverses',
);

export const small = {
  det: determiners,
  of: list('de du des d'),
  /** Whoever speaks, is spoken to, or is spoken of. */
  one: list('je j tu on nous vous il ils elle elles'),
  self: list('je j tu on nous vous'),
  them: list('ils elles il elle on'),
  be: list('est sont serait seraient soit soient etait'),
  have: list('a ont ai avons avez as aurait auraient'),
  /** Takes up what was named before. */
  pronoun: list('ca cela ceci elle ils elles eux leur celui celle ceux celles c y en les lui l tous toutes'),
  neither: list('ni'),
  /** Opens what somebody says. */
  that: list('que qu'),
  /** Set what follows against what stands before. */
  but: list('mais'),
  /** Grant something. */
  agreed: list('ok oui bien accord vu compris entendu'),
  /** Opens what somebody would know. */
  whether: list('si s'),
  /** Say that something belongs to one certain person. */
  own: list('mon ma ton ta'),
  /** Stand between a subject and its verb where it is denied. */
  negating: list('ne n'),
  /** Name one of a kind. */
  article: list('un une'),
  being: list('est il elle c'),
  /** Stand before the number of a document. */
  numbering: list('n no numero ref reference marche lot'),
  number: list('un deux trois quatre cinq six'),
  /** Say what someone does not have. */
  lacking: list('sans'),
  /** Stand before a clause that says of whom one speaks: "quelqu'un qui". */
  someone: list('un ceux celui celle celles gens personne personnes'),
  /** Says for whom, without a name: "leur proposer". */
  to_them: list('leur lui'),
  possessive: list('mon ma mes notre nos votre vos leur leurs son sa ses'),
  /** Say for whom: "à nos agents". */
  dative: list('pour a aux au'),
  /** What names a means: "et avec MonComptePro ?" */
  with: list('avec par via'),
  /** Open the scene of a question: "dans notre appli". */
  scenic: list('sur dans en chez depuis lors pendant derriere'),
  /** Open a purpose: "pour déposer". */
  purposive: list('pour afin vue'),
  /** Open a clause that says more of someone. */
  relative: list('qui que qu dont ou'),
  /** Words that tie others together, and those by which one speaks of oneself and others. */
  glue: [
    ...determiners,
    ...list(
      `ne n je j tu il elle on nous vous ils elles me m te t se s y en ca cela ceci c lui moi toi soi eux celui celle ceux
      celles qui que qu ou et est sont etre soit soient suis sommes etes serait seraient a ont ai as avons avez avoir
      aurait auraient pour avec par via sur dans chez aussi alors donc bien bon ben bref voila voici ici juste
      simplement concretement exactement precisement vraiment effectivement notamment sinon mais car puisque comme si
      ainsi tres meme memes tout tous toute toutes chaque plusieurs quelque quelques oui non tel telle tels telles lors
      afin dire dit disons lorsque lorsqu agit entre vers selon hein quoi
      egalement directement facilement particulierement specifiquement principalement surtout eventuellement
      general generale parmi lequel point deux trois quatre 2 3 4
      cote voulais voulait enfin sachant veut veulent souhaite souhaitent aimerions aimerait voudrait voudraient sauriez saurait saurais territoire quartier coin pays village chacun chacune large sens concernant niveau coup fait grace sein base simple simples lambda ordinaire ordinaires liberal liberaux liberale liberales
      etait etaient quand bete precis precise verte vert euh nan ah eh hein voire respectivement
      premier premiere deuxieme second seconde troisieme candidate candidates soumissionnaires attributaires concernees concernes propre propres nombreux differents dont parle parler`,
    ),
  ],
  polite: list(
    `dis dites mme mlle mr bonjour bonsoir salut slt bjr coucou hello hey hi yo cc merci mercis mrc svp stp plait cordialement salutations
    sincerement respectueusement madame monsieur mesdames messieurs cher chere chers cheres bonne bon journee soiree
    weekend week end avance beaucoup tous toutes equipe team d_avance rebonjour thx please pls re all`,
  ),
  /** Nouns that stand for no one thing, and words for asking. */
  vague: list(
    `verdict client clients question questions reponse guide guides tableau info infos renseignement exemple besoin cas usage usages aide avis
    idee place cadre moment fois chose choses sujet projet projets numerique ligne public publics population
    populations utilisateur utilisateurs utilisatrices utilisatrice personne personnes gens compte comptes user users
    direction directions profil profils type types genre genres categorie categories cible cibles face acces rapide disposition final finaux finals
    officiel officielle officiels officielles france francais francaise existe existent exister quelqu un personnes monde petit petite petits petites ordinaire ordinaires
    lambda colonne ligne lignes case tant`,
  ),
};
