import type { CheckWords } from './check-words.ts';

const IST = '(?:bist|ist|sind|seid|warst|war|waren|wirkst|wirkt|wirkte)';
const RECHT = '(?: (?:so|zu|sehr|wirklich|einfach|ziemlich|immer|oft|nicht|ein|eine|etwas)){0,3}';
const EIGENSCHAFT =
  '(?:brillant|toll|großartig|schlau|begabt|nachlässig|schlampig|aggressiv|negativ|chaotisch|unhöflich|egoistisch|stur|passiv|schüchtern|launisch|schwach|emotional|unzuverlässig|schwierig|unmotiviert|nett)';

export const german: CheckWords = {
  code: 'de',
  others: ['du', 'er', 'sie', 'ihr', 'Sie'],
  namesThatAreWords: ['Ernst', 'Mark', 'Rose', 'Wolf', 'Gerd', 'August', 'Mai'],
  columns: {
    source: /^(?:woher|von wem|quellen?|wer hat es gesagt)$/i,
    rating: /^(?:wertung|bewertung|einschätzung|jetzt|stufe jetzt|stand)$/i,
  },
  always: {
    find: ['immer', 'nie', 'niemals', 'oft', 'ständig', 'dauernd', 'jedes mal', 'jedesmal', 'die ganze zeit'],
    except: ['immer noch', 'noch immer', 'immer mehr', 'wie oft', 'wie immer', 'nicht immer', 'immerhin'],
  },
  labels: {
    find: [
      'faul|unprofessionell|inkompetent|arrogant|unreif|toxisch|ahnungslos|kontrollfreak|besserwisser(?:in)?',
      'naturtalent|geborene (?:führungskraft|chefin)|teamplayer(?:in)?|rockstar|überflieger(?:in)?|genie|high potential',
      '(?:low|high) performer|minderleister(?:in)?|(?:gute|schlechte|falsche) einstellung',
      `{who} ${IST}${RECHT} ${EIGENSCHAFT}`,
      `${IST} {who}${RECHT} ${EIGENSCHAFT}`,
    ],
  },
  mindReading: {
    find: [
      '{who} (?:wollte|wolltest|wollten|wolltet)(?: \\p{L}+){0,3} (?:nur|nicht|mich|uns|dass)',
      '{who} (?:ist|war|warst) (?:es )?(?:egal|gleichgültig)|(?:ist|war) (?:dir|ihm|ihr|ihnen)(?: \\p{L}+){0,2} egal',
      'weil {who} (?:denkt|denkst|dachte|dachtest|glaubt|glaubst|glaubte|will|willst|wollte|wolltest|meint|meinst)',
      'absichtlich|mit absicht|aus (?:trotz|neid|angst)|(?:mich|uns) schlecht aussehen lassen|schlecht dastehen lassen',
    ],
    except: ['(?:sagte|sagtest|schrieb|schriebst|erklärte|meinte|hat gesagt|hast gesagt),? (?:dass |warum |ob )?{who}'],
  },
  vague: {
    find: [
      '(?:gute|tolle|super|starke|klasse) (?:arbeit|leistung)|gut gemacht|weiter so|super gemacht',
      'proaktiver|strategischer|sichtbarer|strukturierter|selbstbewusster|professioneller|mehr kommunizieren|besser kommunizieren',
      'mehr (?:initiative|verantwortung|präsenz|einsatz|eigeninitiative)|die extrameile|größer denken',
      'besser(?! (?:als|für|um)(?!\\p{L}))',
    ],
    except: ['umso besser', 'zum besseren'],
  },
  soon: {
    find: ['bald|demnächst|irgendwann|asap|zeitnah|in kürze|wenn (?:du|ihr|wir|ich) zeit (?:hast|habt|haben|habe)'],
    except: ['sobald', 'zu bald', 'wie bald'],
  },
  buriedRequest: {
    find: [
      'vielleicht (?:könnte|könnten|könntest|sollte|sollten|kann|wäre)',
      '(?:es|das) wäre (?:vielleicht )?(?:schön|gut|toll|super|nett|hilfreich)',
      'frage mich(?: gerade| nur)?,? ob|(?:jemand|man) (?:sollte|könnte|müsste)|(?:wenn|falls) (?:du|ihr|jemand)(?: \\p{L}+){0,2} zeit',
    ],
  },
  occasion: { find: ['vor|nach|bis|bevor|nachdem|wenn|sobald|jede[nmrs]?|beim|im|bei'] },
  course: {
    find: [
      '(?:kurs|schulung|seminar|workshop|webinar|training|lehrgang) (?:besuchen|besucht|abschließen|abgeschlossen|absolvieren|absolviert|gemacht|machen)',
      '(?:buch|bücher|artikel) (?:gelesen|lesen)|zertifikat|zertifiziert',
    ],
  },
  solution: {
    find: [
      'dashboards?|buttons?|knopf|(?:ki-)?assistent(?:en)?|chat-?bots?|apps?|integration(?:en)?|plug-?ins?|widgets?|portale?',
      'pop-?ups?|tooltips?|schaltflächen?|push-?nachricht(?:en)?',
    ],
    except: [
      '(?:unsere[mnrs]?|eure|ihre|bestehende[mnrs]?|heutige[mnrs]?|alte[mnrs]?)(?: \\p{L}+)? (?:dashboards?|apps?|portale?)',
      'die app',
      'der app',
    ],
  },
  when: {
    find: [
      'gestern|heute|morgen|vorgestern|übermorgen|(?:diese|letzte|nächste|kommende|jede)[nmrs]? (?:woche|monat|quartal|jahr|mal|sprint|review|\\p{L}{3,7}tag|mittwoch)',
      '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?|q[1-4]|h[12]|kw ?\\d{1,2}|\\d{1,2}[:.]\\d\\d|20\\d\\d|\\d{1,2} uhr',
      '(?:im|seit|bis|ab|ende|anfang|mitte) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)',
      '(?:\\d+|einem?r?|zwei|drei|vier) (?:tagen?|wochen?|monaten?|jahren?|stunden?)',
    ],
  },
  where: {
    find: [
      '(?:im|am|beim|in|an|bei|auf|während|nach|vor|zur|zum)(?: (?:der|dem|den|des|unserem|unserer|meinem|einer|einem))? \\p{L}+',
      'meeting|termin|review|stand-?up|gespräch|workshop|retro|planung|kanal|slack|e-?mail|chat|demo|sitzung|runde',
    ],
  },
  number: {
    find: [
      '\\p{N}+',
      'keine?[nmrs]?|niemand|null|eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|ein dutzend|halb|alle',
    ],
  },
  reason: { find: ['weil|damit|denn|da (?:wir|es|sie)|sonst|wegen|deshalb|um \\p{L}+ zu|zu \\p{L}+'] },
};
