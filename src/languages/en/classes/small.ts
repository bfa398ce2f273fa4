// Small words of English: articles, pronouns, prepositions, and what people mean by them.
import { list } from '../../rule.ts';

const determiners = list(
  'the a an our your my their his her its this that these those some any no all each every of most certain',
);

export const small = {
  det: determiners,
  one: list('i we you one they he she it people somebody someone anyone anybody'),
  self: list('i we you one'),
  be: list('is are s re be am'),
  do: list('do does'),
  /** Takes up what was named before. */
  pronoun: list('it that this they them those these he she him her'),
  of: list('of'),
  neither: list('neither'),
  /** Opens what somebody says. */
  that: list('that'),
  /** Set what follows against what stands before. */
  but: list('but'),
  /** Grant something. */
  agreed: list('ok okay yes fine sure understood'),
  /** Opens what somebody would know. */
  whether: list('if whether'),
  /** Say that something belongs to one certain person. */
  own: list('my'),
  /** Stand between a subject and its verb where it is denied. */
  negating: list('not don doesn t do does'),
  /** Name one of a kind. */
  article: list('a an'),
  being: list('is it s'),
  /** Stand before the number of a document. */
  numbering: list('no number ref reference contract lot'),
  number: list('one two three four five six'),
  /** Say what someone does not have. */
  lacking: list('without'),
  /** Stand before a clause that says of whom one speaks: "someone who". */
  someone: list('someone somebody those people one anyone person'),
  /** Says for whom, without a name: "offer them". */
  to_them: list('them'),
  possessive: list('my our your their his her its'),
  /** Say for whom: "to our agents". */
  dative: list('for to'),
  with: list('with via through'),
  /** Open the scene of a question: "on our portal". */
  scenic: list('on in at within inside from onto into during across'),
  /** Open a purpose: "to apply". */
  purposive: list('to for'),
  /** Open a clause that says more of someone. */
  relative: list('who that which whose where'),
  glue: [
    ...determiners,
    ...list(
      `i we you one they he she it them us me him who whom that which and or is are s re be being been am m ve d ll t
      has have do does with via through on to by for at from in of as if so then also just simply exactly
      actually really well but too either even there here say says said when whether our ours own into using
      two three four 2 3 4 general generally broadly sense basically particular perhaps maybe possibly w goes plus too again about o far theirs mean nah want wants wish wishes specifically area neighbourhood country generic ordinary whatever directly mainly mostly primarily means will won
      yes itself themselves myself ourselves would what whose among own such e g etc up
      anyone everyone someone anybody everybody each more`,
    ),
  ],
  polite: list(
    `hi hello hey dear please pls plz thanks thank thx ty cheers kind regards best morning afternoon evening all team
    everyone folks sir madam advance much appreciated greetings yo quick sorry`,
  ),
  vague: list(
    `question questions answer guide guides table info information example need needs case cases use help advice idea
    place sort kind type types public user users people person persons population populations account accounts group groups
    category categories profile profiles project thing things official french france purposes purpose exist exists
    option options member members end client clients customer customers side world anything everything small normal ordinary regular sorts column row cell separately`,
  ),
};
