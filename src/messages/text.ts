/** The two languages of every text that a user reads. */
export type Lang = 'zh' | 'en';

/** One text in both languages, with the same {placeholders}. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Declares a part of the catalogue; keeps the literal types, so that placeholders are type-checked. */
export const defineTexts = <const T extends Readonly<Record<string, Text>>>(texts: T): T => texts;

/** The names between braces in a text: `Placeholders<'{a} of {b}'>` is `'a' | 'b'`. */
export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Replaces every `{name}` by its value; a name without a value stays visible, as a sign of the bug. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
