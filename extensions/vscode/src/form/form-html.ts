import type { Field } from '../../../../shared/template/index.ts';
import { html } from './html.ts';
import type { Form, FormWords } from './show-form.ts';

/** Where the form's own files are, and what it says. */
export interface FormSurroundings {
  script: string;
  style: string;
  /** Where a webview may load from, as VS Code names it. */
  source: string;
  words: FormWords;
}

/** The form as a page: what is open first, and what is known already folded below. */
export function formHtml(
  form: Omit<Form, 'check' | 'hidden'>,
  { script, style, source, words }: FormSurroundings,
): string {
  const { title, purpose, fields } = form;
  const open = fields.filter(({ asked }) => asked);
  const known = fields.filter(({ asked }) => !asked);
  const part = (some: readonly Field[]): string => some.map(field => fieldHtml(field, form, words)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src ${source}">
<link rel="stylesheet" href="${style}">
<title>${html(title)}</title>
</head>
<body>
<main>
<h1>${html(title)}</h1>
<p class="purpose">${html(purpose)}</p>
<form novalidate>
${part(open)}
${known.length === 0 ? '' : `<details${open.length === 0 ? ' open' : ''}><summary>${html(words.known)}</summary>\n${part(known)}\n</details>`}
<div class="problems" role="alert" data-title="${html(words.nothingMade)}"></div>
<div class="buttons"><button type="submit">${html(words.action)}</button> <button type="button" class="second" data-cancel>${html(words.cancel)}</button> <small>${html(words.keys)}</small></div>
</form>
<datalist id="people">${form.people.map(({ label }) => `<option value="${html(label)}">`).join('')}</datalist>
</main>
<script src="${script}"></script>
</body>
</html>`;
}

function fieldHtml(field: Field, { answers, people }: Pick<Form, 'answers' | 'people'>, words: FormWords): string {
  const { name, label, help, required, control } = field;
  const help_ = [help, HELP[control.kind]?.(words)].filter(Boolean).join('. ');
  const given = answers[name] ?? field.value;
  const value = people.find(({ id }) => control.kind === 'person' && id === given)?.label ?? textOf(given);
  const row: Row = { field, value, words, attributes: attributesOf(field, help_) };
  const mark = required ? ` <em>${html(words.required)}</em>` : '';
  return `<div class="field ${control.kind}" data-field="${html(name)}"${field.hidden ? ' hidden' : ''}>
<label for="${idOf(name)}">${html(label)}${mark}</label>
${help_ ? `<p class="help" id="${idOf(name)}-help">${html(help_)}</p>` : ''}
${CONTROLS[control.kind](row)}
<p class="problem" id="${idOf(name)}-problem" hidden></p>
</div>`;
}

interface Row {
  field: Field;
  value: string;
  words: FormWords;
  attributes: string;
}

type Kind = Field['control']['kind'];

const HELP: { readonly [K in Kind]?: (words: FormWords) => string } = {
  people: words => words.manyPeople,
  items: words => words.manyLines,
};

const line =
  (type: string, more = '') =>
  ({ field, value, attributes }: Row): string => {
    const example = field.control.placeholder ? ` placeholder="${html(field.control.placeholder)}"` : '';
    return `<input type="${type}"${more}${example} value="${html(value)}" ${attributes}>`;
  };

const lines = ({ value, attributes }: Row): string => `<textarea rows="3" ${attributes}>${html(value)}</textarea>`;

/** What each kind of question looks like. */
const CONTROLS: { readonly [K in Kind]: (row: Row) => string } = {
  line: line('text'),
  lines,
  items: lines,
  number: line('number'),
  day: line('date'),
  person: line('text', ' list="people"'),
  people: line('text'),
  tick: ({ value, attributes }) => `<input type="checkbox"${value === 'true' ? ' checked' : ''} ${attributes}>`,
  secret: line('password', ' inputmode="decimal" autocomplete="off"'),
  several: ({ field, value, attributes }) => {
    const picked = value.split('\n');
    const option = (one: string): string => `<option${picked.includes(one) ? ' selected' : ''}>${html(one)}</option>`;
    const all = field.options ?? [];
    return `<select multiple size="${Math.max(2, Math.min(all.length, 8))}" ${attributes}>${all.map(option).join('')}</select>`;
  },
  options: ({ field, value, words, attributes }) => {
    const option = (one: string): string => `<option${one === value ? ' selected' : ''}>${html(one)}</option>`;
    const none = value === '' || !field.required ? `<option value="">${html(words.choose)}</option>` : '';
    return `<select ${attributes}>${none}${(field.options ?? []).map(option).join('')}</select>`;
  },
};

function attributesOf({ name, required }: Field, help: string): string {
  const described = [help ? `${idOf(name)}-help` : '', `${idOf(name)}-problem`].filter(Boolean).join(' ');
  return `id="${idOf(name)}" name="${html(name)}" aria-describedby="${described}"${required ? ' aria-required="true"' : ''}`;
}

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.join('\n') : String(value);

const idOf = (name: string): string => `field-${name.replace(/[^\w-]/g, '_')}`;
