// What leans on the answer before in French, and sentences that give orders to a machine.
import type { Language } from '../language.ts';

export const followUps: Language['followUps'] = {
  more: [
    '(?:(?:ok|d accord|merci|super|bien) )*(?:et|mais|sinon|quid|idem|pareil|alors|meme question|et quid|et sinon|et alors|ou|c est pareil|c est la meme chose|la meme chose)(?: [a-z0-9]+)+',
    '(?:pour|avec|chez)(?: [a-z0-9]+){1,5}',
  ],
  other: [
    '(?:(?:et|mais|ou|alors) )?(?:pour |avec |chez )?(?:l autre|les autres|l autre api|les autres apis?|une autre|d autres|autre chose|un autre)',
  ],
  why: [
    '(?:(?:et|mais|ah|ah bon|ok|oui) )*(?:pourquoi|pk|pq|pour quelles? raisons?)(?: (?:ca|cela|pas|donc|non|oui|stp|svp))*',
    'comment ca',
    'c est a dire',
    'cad',
    'explique(?:z)?(?: moi)?',
    'tu peux (?:m )?expliquer',
    'pouvez vous (?:m )?expliquer',
    'd ou (?:ca|tu|vous|cela) (?:vient|sors|sort|sortez)(?: ca)?',
    '(?:t es|tu es|vous etes|c est) sure?(?: de toi)?',
  ],
  link: [
    '(?:(?:et|ok|avec) )*(?:(?:donne|donnez|envoie|file|passe|as|avez)(?: moi| tu| vous)? )?(?:(?:le|les|un|une|du|des|la|ton|votre) )?(?:liens?|url|source|sources|page|doc|documentation|reference)(?: (?:svp|stp|merci|s il (?:te|vous) plait|alors|vers|officiel))*',
    'quelle (?:est la )?source',
    'ou (?:ca|c est|est ce|est ce ecrit|c est ecrit|lire ca|je trouve ca|trouver ca)(?: ecrit)?',
  ],
};

export const orders: Language['orders'] = [
  // The imperative alone: how to ignore a rule is a question to a guide, and "j'ignore" says that one does not know.
  '(?<!j.)(?:ignorez?|oubliez?|negligez?|contournez?|ne (?:tiens?|tenez) pas compte)(?: [a-z]+){0,4} (?:instructions?|consignes?|regles?|prompts?|precedent\\w*)',
  '(?:tu es|vous etes|agis comme|comporte toi comme|fais comme si|imagine que)(?: [a-z]+){0,3} (?:maintenant|desormais|un assistant|une ia|un pirate|chatgpt|admin\\w*|expert)',
  '(?:revele|affiche|montre|donne|imprime|recopie|repete)[a-z]*(?: [a-z]+){0,3} (?:tes|ton|ta|vos|votre)(?: [a-z]+){0,2} (?:prompt|instructions?|consignes?|configuration|jetons?|tokens?|secrets?|mots? de passe|cles? api)',
  '(?:revele|affiche|recopie|repete)z?(?: [a-z]+){0,4} (?:prompt|instructions?|consignes?)',
  'prompt systeme',
  'system prompt',
  '(?:tu es|vous etes|passez?)(?: [a-z]+){0,2} mode (?:developpeur|admin|debug)',
  '(?:reponds?|repondez|dis|dites|ecris|affirme)[a-z]*(?: [a-z]+){0,3} (?:uniquement|seulement|toujours|simplement|juste)?(?: par)? ?(?:oui|non|ok|vrai|pwned)(?! ou )(?![a-z])',
];
