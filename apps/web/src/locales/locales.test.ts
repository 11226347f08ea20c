import { describe, expect, it } from 'vitest';
import type { Locale } from '../i18n/locale.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uz } from './uz.ts';

/** Each text under its full key, such as `nav.home`. */
function flat(locale: Locale): Map<string, string> {
  const all = new Map<string, string>();
  for (const [group, texts] of Object.entries(locale)) {
    for (const [key, text] of Object.entries(texts)) all.set(`${group}.${key}`, text);
  }
  return all;
}

const english = flat(en);
const locales = { ru: flat(ru), uz: flat(uz) };
const placeholders = (text = '') => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();

/** The same in every language on purpose: our name, and English text to read aloud. */
const same = new Set([
  'app.name',
  'practice.own_placeholder',
  'nav.forum',
  'homework.markdown',
  'forum.title',
]);

const pluralEnding = /_(one|few|many|other)$/;

describe.each(Object.entries(locales))('the locale %s', (language, texts) => {
  it('has the keys of English, but for plural forms of its own', () => {
    const missing = [...english.keys()].filter((key) => !texts.has(key));
    const added = [...texts.keys()].filter((key) => !english.has(key) && !pluralEnding.test(key));
    expect({ missing, added }).toEqual({ missing: [], added: [] });
  });

  it('has every plural form that the language needs', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...english.keys()]
      .filter((key) => key.endsWith('_one'))
      .map((key) => key.replace(/_one$/, ''));
    const wanted = counted.flatMap((key) => forms.map((form) => `${key}_${form}`));
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(0);
  });

  it('leaves nothing empty or in English', () => {
    const wrong = [...texts].filter(
      ([key, text]) => text.trim() === '' || (text === english.get(key) && !same.has(key)),
    );
    expect(wrong).toEqual([]);
  });

  it('fills the same places of each text', () => {
    for (const [key, text] of texts) {
      const model = english.get(key) ?? english.get(key.replace(pluralEnding, '_other'));
      expect({ key, places: placeholders(text) }).toEqual({ key, places: placeholders(model) });
    }
  });
});

describe('Uzbek', () => {
  it('writes oʻ, gʻ and the apostrophe with their own letters', () => {
    expect([...locales.uz.values()].filter((text) => /[a-z]['’`‘]/i.test(text))).toEqual([]);
  });
});
