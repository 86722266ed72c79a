import type { Manifest } from '../../../../../shared/template/index.ts';
import { describeTemplate } from '../../content/describe-template.ts';
import { make } from '../make.ts';

/** What the template is for, who reads its pages and how long it takes. */
export function templateHead(manifest: Manifest): HTMLElement {
  const { title, purpose, who, page } = manifest;
  const facts = [...(who === undefined ? [] : [{ name: 'For', value: who }]), ...describeTemplate(manifest)];
  return make(
    'header',
    { class: 'template-head' },
    make('a', { href: '#all', class: 'back' }, '← All templates'),
    make(
      'h1',
      { tabindex: -1 },
      make('span', { class: 'icon', 'aria-hidden': 'true' }, page.icon ?? '📄'),
      ` ${title}`,
    ),
    purpose === undefined ? undefined : make('p', { class: 'lead' }, purpose),
    make('dl', {}, ...facts.map(({ name, value }) => make('div', {}, make('dt', {}, name), make('dd', {}, value)))),
  );
}
