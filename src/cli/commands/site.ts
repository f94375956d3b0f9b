/** The commands that build, serve and measure the application: what they take, in both languages. */
import { command, type Options } from '../command';
import { flag, number } from './common';

export const SERVE = {
  port: number('port voulu, sinon le suivant qui est libre (4173)', 'port wanted, the next free one otherwise (4173)'),
  dev: flag('sert les sources et suit leurs changements', 'serves the sources and follows their changes'),
} as const satisfies Options;

export const NOTEBOOKS = {
  port: number('port voulu, sinon le suivant qui est libre (4273)', 'port wanted, the next free one otherwise (4273)'),
} as const satisfies Options;

export const BENCH = {
  sizes: { type: 'string', value: { fr: 'N,N', en: 'N,N' }, about: { fr: 'lots de synthèse, en chiffres (1000,10000,100000,1000000)', en: 'synthetic packs, in figures (1000,10000,100000,1000000)' } },
  keep: flag('ajoute les mesures à tests/bench/history.csv', 'adds the measures to tests/bench/history.csv'),
  big: number('seulement N chiffres en Parquet partitionné, en mémoire bornée (10000000)', 'only N figures in partitioned Parquet, in bounded memory (10000000)'),
} as const satisfies Options;

export const SHOTS = {
  only: { type: 'string', value: { fr: 'MOT', en: 'WORD' }, about: { fr: 'pages dont l’adresse contient ce mot', en: 'pages whose address contains the word' } },
  theme: { type: 'string', value: { fr: 'NOM', en: 'NAME' }, about: { fr: 'une seule apparence', en: 'one appearance' }, choices: ['light', 'dark'] },
  words: { type: 'string', value: { fr: 'LANGUE', en: 'LANGUAGE' }, about: { fr: 'pages d’une seule langue', en: 'pages of one language' }, choices: ['fr', 'en'] },
} as const satisfies Options;

export const SITE_COMMANDS = {
  build: command({
    about: { fr: 'construit l’application dans dist/', en: 'builds the application into dist/' },
    places: [], options: {}, status: { 0: { fr: 'construit', en: 'built' } }, examples: [],
    load: async () => (await import('../build')).build,
  }),
  serve: command({
    about: { fr: 'sert l’application sur cette machine (npm start)', en: 'serves the application on this machine (npm start)' },
    places: [], options: SERVE, status: { 0: { fr: 'servie, jusqu’à Ctrl+C', en: 'served, until Ctrl+C' } }, examples: [],
    load: async () => (await import('../serve')).serve,
  }),
  notebooks: command({
    about: { fr: 'sert les carnets et suit leurs changements', en: 'serves the notebooks and follows their changes' },
    places: [], options: NOTEBOOKS, status: { 0: { fr: 'servis, jusqu’à Ctrl+C', en: 'served, until Ctrl+C' } }, examples: [],
    load: async () => (await import('../notebooks')).notebooks,
  }),
  bench: command({
    about: { fr: 'mesure l’application et la base', en: 'measures the application and the engine' },
    places: [], options: BENCH, status: { 0: { fr: 'mesuré\u202F; aucune durée n’est jugée', en: 'measured; no time is judged' } }, examples: [],
    load: async () => (await import('../bench')).bench,
  }),
  shots: command({
    about: { fr: 'photographie chaque page dans dist/shots', en: 'photographs every page into dist/shots' },
    places: [], options: SHOTS, status: { 0: { fr: 'photographié', en: 'photographed' } }, examples: [],
    load: async () => (await import('../shots')).shots,
  }),
};
