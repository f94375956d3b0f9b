/** Delimited text as it is found: encodings, signs, titles, notes, and what breaks. */
import { cp1252, text, utf16, utf8, type Odd } from './odd';

const NB = '\u00A0';
const NNB = '\u202F';
const PLAIN = 'dep;annee;faits\n01;2019;12\n02;2019;7\n2A;2019;31\n';
const HEADER = ['dep', 'annee', 'faits'];
const cut = (bytes: Uint8Array, size: number) => bytes.subarray(0, size);

export const ENCODINGS: readonly Odd[] = [
  text('utf8.csv', PLAIN, [], { header: HEADER, rows: 3, last: ['2A', '2019', '31'], reading: { encoding: 'utf-8', separator: ';' } }),
  text('utf8mark.csv', `\uFEFF${PLAIN}`, [], { header: HEADER, rows: 3, reading: { encoding: 'utf-8' } }),
  text('utf16le.csv', utf16(PLAIN, false, true), [], { header: HEADER, rows: 3, reading: { encoding: 'utf-16le' } }),
  text('utf16be.csv', utf16(PLAIN, true, true), [], { header: HEADER, rows: 3, reading: { encoding: 'utf-16be' } }),
  text('utf16leunmarked.csv', utf16(PLAIN, false, false), [], { header: HEADER, rows: 3, reading: { encoding: 'utf-16le' } }),
  text('utf16beunmarked.csv', utf16(PLAIN, true, false), [], { header: HEADER, rows: 3, reading: { encoding: 'utf-16be' } }),
  text('windows1252.csv', cp1252('Département;Foyer d’accueil;Coût (€)\nHérault;Cœur de ville;12,5\nAin;Été – 2020;3,25\n'), [], {
    header: ['Département', 'Foyer d’accueil', 'Coût (€)'], first: ['Hérault', 'Cœur de ville', '12,5'], reading: { encoding: 'windows-1252', decimal: ',' },
  }),
  // One bad byte makes UTF-8 impossible: what was good is then seen as damaged, and said.
  text('onebadbyte.csv', Uint8Array.from([...utf8('Région;n\nÎle-de-France;1\n'), 0xE9, ...utf8(';2\n')]), ['mojibake'], { rows: 2, reading: { encoding: 'windows-1252' } }),
  text('wrongchoice.csv', cp1252('Région;n\nCôte-d’Or;1\n'), ['encoding-wrong'], { choices: { encoding: 'utf-8' }, rows: 1 }),
  text('mojibake.csv', 'pays;n\nTÃ¼rkiye;1\nCÃ´te dâ€™Ivoire;2\n', ['mojibake'], { first: ['TÃ¼rkiye', '1'], line: 2 }),
  text('nul.csv', 'a;b\n1;2\n3\u0000;4\n', ['control-sign'], { rows: 2, line: 3 }),
  text('turned.csv', 'a;b\n1;2\n\u202E12;4\n', ['control-sign'], { rows: 2, line: 3 }),
  text('rightleft.csv', 'langue;n\nالعربية;3\n日本語;4\n🙂;5\n', [], { rows: 3, last: ['🙂', '5'] }),
];

