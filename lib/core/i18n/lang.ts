/** The product's languages, for interface, definitions and matching (BCP 47 primary subtags). */
export type Lang = 'fr' | 'en' | 'es';

export const LANGS: readonly Lang[] = ['fr', 'en', 'es'];

/** The product language of a BCP 47 tag (`fr-CA` → `fr`); `undefined` when we do not speak it. */
export function toLang(tag: string | null | undefined): Lang | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return LANGS.find((lang) => lang === primary);
}
