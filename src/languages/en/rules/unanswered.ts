// What English asks that no cell answers: must, when, how many, why and how, offering it, faults, opinions.
import type { Rule } from '../../rule.ts';

export const must: readonly Rule[] = [
  {
    id: 'must.verb',
    match: `
      must|mandatory|compulsory|obliged|obligation|obligatory|forced|required|necessary|needed|supposed
      have|has|need|needs|ought|supposed to
      should
      expected to
      do|does|get|make by? without
      avoid using|use
      choose|decide|prefer|free|ok|okay|allowed|possible|like not to use|log|sign|connect|integrate
      opt out
    `,
    yes: ['must companies use', 'is it mandatory', 'do they have to', 'should doctors'],
    no: ['can they'],
  },
];

export const time: readonly Rule[] = [
  {
    id: 'time.then',
    match: `
      soon|formerly|previously|tomorrow|yesterday|nowadays|anymore|currently_not|eventually|later|recently
      next|last|this|coming|previous year|month|week|quarter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday
      in the future|past
      tomorrow s?
      since|until|till|ago
      before|after|as_of
      ^ and|but|so? when
      since|until when
      any more|longer
      scheduled|roadmap
      working|work|works|back again|online
      ^ once retired|registered|certified
      no longer
      future|former
      from monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|september|october|november|december|next|now
    `,
    yes: ['next year', 'soon', 'since 2024', 'no longer'],
    no: ['now'],
  },
  { id: 'time.still', match: 'still|already|yet', yes: ['is it still open'], no: ['now'] },
  {
    id: 'time.tense',
    match: `
      was|were|been|did|had|gonna
      is|are going to
    `,
    yes: ['was it open', 'it had been', 'they are going to'],
    no: ['does it work', 'is it used by'],
  },
];

export const quantity: readonly Rule[] = [
  {
    id: 'quantity.how_many',
    match: `
      how many|much
      two|three|several|multiple|2|3 ~ accounts|times|identities|logins|ids
      actually|really|currently use
      most @people
      number|percentage|share|proportion|majority of
      too many|much
    `,
    yes: ['how many doctors', 'the number of towns'],
    no: ['the doctors'],
  },
];

export const question: readonly Rule[] = [
  {
    id: 'question.why',
    match: `
      why
      how come
      what for
      for what reason
      in which|what case|cases
    `,
    yes: ['why can’t companies', 'how come'],
    no: ['who can'],
  },
  {
    id: 'question.condition',
    match: '^ if|unless|provided they|he|she|companies|citizens|doctors|agents\non condition that',
    yes: ['if they live abroad', 'on condition that'],
    no: ['if so'],
  },
  {
    id: 'question.who_is',
    match:
      'who is|s|are the|your|our|a|an boss|officer|owner|contact|lead|manager|author|vendor\nwho owns|maintains|runs|pays|built|made|develops|manages',
    yes: ['who is the owner', 'who maintains'],
    no: ['who is eligible'],
  },
  {
    id: 'question.how',
    match: `
      how
      where
      what @be|s|does|do|happens|happened|if|data|information|kind|means|changes
      whats
      what
      whose
      what do|should|can|must @one need? to? do
    `,
    yes: ['how does it work', 'where is it', 'what happens', 'what is FranceConnect'],
    no: ['which one'],
  },
];

export const offer: readonly Rule[] = [
  {
    id: 'offer.verb',
    match: `
      offer|offers|offering|provide|provides|providing|propose|proposes
      add|adds|adding|install|installs|installing|integrate|integrates|integrating|integration|implement|implements|implementing|implementation|deploy|deploys|deploying|embed|embeds|embedding
      put|puts|putting|set|sets|setting up|in|on|place?
      plug|plugs|plugging in?
      apply|applies|applying|request|requests|register|registers|sign|signs for|up
      ask|asks|asking for access|@det
      request|requests|requesting|get|gets|getting|obtain|obtains|gain @det* access|credentials|authorisation|authorization|key|keys|approval|accreditation
      onboard|onboarding|enrol|enroll|subscribe|subscribes
      become|be|becoming|being an|a? service|identity? provider|partner|idp
      roll|rolls|rolling out
      have|get @det* button
    `,
    yes: ['offer FranceConnect', 'install the button', 'set up', 'request access'],
    no: ['use FranceConnect'],
  },
];

export const incident: readonly Rule[] = [
  {
    id: 'incident.fault',
    match: `
      down|outage|outages|broken|fail|fails|failed|failing|error|errors|bug|bugs|incident|incidents|maintenance|timeout|timeouts|crash|crashes|stuck|problem|problems|issue|issues|slow|unreachable|glitch
      not|stopped working
      lost access|my|his|her|their
      reset|resetting
    `,
    yes: ['FranceConnect is down', 'an error'],
    no: ['it works'],
  },
  {
    id: 'incident.since',
    match: `
      this morning|afternoon
      available|up|working|accessible right now
      available|up|working|accessible at the moment
      available|up|working|accessible currently
      since yesterday|this|last|monday|tuesday|wednesday|thursday|friday
    `,
    yes: ['since yesterday', 'this morning'],
    no: ['every morning'],
  },
];

export const opinion: readonly Rule[] = [
  {
    id: 'opinion.capacity',
    match: `
      on|during leave|holiday|retirement|secondment
      private|commercial|e_commerce|merchant website|websites|site|sites|app|apps|platform|portal|shop|store
      web|online? shop|store
    `,
    yes: ['on a commercial website', 'on leave'],
    no: ['on our website'],
  },
  { id: 'opinion.better', match: 'better|best than?', yes: ['better than'], no: ['good'] },
  {
    id: 'opinion.quality',
    match: `
      nicer|prettier|friendlier|cleaner|simpler
      personally find|prefer|think
      worse|faster|easier|safer|cheaper than?
      more|less|most|least secure|reliable|popular|common|recent|modern|used|convenient|expensive
      easiest|fastest|newest|safest|cheapest
      free|paid|cost|costs|price|pricing|fee|fees|expensive|cheap|free_of_charge
      safe|secure|reliable|compliant|gdpr|certified|accessible_mobile
    `,
    yes: ['cheaper than', 'is it free', 'the price', 'is it safe'],
    no: ['it works'],
  },
];

export const story: readonly Rule[] = [
  {
    id: 'story.told',
    match: `
      fyi|reminder
      for your information
      just to let you know
      @one am|m|are|re not looking|asking
      @one don t|do_not need|want
      @one have|ve|has|had? decided|chosen|picked|gone|switched|moved|adopted|told
      just told|saying
      heads up
      ^ i confirm
      ^ i|we already? know which|who
    `,
    yes: ['FYI', 'we have decided', 'I am not asking', 'heads up'],
    no: ['which API'],
  },
];
