import type { Manifest } from '../../../../shared/template/index.ts';
import { describeTemplate } from './describe-template.ts';
import { FAMILIES } from './families.ts';

/**
 * The gallery's first screen as HTML, so that it reads before and without any script.
 *
 * @param frame `page/index.html` with its two marks, `<!--first-->` and `<!--families-->`; or what this made of it before, for
 *   other templates: each part stands between its mark and one that ends it
 * @param manifests all templates, the ones to show first in front
 * @throws where the frame lacks a mark: then the page would silently lack its templates
 */
export function indexHtml(frame: string, manifests: readonly Manifest[]): string {
  const first = manifests.filter(manifest => manifest.first).sort(byUse);
  const families = FAMILIES.map(family => ({
    ...family,
    cards: manifests.filter(manifest => manifest.family === family.id).map(manifest => card(manifest, 'all')),
  })).filter(({ cards }) => cards.length > 0);
  const parts: { [mark: string]: string } = {
    first: first.map(manifest => card(manifest, 'first')).join('\n'),
    families: families.map(familySection).join('\n'),
  };
  return Object.entries(parts).reduce((html, [mark, part]) => {
    const [start, end] = [`<!--${mark}-->`, `<!--/${mark}-->`];
    if (!html.includes(start)) throw new Error(`The frame of the gallery has no ${start}.`);
    const place = new RegExp(`${start}(?:[\\s\\S]*?${end})?`);
    return html.replace(place, () => `${start}\n${part}\n${end}`);
  }, frame);
}

/** In the order of the families, and in a family what is quickest first: that is what one meets every week. */
function byUse(a: Manifest, b: Manifest): number {
  const family = ({ family: id }: Manifest): number => FAMILIES.findIndex(one => one.id === id);
  return family(a) - family(b) || (a.minutes ?? 60) - (b.minutes ?? 60) || a.title.localeCompare(b.title, 'en');
}

function familySection({ id, title, about, cards }: { id: string; title: string; about: string; cards: string[] }) {
  return `<section class="family" aria-labelledby="family-${id}">
<h3 id="family-${id}">${escapeHtml(title)}</h3>
<p class="about">${escapeHtml(about)}</p>
<ul class="cards">
${cards.join('\n')}
</ul>
</section>`;
}

/** Without a script, the address `#prd` leads to the card of that template in the list of all. */
function card(manifest: Manifest, list: 'first' | 'all'): string {
  const { id, title, purpose, page, family } = manifest;
  const facts = describeTemplate(manifest)
    .filter(({ name }) => name !== 'How often')
    .map(({ name, value }) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`);
  const place = list === 'all' ? ` id="${id}" data-family="${family}"` : '';
  return `<li class="card" data-template="${id}"${place}>
<a href="#${id}"><span class="icon" aria-hidden="true">${escapeHtml(page.icon ?? '📄')}</span><span class="name">${escapeHtml(title)}</span></a>
${purpose === undefined ? '' : `<p>${escapeHtml(purpose)}</p>\n`}<dl>${facts.join('')}</dl>
</li>`;
}

const ENTITIES: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, character => ENTITIES[character]!);
