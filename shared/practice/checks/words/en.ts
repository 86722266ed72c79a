import type { CheckWords } from './check-words.ts';

const IS = '(?:is|are|was|were|seems?|seemed|looks?|looked|has been|have been|can be|comes? across as|came across as)';
const RATHER =
  '(?: (?:so|too|very|really|just|quite|rather|simply|clearly|always|often|not|an?|such an?|a bit|a little)){0,3}';
const TRAIT =
  '(?:brilliant|amazing|awesome|great|smart|gifted|talented|careless|sloppy|defensive|aggressive|negative|disorgani[sz]ed|chaotic|rude|selfish|stubborn|passive|shy|moody|weak|emotional|unreliable|difficult|bossy|abrasive|pushy|unmotivated|disengaged|junior|nice|star)';
const NOT = "(?:didn['’]t|doesn['’]t|don['’]t|did not|does not|do not)";

export const english: CheckWords = {
  code: 'en',
  others: ['you', 'he', 'she', 'they'],
  namesThatAreWords: ['Will', 'Mark', 'May', 'Grace', 'Rose', 'Bill', 'Art', 'Pat', 'Drew', 'Hope', 'Faith', 'Joy'],
  columns: {
    source: /^(?:from where|where from|where it is from|sources?|who said it|said by|told by)$/i,
    rating: /^(?:rating|score|now|how well|level now|my rating|\p{L}+['’]s rating)$/iu,
  },
  always: {
    find: ['always', 'never', 'often', 'constantly', 'every (?:single )?time', 'all the time'],
    except: ['never ?mind', 'how often', 'as always', 'not always', "(?:isn|aren|wasn|weren)['’]t always"],
  },
  labels: {
    find: [
      'lazy|unprofessional|incompetent|arrogant|immature|toxic|clueless|micro-?manager|control freak|know-it-all',
      String.raw`a natural(?: leader| talent)?(?! \p{L})`,
      'born leader|team player|rock ?-?star|ninja|superstar|genius|[abc]-player|people person|drama queen',
      'high[- ]potential|(?:low|high|under)-? ?performer|leadership material|culture fit|passive[- ]aggressive',
      '(?:good|great|bad|poor|wrong) attitude|work ethic',
      `{who} ${IS}${RATHER} ${TRAIT}`,
      `(?:you|they)['’]re${RATHER} ${TRAIT}`,
      `s?he['’]s${RATHER} ${TRAIT}`,
    ],
    except: ['lazy[- ](?:load(?:ing|ed)?|evaluation)', 'toxic waste'],
  },
  mindReading: {
    find: [
      '{who} (?:just |only |really )?wants? (?:to|me|us)|{who} (?:just |only |really )?wanted (?:to|me|us)',
      `{who} ${NOT} (?:even |really )?(?:care|want|respect|value|trust)`,
      "could(?:n['’]t| not) care less",
      'because {who} (?:thinks?|thought|feels?|felt|wants?|wanted|believes?|believed|hates?|(?:is|are|was|were) (?:afraid|jealous|bored))',
      '(?:tried|trying|tries|try) to make (?:me|us|him|her|them|you) (?:look|feel)',
      '{who} (?:thinks?|thought|believes?|believed) (?:that )?(?:you|he|she|they|I|we|it|this|nobody)',
      '{who} (?:pretended|pretends|intended|hoped)',
      '{who} (?:was|were) (?:just |only |clearly |obviously )?(?:jealous|bored|afraid|annoyed)',
      'on purpose|deliberately|intentionally|out of (?:spite|jealousy|fear)',
    ],
    // What somebody said of themselves is no guess: "she said she wanted to wait". A question is none either: "did you want to …?"
    except: [
      '(?:said|says|told (?:me|us|you)|wrote|asked|explained|mentioned|confirmed|answered)[,:]?(?: (?:that|why|whether|if|what|how))? {who}',
      '(?:did|do|does|were|was|what|why|if|whether) {who}',
    ],
  },
  vague: {
    find: [
      '(?:good|great|nice|excellent|amazing|awesome) (?:job|work)|well done|keep it up|awesome',
      String.raw`be(?:come|ing)? (?:a (?:bit|little|lot) )?more \p{L}+`,
      'more (?:proactive|strategic|visible|structured|confident|professional|transparent|collaborative|ownership|initiative|presence|leadership)',
      'communicate more|improve (?:your |the |their |his |her )?communication|step(?:ped|ping|s)? up',
      'take (?:more )?ownership|show (?:more )?leadership|think bigger|(?:go(?:es)?|went) the extra mile|raise the bar',
      String.raw`better(?! (?:than|by|for|off)(?!\p{L}))`,
    ],
    except: ['for the better', 'no better', 'the better of'],
  },
  soon: {
    find: [
      'soon|asap|eventually|sometime|at some point|shortly|in the near future',
      'when (?:you|i|we) (?:have|get|find) (?:the )?time',
    ],
    except: ['as soon as(?! possible)', '(?:too|how) soon'],
  },
  buriedRequest: {
    find: [
      '(?:maybe|perhaps) (?:it|we|you|someone|somebody|one) (?:could|can|should|might|would)',
      '(?:it|that) (?:would|could|might) (?:maybe |perhaps )?be (?:nice|great|good|cool|helpful|lovely|worth)',
      'just wondering(?: if| whether)?|wondering (?:if|whether)|no worries if not|it might help if|if it is not too much',
      '(?:someone|somebody) (?:should|could|might|needs to)',
      '(?:if|when) (?:you|anyone) (?:ever )?(?:have|has|get|find) (?:the |a |some )?(?:time|minute|moment)',
    ],
  },
  occasion: { find: ['before|after|until|when|whenever|once|each|every|as soon as|at the|in the|during'] },
  course: {
    find: [
      String.raw`(?:complet|finish|attend|tak|join|pass)(?:e|es|ed|ing|s)? (?:an?|the|this|my|one|another) (?:[\p{L}-]+ ){0,3}(?:course|training|workshop|webinar|class|certification|bootcamp|seminar|conference)`,
      String.raw`took (?:an?|the|this|my|one|another) (?:[\p{L}-]+ ){0,3}(?:course|training|workshop|webinar|class)`,
      String.raw`read(?:ing|s)? (?:an?|the|this|my|one|two|three|\d+) (?:[\p{L}-]+ ){0,3}(?:books?|articles?)`,
      '(?:get|got|gets|getting|be|is|am) certified|certificate',
    ],
  },
  solution: {
    find: [
      'dashboards?|buttons?|(?:ai|virtual) assistants?|chat ?bots?|bots?|apps?|integrations?|plug-?ins?|widgets?|wizards?',
      'portals?|drop-?downs?|modals?|pop-?ups?|tooltips?|toggles?|banners?|microservices?|push notifications?|data warehouses?',
    ],
    // What is there already is no solution.
    except: [
      String.raw`(?:our|their|your|existing|current|old|today['’]s)(?: \p{L}+)? (?:dashboards?|buttons?|apps?|integrations?|portals?|plug-?ins?|widgets?)`,
      'the apps?',
    ],
  },
  when: {
    find: [
      'yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening|week|month|quarter|sprint|year)',
      String.raw`(?:last|next|coming|every|each|the following) (?:time|week|month|quarter|year|night|sprint|review|release|meeting|\p{L}{3,6}day)`,
      String.raw`\p{L}{3,6}day (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?`,
      String.raw`q[1-4]|h[12]|week \d{1,2}|\d{1,2}[:.]\d\d|\d{1,2} ?(?:am|pm)|20\d\d`,
      '(?:in|since|by|until|of|early|late|mid) (?:january|february|march|april|may|june|july|august|september|october|november|december)',
      String.raw`(?:\d+|an?|one|two|three|four|five|six) (?:days?|weeks?|months?|years?|hours?)(?: ago| later| before)?`,
    ],
  },
  where: {
    find: [
      String.raw`(?:in|at|during|on|after|before|over|from|with) (?:the|our|my|your|an?|this|that|\p{Lu}\p{L}+['’]s) \p{L}+`,
      'meeting|review|stand-?up|call|workshop|retro(?:spective)?|planning|channel|slack|e-?mail|chat|demo|interview',
    ],
  },
  number: {
    find: [
      String.raw`\p{N}+`,
      'no|none|nobody|zero|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|half|twice|once|all|everyone',
    ],
  },
  reason: {
    find: [
      String.raw`because|so that|so (?:we|they|it|nobody|everybody)|since|otherwise|due to|that['’]s why|in order to|to avoid|as (?:we|it|they|nobody)|too \p{L}+`,
    ],
  },
};
