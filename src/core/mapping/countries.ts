/**
 * Countries by their ISO 3166-1 codes and by name in French or English. Names come from the
 * machine's own Unicode data (CLDR); only those of the United Nations that differ stand here.
 */
import type { Lang, Text } from '../model';
import { normalName } from './names';

/** Codes of two letters, each followed by that of three. */
const CODES = 'ADANDAEAREAFAFGAGATGAIAIAALALBAMARMAOAGOAQATAARARGASASMATAUTAUAUSAWABWAXALAAZAZEBABIHBBBRBBDBGDBEBELBFBFABGBGRBHBHRBIBDIBJBENBLBLMBMBMUBNBRNBOBOLBQBES'
  + 'BRBRABSBHSBTBTNBVBVTBWBWABYBLRBZBLZCACANCCCCKCDCODCFCAFCGCOGCHCHECICIVCKCOKCLCHLCMCMRCNCHNCOCOLCRCRICUCUBCVCPVCWCUWCXCXRCYCYPCZCZEDEDEUDJDJIDKDNKDMDMA'
  + 'DODOMDZDZAECECUEEESTEGEGYEHESHERERIESESPETETHFIFINFJFJIFKFLKFMFSMFOFROFRFRAGAGABGBGBRGDGRDGEGEOGFGUFGGGGYGHGHAGIGIBGLGRLGMGMBGNGINGPGLPGQGNQGRGRCGSSGS'
  + 'GTGTMGUGUMGWGNBGYGUYHKHKGHMHMDHNHNDHRHRVHTHTIHUHUNIDIDNIEIRLILISRIMIMNININDIOIOTIQIRQIRIRNISISLITITAJEJEYJMJAMJOJORJPJPNKEKENKGKGZKHKHMKIKIRKMCOMKNKNA'
  + 'KPPRKKRKORKWKWTKYCYMKZKAZLALAOLBLBNLCLCALILIELKLKALRLBRLSLSOLTLTULULUXLVLVALYLBYMAMARMCMCOMDMDAMEMNEMFMAFMGMDGMHMHLMKMKDMLMLIMMMMRMNMNGMOMACMPMNPMQMTQ'
  + 'MRMRTMSMSRMTMLTMUMUSMVMDVMWMWIMXMEXMYMYSMZMOZNANAMNCNCLNENERNFNFKNGNGANINICNLNLDNONORNPNPLNRNRUNUNIUNZNZLOMOMNPAPANPEPERPFPYFPGPNGPHPHLPKPAKPLPOLPMSPM'
  + 'PNPCNPRPRIPSPSEPTPRTPWPLWPYPRYQAQATREREUROROURSSRBRURUSRWRWASASAUSBSLBSCSYCSDSDNSESWESGSGPSHSHNSISVNSJSJMSKSVKSLSLESMSMRSNSENSOSOMSRSURSSSSDSTSTPSVSLV'
  + 'SXSXMSYSYRSZSWZTCTCATDTCDTFATFTGTGOTHTHATJTJKTKTKLTLTLSTMTKMTNTUNTOTONTRTURTTTTOTVTUVTWTWNTZTZAUAUKRUGUGAUMUMIUSUSAUYURYUZUZBVAVATVCVCTVEVENVGVGBVIVIR'
  + 'VNVNMVUVUTWFWLFWSWSMYEYEMYTMYTZAZAFZMZMBZWZWE';

/** Normal names of the United Nations that CLDR words otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'brunei darussalam': 'BN', 'democratic republic of the congo': 'CD', 'republique democratique du congo': 'CD', congo: 'CG', 'cabo verde': 'CV',
  'united kingdom of great britain and northern ireland': 'GB', 'great britain': 'GB', 'republic of korea': 'KR', 'korea': 'KR', 'lao people s democratic republic': 'LA',
  'republic of moldova': 'MD', 'russian federation': 'RU', 'federation de russie': 'RU', 'syrian arab republic': 'SY', 'united republic of tanzania': 'TZ',
  'united states of america': 'US', 'etats unis d amerique': 'US', 'holy see': 'VA', 'viet nam': 'VN', 'turkey': 'TR', 'czech republic': 'CZ',
  'republique tcheque': 'CZ', 'cote d ivoire': 'CI', 'ivory coast': 'CI', 'saint lucia': 'LC', 'saint kitts and nevis': 'KN', 'macedonia': 'MK',
  'saint vincent and the grenadines': 'VC', 'korea democratic people s republic of': 'KP', 'taiwan province of china': 'TW', 'moldova': 'MD',
  'swaziland': 'SZ', 'burma': 'MM', 'china hong kong special administrative region': 'HK', 'china macao special administrative region': 'MO',
  'the gambia': 'GM', 'gambia the': 'GM', 'the bahamas': 'BS', 'bahamas the': 'BS', 'micronesia': 'FM', 'timor leste': 'TL', 'east timor': 'TL', uk: 'GB', usa: 'US',
};

interface Atlas { readonly byName: ReadonlyMap<string, string>; readonly three: ReadonlyMap<string, string>; readonly two: ReadonlySet<string> }
let atlas: Atlas | null = null;
const names: Partial<Record<Lang, Intl.DisplayNames>> = {};

/** "Bosnia & Herzegovina" and "Bosnia and Herzegovina" are one name. */
const keyOf = (name: string): string => normalName(name).replace(/ (?:and|et) /g, ' ');

const nameIn = (lang: Lang, code: string): string => (names[lang] ??= new Intl.DisplayNames(lang, { type: 'region' })).of(code) ?? code;

/** Made when first asked: two languages of 249 names. */
function load(): Atlas {
  if (atlas) return atlas;
  const codes = CODES.match(/.{5}/g)!;
  const three = new Map(codes.map((pair) => [pair.slice(2), pair.slice(0, 2)]));
  const byName = new Map(Object.entries(OTHER_NAMES).map(([name, code]) => [keyOf(name), code]));
  for (const code of three.values()) for (const lang of ['fr', 'en'] as const) byName.set(keyOf(nameIn(lang, code)), code);
  atlas = { byName, three, two: new Set(three.values()) };
  return atlas;
}

/**
 * @param text  code of two or three letters, or name ("Bolivia (Plurinational State of)" too)
 * @returns ISO 3166-1 code of two letters, or null
 */
export function countryCode(text: string): string | null {
  const { byName, three, two } = load();
  const upper = text.toUpperCase();
  if (two.has(upper)) return upper;
  return three.get(upper) ?? byName.get(keyOf(text)) ?? byName.get(keyOf(text.replace(/\([^)]*\)/g, ''))) ?? null;
}

export const countryName = (code: string): Text => ({ fr: nameIn('fr', code), en: nameIn('en', code) });
