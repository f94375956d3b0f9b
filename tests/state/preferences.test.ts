/** Language and theme: who decides, in which order, and what is kept. */
import { describe, expect, it } from 'vitest';
import { Preferences, type Surroundings } from '../../src/state/preferences.svelte';

function around(changes: Partial<Surroundings> & { kept?: Record<string, string> } = {}): Surroundings & { kept: Record<string, string> } {
  const kept = changes.kept ?? {};
  const storage = { getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => { kept[key] = value; } };
  return { storage, languages: [], prefersDark: false, asked: null, ...changes, kept };
}

describe('language', () => {
  it.each([
    ['French when nobody says', {}, 'fr'],
    ['the first language of the browser that is spoken here', { languages: ['de-DE', 'en-GB', 'fr'] }, 'en'],
    ['what was chosen before, rather than the browser', { languages: ['en'], kept: { 'concordance.lang': 'fr' } }, 'fr'],
    ['what a link asks for, rather than anything', { asked: 'en', kept: { 'concordance.lang': 'fr' } }, 'en'],
    ['nothing else than the two', { asked: 'de', kept: { 'concordance.lang': 'xx' }, languages: ['it'] }, 'fr'],
  ])('%s', (_, changes, lang) => {
    expect(new Preferences(around(changes)).lang).toBe(lang);
  });
  it('is kept when it is chosen, not when a link asked for it', () => {
    const place = around({ asked: 'en' });
    const preferences = new Preferences(place);
    expect(place.kept).toEqual({});
    preferences.lang = 'fr';
    expect(place.kept).toEqual({ 'concordance.lang': 'fr' });
  });
});

describe('theme', () => {
  it('follows the system until one is chosen', () => {
    const place = around({ prefersDark: true });
    const preferences = new Preferences(place);
    expect([preferences.theme, preferences.chosenTheme]).toEqual(['dark', null]);
    preferences.systemDark = false;
    expect(preferences.theme).toBe('light');
    preferences.theme = 'dark';
    preferences.systemDark = false;
    expect([preferences.theme, preferences.chosenTheme]).toEqual(['dark', 'dark']);
    expect(new Preferences(around({ kept: place.kept })).theme).toBe('dark');
  });
});

it('does without a storage, or with one that refuses', () => {
  const refuses = { getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('full'); } };
  for (const storage of [null, refuses]) {
    const preferences = new Preferences(around({ storage }));
    preferences.lang = 'en';
    preferences.theme = 'dark';
    expect([preferences.lang, preferences.theme]).toEqual(['en', 'dark']);
  }
});