export const BROKEN: readonly Odd[] = [
  text('empty.csv', '', ['empty'], { rows: 0 }),
  text('blank.csv', '\n \r\n\t\n', ['empty'], { rows: 0 }),
  text('markonly.csv', '\uFEFF', ['empty'], { rows: 0 }),
  text('separatorsonly.csv', ';;;\n;;;\n', ['no-rows'], { rows: 0 }),
  text('headeronly.csv', 'dep;annee;faits\n', ['no-rows'], { header: HEADER, rows: 0 }),
  text('onecolumn.csv', 'ville\nParis\nLyon\n', ['one-column'], { header: ['ville'], rows: 2 }),
  text('noheader.csv', '1;2;3\n4;5;6\n', ['header-none'], { rows: 2, first: ['1', '2', '3'], reading: { header: null } }),
  text('binary.csv', Uint8Array.from({ length: 900 }, (_, i) => (i * i * 31 + i * 7) % 256), ['binary'], { rows: 0 }),
  text('image.csv', Uint8Array.from([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), ['not-a-table'], { rows: 0 }),
  text('report.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', ['not-a-table'], { rows: 0 }),
  text('table.csv.gz', Uint8Array.from([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]), ['compressed'], { rows: 0 }),
  text('page.csv', '<!DOCTYPE html><html><body><p>Connexion requise</p></body></html>', ['html'], { rows: 0 }),
  text('feed.csv', '<?xml version="1.0"?>\n<rss><channel><title>x</title></channel></rss>', ['xml'], { rows: 0 }),
  text('unclosed.csv', 'dep;nom;n\n01;"Ain;3\n02;Aisne;4\n03;Allier;5\n', ['quotes'], { header: ['dep', 'nom', 'n'], rows: 3, first: ['01', '"Ain', '3'], last: ['03', 'Allier', '5'], line: 2 }),
  text('strayquote.csv', 'dep;nom;n\n01;"Ain" nord;3\n02;Ais"ne;4\n', ['quotes'], { rows: 2, line: 2, first: ['01', '"Ain" nord', '3'], last: ['02', 'Ais"ne', '4'] }),
  text('repeated.csv', 'n;n;dep\n1;2;01\n3;4;02\n', ['header-repeated'], { header: ['n', 'n', 'dep'], rows: 2, line: 1 }),
  text('unnamed.csv', 'dep;;n\n01;x;3\n02;y;4\n', ['header-empty'], { header: ['dep', '', 'n'], rows: 2 }),
  text('short.csv', 'dep;annee;n\n01;2019;3\n02;2019\n03;2019;4\n', ['row-width'], { rows: 3, line: 3 }),
  text('long.csv', 'dep;annee;n\n01;2019;3\n02;2019;3;9\n03;2019;4\n', ['header-empty', 'row-width'], { rows: 3, header: ['dep', 'annee', 'n', ''], line: 3 }),
  text('cut.csv', cut(utf8('dep;annee;faits\n01;2019;12\n02;2019;7\n2A;2019;31\n'), 41), ['row-width', 'truncated'], { rows: 3 }),
  text('mixedtypes.csv', 'dep;n\n01;1\n02;2\n03;3\n04;4\n05;environ dix\n06;6\n', ['mixed-types'], { rows: 6, line: 6 }),
  text('decimalmixed.csv', 'dep;taux\n01;1,5\n02;2,25\n03;3.5\n', ['decimal-mixed'], { reading: { decimal: ',' }, line: 4 }),
  text('ambiguous.csv', 'dep,n\n01,"1,234"\n02,"5,678"\n', ['decimal-ambiguous'], { reading: { decimal: null }, line: 2 }),
  text('formulas.csv', 'dep;n\n=HYPERLINK("http://x";"y");1\n=1+1;2\n@SUM(A1);3\n', ['formula-text', 'header-empty', 'quotes', 'row-width'], { header: ['dep', 'n', ''], rows: 3 }),
  text('scripts.csv', 'commentaire;n\n<script>alert(1)</script>;1\n<img src=x onerror=alert(1)>;2\n', ['markup'], { rows: 2, first: ['<script>alert(1)</script>', '1'] }),
  text('sheet.xlsx', PLAIN, [], { header: HEADER, rows: 3, reading: { format: 'csv' } }),
];

export const SIGNS: readonly Odd[] = [
  text('nobreak.csv', `dep;population;taux\n01;${`638${NB}425`};3,5\n02;${`1${NB}536${NB}136`};12,25\n`, [], { first: ['01', `638${NB}425`, '3,5'], reading: { decimal: ',', group: NB } }),
  text('narrow.csv', `dep;population;taux\n01;${`638${NNB}425`};3,5\n02;${`1${NNB}536${NNB}136`};12,25\n`, [], { reading: { decimal: ',', group: NNB } }),
  text('apostrophes.csv', "canton;n;taux\nVD;1'234;1.5\nGE;12'345'678;2.5\n", [], { reading: { decimal: '.', group: "'" } }),
  text('english.csv', 'dep,n,rate\nA,"1,234,567",1.5\nB,"2,345",2.25\n', [], { reading: { separator: ',', decimal: '.', group: ',' } }),
  text('german.csv', 'Land;n\nA;1.234,5\nB;12.345,75\n', [], { reading: { decimal: ',', group: '.' } }),
  text('thousands.csv', 'dep,n\nA,"1,234"\nB,12\nC,"5,678"\nD,7\n', [], { reading: { decimal: '.', group: ',' } }),
  text('secret.csv', 'dep;femmes;hommes\n01;12;c\n02;secret;7\n03;<5;:\n04;nd;-\n05;3;4\n', [], { rows: 5, reading: { header: { first: 1, last: 1 } } }),
  text('mixedends.csv', 'a;b\r\n1;2\n3;4\r5;6\r\n', [], { rows: 3, last: ['5', '6'] }),
  text('oldmac.csv', 'a;b\r1;2\r3;4\r', [], { rows: 2, last: ['3', '4'] }),
  text('mixedendsquotes.csv', 'a;b\r\n"x"y;2\n3;4\r5;6\r\n', ['quotes'], { rows: 3, last: ['5', '6'] }),
  text('tabs.txt', 'dep\tn\n01\t3,5\n02\t4,5\n', [], { reading: { separator: '\t', decimal: ',' } }),
  text('pipes.txt', 'dep|n\n01|3\n02|4\n', [], { reading: { separator: '|' } }),
  text('sep.csv', 'sep=;\ndep;n,m\n01;3\n02;4\n', [], { header: ['dep', 'n,m'], rows: 2, before: ['sep='] }),
  text('caret.csv', 'dep^n\n01^3\n02^4\n', [], { choices: { separator: '^' }, header: ['dep', 'n'], rows: 2 }),
  text('twosigns.csv', 'dep::n\n01::3\n02::4\n', [], { choices: { separator: '::' }, header: ['dep', 'n'], rows: 2 }),
  text('prose.csv', 'nom;remarque;n\nA;ouvert, gratuit, mixte;1\nB;fermé;2\nC;ouvert, payant;3\n', [], { reading: { separator: ';' }, rows: 3 }),
  text('breaks.csv', 'nom;n\n"sur\r\ndeux lignes";1\n"dit ""x""; y";2\n', [], { rows: 2, first: ['sur\r\ndeux lignes', '1'], last: ['dit "x"; y', '2'] }),
  text('emptyrows.csv', 'dep;n;;\n01;3;;\n;;;\n02;4;;\n;;;\n;;;\n', [], { rows: 2, last: ['02', '4', '', ''] }),
];

export const LAYOUTS: readonly Odd[] = [
  text('prefecture.csv', cp1252(`Préfecture – commission départementale;;;;\r\nParcours de sortie de la prostitution;;;;\r\n;;;;\r\nDépartement;Demandes;Accordées;Refusées;Montant (€)\r\nAlpes-Maritimes;12;10;2;1${NB}234,50\r\nBouches-du-Rhône;31;c;c;12${NB}845,00\r\nVar;<5;<5;0;n.c.\r\nTotal;46;;;14${NB}079,50\r\n;;;;\r\n(1) Une demande peut être examinée deux fois;;;;\r\nSource : secrétariat de la commission;;;;\r\n`), [], {
    header: ['Département', 'Demandes', 'Accordées', 'Refusées', 'Montant (€)'], rows: 4, last: ['Total', '46', '', '', `14${NB}079,50`],
    before: ['Préfecture – commission départementale', 'Parcours de sortie de la prostitution'], after: ['(1) Une demande peut être examinée deux fois', 'Source : secrétariat de la commission'],
    reading: { encoding: 'windows-1252', separator: ';', decimal: ',', group: NB, header: { first: 4, last: 4 }, body: { first: 5, last: 8 } },
  }),
  text('enquete.csv', 'Enquête annuelle;;;;;;\nRépondants : 78 associations;;;;;;\n;Femmes;;Hommes;;Ensemble;\n;Mineures;Majeures;Mineurs;Majeurs;Mineurs;Majeurs\nExploitation sexuelle;212;1 530;21;43;233;1 573\nTravail forcé;4;98;12;201;16;299\nContrainte à commettre des délits;31;nd;119;nd;150;nd\nLecture : 212 mineures accompagnées pour exploitation sexuelle.\n', ['header-empty'], {
    header: ['', 'Femmes / Mineures', 'Femmes / Majeures', 'Hommes / Mineurs', 'Hommes / Majeurs', 'Ensemble / Mineurs', 'Ensemble / Majeurs'], rows: 3,
    after: ['Lecture : 212 mineures accompagnées pour exploitation sexuelle.'], reading: { header: { first: 3, last: 4 }, group: ' ' },
  }),
  text('titled.csv', 'Ministère de l’Intérieur;;\nVictimes enregistrées;;\n\nDépartement;2019;2020\nAin;12;15\nAisne;7;9\nTotal;19;24\n\nSource : SSMSI, base des victimes;;\nChamp : France métropolitaine;;\n', [], {
    header: ['Département', '2019', '2020'], rows: 3, before: ['Ministère de l’Intérieur', 'Victimes enregistrées'],
    after: ['Source : SSMSI, base des victimes', 'Champ : France métropolitaine'], reading: { header: { first: 4, last: 4 }, body: { first: 5, last: 7 } },
  }),
  text('titledbare.csv', 'Personnes accompagnées par l’association en 2021\nÂge;Femmes;Hommes\nMoins de 18 ans;12;3\n18 à 25 ans;45;8\nPlus de 25 ans;103;c\n* effectif inférieur à cinq\n', [], {
    header: ['Âge', 'Femmes', 'Hommes'], rows: 3, after: ['* effectif inférieur à cinq'],
  }),
  text('twolines.csv', ';Femmes;;Hommes;\nDépartement;2019;2020;2019;2020\nAin;12;15;3;4\nAisne;7;9;1;2\n', [], {
    header: ['Département', 'Femmes / 2019', 'Femmes / 2020', 'Hommes / 2019', 'Hommes / 2020'], rows: 2, reading: { header: { first: 1, last: 2 } },
  }),
  text('yearsdown.csv', 'annee;n\n2018;5\n2019;6\n2020;7\n', [], { header: ['annee', 'n'], rows: 3 }),
  text('months.csv', 'service;1;2;3;4\nPN;10;2;3;8\nGN;0;0;1;2\n', [], { header: ['service', '1', '2', '3', '4'], rows: 2 }),
  text('unnamedrepeated.csv', `${'n;'.repeat(50)}n\n${'1;'.repeat(50)}1\n${'2;'.repeat(50)}2\n`, ['header-repeated'], { rows: 2 }),
  text('unitsline.csv', 'Département;Victimes;Taux\n;(nombre);(pour mille)\nAin;12;1,5\nAisne;7;0,8\n', [], { header: ['Département', 'Victimes / (nombre)', 'Taux / (pour mille)'], rows: 2 }),
  text('facts.csv', 'Année;2020\nPérimètre;France\n\nDépartement;Victimes;Mineurs\nAin;12;1\nAisne;7;0\n', [], { header: ['Département', 'Victimes', 'Mineurs'], before: ['Année · 2020', 'Périmètre · France'], rows: 2 }),
  text('yearsonly.csv', '2018;2019;2020\n5;6;7\n8;9;10\n', [], { header: ['2018', '2019', '2020'], rows: 2 }),
  text('dates.csv', 'jour;lieu;n\n12/03/2020;Nice;1\n13/03/2020;Lyon;2\n', [], { header: ['jour', 'lieu', 'n'], rows: 2 }),
  text('wordsonly.csv', 'nom;ville;profil\nAmicale;Nice;accueil\nLe Refuge;Lyon;hébergement\n', [], { header: ['nom', 'ville', 'profil'], rows: 2 }),
  text('records.csv', 'dossier;date_naissance;nationalité;forme\n1;01/02/1999;Nigéria;sexuelle\n2;14/07/2003;Roumanie;travail\n', [], { rows: 2 }),
  text('chosen.csv', 'a;b\nc;d\n1;2\n3;4\nfin;5\n', [], { choices: { header: { first: 2, last: 2 }, body: { first: 3, last: 4 } }, header: ['c', 'd'], rows: 2, before: ['a · b'], after: ['fin · 5'] }),
  text('chosennone.csv', 'a;b\n1;2\n', ['header-none'], { choices: { header: null }, rows: 2, first: ['a', 'b'] }),
];

export const SDMX: readonly Odd[] = [
  text('eurostat.tsv', 'freq,sex,unit,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \nA,F,NR,FR\t12 \t15 b\t: c\nA,M,NR,FR\t3 \t: \t4 p\n', [], {
    header: ['freq', 'sex', 'unit', 'geo', '2019', '2020', '2021'], rows: 2, first: ['A', 'F', 'NR', 'FR', '12 ', '15 b', ': c'], reading: { separator: '\t' },
  }),
  text('sdmx1.csv', 'DATAFLOW,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:CRIM_THB_VCTM(1.0),A,FR,2020,1123,b\nESTAT:CRIM_THB_VCTM(1.0),A,FR,2021,,c\n', [], { rows: 2, reading: { format: 'sdmx-csv', separator: ',' } }),
  text('sdmx2.csv', 'STRUCTURE;STRUCTURE_ID;ACTION;FREQ;GEO;TIME_PERIOD;OBS_VALUE;OBS_STATUS;CONF_STATUS\ndataflow;ESTAT:CRIM_THB_VCTM(1.0);I;A;FR;2020;1123,5;B;F\ndataflow;ESTAT:CRIM_THB_VCTM(1.0);I;A;FR;2021;;M;C\n', [], { rows: 2, reading: { format: 'sdmx-csv', separator: ';', decimal: ',' } }),
  text('sdmxlabels.csv', '"STRUCTURE[;]","STRUCTURE_ID","GEO: Geopolitical entity","TIME_PERIOD: Time","OBS_VALUE: Value"\n"dataflow","ESTAT:X(1.0)","FR: France","2020","12"\n', [], { rows: 1, reading: { format: 'sdmx-csv' } }),
];
