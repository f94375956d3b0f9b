/**
 * Text of the letters, in French. No article, service, year or figure is written here: they come from
 * the data. Factual and courteous: nobody is accused, nothing is pleaded.
 */
import type { LetterWords } from '../../core/letters/words';

const colon = '\u202F: ';

const letter: LetterWords = {
  blanks: {
    name: '[nom du signataire]', organisation: '[nom de l’organisation]', address: '[adresse]', contact: '[courriel ou téléphone]',
    place: '[lieu]', date: '[date]', recipient: '[service destinataire et adresse]',
  },
  attention: 'À l’attention de la personne responsable de l’accès aux documents administratifs',
  placeDate: ({ place, date }) => `${place}, le ${date}`,
  subject: `Objet${colon}`,
  greeting: 'Madame, Monsieur,',
  code: ({ name, short, article }) => `En application du ${name} (${short}, art.\u00A0${article} et suivants)`,
  article: ({ list }) => `art.\u00A0${list}`,
  request: {
    title: ({ what }) => `Demande de documents${colon}${what}`,
    subject: ({ what, years }) => `demande de communication de documents administratifs – ${what}${years === '' ? '' : `, ${years}`}`,
    opening: ({ law }) => (law === ''
      ? 'Nous avons l’honneur de vous demander communication des documents administratifs décrits ci-dessous.'
      : `${law}, nous avons l’honneur de vous demander communication des documents administratifs décrits ci-dessous.`),
    purpose: 'Nous tenons un relevé des chiffres publiés en France sur la traite et l’exploitation des êtres humains, dans lequel chaque nombre est cité avec son document, sans correction ni estimation. Nous n’avons pas trouvé ce qui suit, ou pas en entier, dans les documents publics que nous avons pu lire\u202F; il a pu nous échapper.',
    wanted: 'Documents demandés',
    how: 'Cadre de la demande',
    statistics: ({ law }) => `Les statistiques comptent parmi les documents administratifs${law}.`,
    reports: ({ law }) => `Les rapports et les études comptent parmi les documents administratifs${law}.`,
    extraction: ({ law }) => `Il en va de même des tableaux qui s’obtiennent par simple extraction d’une base de données, sans charge de travail déraisonnable${law}.`,
    form: ({ law }) => `Nous souhaitons recevoir ces documents par courrier électronique, les tableaux dans un format ouvert et réutilisable${law}.`,
    secrecy: ({ law }) => `Nous ne demandons que des effectifs et des montants, aucune donnée nominative\u202F; les petits effectifs peuvent être masqués selon les règles du secret statistique${law}.`,
    elsewhere: ({ law }) => `Si l’un de ces éléments est déjà publié, sa référence nous suffit. S’il n’existe pas ou n’est pas recueilli, nous vous serions reconnaissants de nous le dire\u202F: c’est aussi une réponse. Si un autre service le détient, nous vous remercions de lui transmettre cette demande et de nous en aviser${law}.`,
    delay: ({ law, appeal }) => `Pour la bonne forme, nous rappelons que l’absence de réponse dans le mois qui suit la réception de cette demande vaut refus${law} et que la Commission d’accès aux documents administratifs peut alors être saisie dans les deux mois${appeal}. Si un délai plus long vous est nécessaire pour une partie des documents, nous recevrons volontiers d’abord ceux qui sont prêts.`,
    labels: {
      indicator: `Grandeur${colon}`, indicators: `Grandeurs${colon}`, asked: `Ce qui est demandé${colon}`, unit: `Unité${colon}`,
      definition: `Définition qui nous sert${colon}`, breakdowns: `Ventilations${colon}`, detail: `Précisions${colon}`, law: `Fondement${colon}`,
      last: `Dernier nombre trouvé${colon}`, silence: `Ce que dit un document${colon}`,
    },
    years: ({ list }) => `le nombre annuel pour ${list}, et pour toute année plus récente dont le résultat est établi, avec la définition et le champ retenus par vos services.`,
    stages: ({ list }) => `le montant exécuté pour ${list}, et pour toute année plus récente, avec le projet et le vote correspondants.`,
    method: 'les documents qui décrivent la méthode, la date, le champ et la marge de chaque estimation diffusée.',
    document: 'le document lui-même, dans sa dernière version, avec ses annexes.',
    by: ({ list }) => `par ${list}, là où l’enregistrement le permet.`,
    never: 'aucun dans les documents que nous avons lus.',
    value: ({ value, period }) => `${value} (${period})`,
    origin: ({ document, number }) => `${document} (doc.\u00A0${number})`,
    published: ({ value, documents }) => `${value}, dans ${documents}`,
    silent: ({ text, where }) => `${text} (${where}).`,
    more: (count) => (count > 1 ? `et ${count} autres documents` : 'et un autre document'),
    disposal: 'Nous restons à votre disposition pour préciser ou resserrer cette demande.',
  },
  breakdowns: { sex: 'sexe', age: 'âge', citizenship: 'nationalité', exploitation: 'forme d’exploitation', area: 'département', offence: 'infraction' },
  questions: {
    title: 'Questions sur des chiffres publiés',
    subject: 'questions sur des chiffres publiés relatifs à la traite des êtres humains',
    opening: (count) => (count > 1
      ? `En rapprochant des documents publics, nous avons relevé ${count} points sur lesquels les nombres publiés ne se laissent pas concilier. Nous vous serions reconnaissants de nous aider à les comprendre.`
      : 'En rapprochant des documents publics, nous avons relevé un point sur lequel les nombres publiés ne se laissent pas concilier. Nous vous serions reconnaissants de nous aider à le comprendre.'),
    fair: 'Chacun de ces nombres peut être juste dans son champ, à sa date. Pour chaque point, nous indiquons l’explication la plus favorable que les données permettent.',
    labels: { fact: `Constat${colon}`, figures: `Documents${colon}`, explanation: `Explication possible${colon}`, question: `Question${colon}` },
    value: ({ value, period }) => `${value} (${period})`,
    document: ({ producer, number }) => `${producer} (doc.\u00A0${number})`,
    figure: ({ value, documents }) => `${value}\u202F: ${documents}`,
    ask: {
      F01: 'lequel de ces nombres vos services retiennent-ils, et qu’est-ce qui les distingue\u202F: le champ, la date d’arrêté, l’unité\u202F?',
      F02: 'qu’est-ce qui a changé entre les deux éditions, et une série corrigée est-elle disponible pour les années antérieures\u202F?',
      F03: 'que contient le total qui n’est pas dans les parties, ou l’inverse\u202F?',
      F04: 'les réponses étaient-elles multiples, et quelle est la base de chaque part\u202F?',
      F05: 'à quelle date et sur quelle période ce total est-il arrêté, et compte-t-il des entrées ou des personnes présentes\u202F?',
      F06: 'les deux étapes comptent-elles les mêmes personnes, la même année et selon les mêmes infractions\u202F?',
      F07: 'ce nombre est-il un effectif à une date ou un total depuis l’origine\u202F?',
      F08: 'quelle population exacte chacun de ces nombres couvre-t-il\u202F?',
      F09: 'que compte chaque nombre\u202F: des personnes, des procédures, des titres, des euros\u202F?',
      F10: 'de quelle période ce nombre est-il celui\u202F?',
      F11: 'une évolution à champ constant peut-elle être communiquée\u202F?',
      F12: 'une mesure plus récente existe-t-elle, et sur quelle méthode l’estimation repose-t-elle\u202F?',
      F13: 'le nombre exact, ou sa marge, peut-il être communiqué\u202F?',
      F14: 'les années et les territoires sans nombre ont-ils été comptés, et ces nombres peuvent-ils être communiqués\u202F?',
      F15: 'quelle est l’origine de ce nombre, et quel champ décrit-elle\u202F?',
      F16: 'à partir de quels nombres et de quelle base ce taux est-il calculé\u202F?',
      F17: 'qu’est-ce qui a été réalisé à ce jour de cet engagement, et quel document en rend compte\u202F?',
      F18: 'qu’est-ce qui explique cette variation\u202F: une affaire, une réforme, un changement de collecte\u202F?',
      F19: 'l’un de ces nombres comporte-t-il une coquille, et quelle est la valeur exacte\u202F?',
      F20: 'les deux numéros d’article désignent-ils le même titre, compté de la même façon avant et après le changement\u202F?',
      other: 'comment vos services expliquent-ils cet écart\u202F?',
    },
    reply: 'Une réponse écrite, même partielle, serait citée telle quelle à côté des chiffres qu’elle concerne.',
    none: 'Aucune question n’a été choisie.',
    disposal: 'Nous restons à votre disposition pour en parler de vive voix.',
  },
  cited: 'Documents cités',
  farewell: 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.',
};

export default letter;
