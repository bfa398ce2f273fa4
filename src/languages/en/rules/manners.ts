// What English says to a bot beside questions: hello, thanks, that it is wrong, to stop; and what one asks of the bot itself.
import type { Rule } from '../../rule.ts';

export const hello: readonly Rule[] = [
  {
    id: 'hello.word',
    match: `
      hi|hello|hey|hiya|yo|greetings|heya
      good morning|afternoon|evening|day
      hi|hello|hey there|all|team|everyone|folks
      how are you
      how is it going
      is anybody|anyone there
      are you there
    `,
    yes: ['hello', 'good morning', 'how are you?', 'are you there?'],
    no: ['thanks'],
  },
];

export const thanks: readonly Rule[] = [
  {
    id: 'thanks.word',
    match: `
      thanks|thx|ty|cheers|thank_you|tysm|kudos
      thank you so|very? much?
      thanks|thank_you|cheers a|so? lot|much?
      thanks|thank_you for @det* help|answer|reply|info|information|quick? answer|reply|response?
      many thanks
      much appreciated
      great|perfect|awesome|excellent|nice|brilliant|amazing|cool|wonderful|lovely|fantastic|super|neat
      that|this is|s great|perfect|helpful|awesome|clear|useful|brilliant|very_helpful
      very|really|so? helpful|useful
      well done
      good job|bot|work
      you are|re great|awesome|the_best|a_star
      love it|this
      great|nice thanks|one|work|job
    `,
    yes: ['thanks a lot', 'thank you very much', 'perfect', 'that is helpful', 'good job'],
    no: ['hello'],
  },
];

export const bye: readonly Rule[] = [
  {
    id: 'bye.word',
    match: `
      bye|goodbye|farewell
      see you|ya later|soon|tomorrow?
      have a nice|good|great day|evening|weekend|one
      take care
      good night
      talk to you? later|soon
    `,
    yes: ['goodbye', 'see you later', 'have a nice day'],
    no: ['hello'],
  },
];

export const fine: readonly Rule[] = [
  {
    id: 'fine.word',
    match: `
      ok|okay|k|noted|understood|fine|alright|roger|ack|gotcha
      got it
      i see
      all right
      makes sense
      fair enough
      sounds good
      will do
      no problem|worries
      never mind
      nevermind
      forget it
      good to know
      as i thought
    `,
    yes: ['ok', 'got it', 'never mind', 'good to know'],
    no: ['no'],
  },
];

export const wrong: readonly Rule[] = [
  {
    id: 'wrong.you',
    match: `
      you are|re|were wrong|mistaken|incorrect
      you got it|that wrong
      that|this|it is|s wrong|false|incorrect|untrue|rubbish|nonsense|not_true|not_right|a_mistake
      that|this|it is|s|isn not|t true|right|correct|it|so|what|an_answer
      wrong answer
      wrong|incorrect|false|nonsense|rubbish
      you made|make a mistake
      not|isn t? what i asked|meant|wanted
      that does|doesn not|t answer my|the question
      that|it is|s|isn not|t my question
      i disagree
      i don t agree|think_so
    `,
    yes: ['you are wrong', 'that is not true', 'wrong answer', 'that doesn’t answer my question'],
    no: ['you are here'],
  },
];

export const insult: readonly Rule[] = [
  {
    id: 'insult.word',
    match: `
      stupid|idiot|dumb|useless|moron|crap|shit|shitty|sucks|suck|fuck|garbage|trash|pathetic|worthless|lame
      you suck
      go to hell
      shut up
      piece of junk|crap|shit
      waste of time
    `,
    yes: ['stupid bot', 'you suck', 'shut up'],
    no: ['clever bot'],
  },
];

export const stop: readonly Rule[] = [
  {
    id: 'stop.word',
    match: `
      stop|cancel|quit|exit|enough|abort|silence|unsubscribe
      stop it|that|replying|answering|talking
      be quiet
      leave me|us alone
      go away
    `,
    yes: ['stop', 'be quiet', 'leave us alone'],
    no: ['go on'],
  },
];

export const robot: readonly Rule[] = [
  {
    id: 'robot.you',
    match: `
      are you a|an|the? robot|bot|ai|human|machine|program|chatgpt|llm|person|real
      you are|re a|an robot|bot|ai|human|machine
      is this|it|that a|an robot|bot|ai|human|machine
      who made|created|built|wrote you|this
      do you use chatgpt|ai|gpt|an|a
    `,
    yes: ['are you a robot?', 'is this an AI?', 'who made you?'],
    no: ['the robot is down'],
  },
];

export const write: readonly Rule[] = [
  {
    id: 'write.order',
    match: `
      write|draft|compose|summarise|summarize|translate|rewrite|rephrase|paraphrase me|us? @det* email|mail|letter|text|message|note|summary|guide|article|poem|page|post|tweet|speech|paragraph|it|this|that|into
      make|do|give me|us? a summary|poem|joke|translation
      tell me|us? a joke|story|poem
    `,
    yes: ['write an email', 'summarise the guide', 'tell me a joke'],
    no: ['the letter is here'],
  },
];

export const help: readonly Rule[] = [
  {
    id: 'help.word',
    match: `
      help|menu|commands|command|usage|sos|instructions
      help me|us
      what can|do|could you do|help|answer|tell me|us? with|about?
      what do you do|know
      who|what are you
      how do|does|can|to you|this|it|i|we|use the? bot? work|use|ask? you|this|it|bot?
      how does this|the|it bot? work
      how to use this|you|the|it bot?
      what questions? can i|we ask|do you?
      what kind|kinds|sort of questions can|do you|i|we? answer|ask?
      what is this bot|channel|app|thing|for?
      can|could you help me|us?
      i need some? help
      what can i ask you?
    `,
    yes: [
      'help',
      'what can you do?',
      'who are you?',
      'how does this bot work?',
      'what can I ask?',
      'what is this bot?',
    ],
    no: ['an API'],
  },
];

export const whole: readonly Rule[] = [
  {
    id: 'whole.table',
    match: `
      show|display|see|print|give|send|view me|us? the|whole|full|entire|complete|all? whole|full|entire|complete|of? the? table|matrix|grid|chart
      the? full|whole|entire|complete table|matrix|grid
      ^ the? table $$
    `,
    yes: ['show me the table', 'the whole table', 'display the full matrix'],
    no: ['a table for two'],
  },
  {
    id: 'whole.criteria',
    match: `
      ^ @which @be? @det* populations|rows|audiences|profiles|cases $$
      @which populations|rows|audiences|profiles|user_groups|cases do|does|are|is|can|exist the|this|there|you|covered|in guide|table|cover|know?
      list of the? populations|rows|audiences $$
    `,
    yes: ['which populations?', 'which populations does the guide cover?', 'list of populations'],
    no: ['which API'],
  },
  {
    id: 'whole.choices',
    match: `
      ^ @which @be? @det* apis|columns $$
      @which apis do|does|are|is|exist the|this|there|you|covered|in|available guide|table|cover|know?
      list of the? apis $$
      all the? apis $$
    `,
    yes: ['which APIs?', 'list of APIs', 'which APIs does the guide cover'],
    no: ['which APIs for doctors'],
  },
];

export const guides: readonly Rule[] = [
  {
    id: 'guides.which',
    match: `
      @which guides|documents|sources do|are|can|have you|there|available? know|have|use|read?
      list of the? guides
      what guides
      from which guides|guide
    `,
    yes: ['which guides do you know?', 'list of guides'],
    no: ['what does the guide say'],
  },
];
