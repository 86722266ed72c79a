import type { Document } from '../../../shared/document/document.ts';
import { CONFIG_FILE } from '../../../shared/sync/places/config.ts';
import type { Template } from '../../../shared/template/index.ts';
import { BUILT_IN, type Shelf } from '../../../shared/workspace/index.ts';
import { EXIT } from '../exit.ts';
import type { Command } from './command.ts';

const FAMILIES: { [family: string]: string } = {
  'one-on-ones': 'One-on-ones',
  career: 'Career',
  feedback: 'Feedback',
  team: 'Team',
  plans: 'Plans',
};

export const list: Command = {
  name: 'list',
  about: 'show the templates that there are',
  examples: ['rapport list', 'rapport list --json'],
  async run(app) {
    const entries = (await app.catalog()).list();
    app.result(
      entries.map(({ id, path, hides, template: { manifest } }) => {
        const { title, family, readers, draft, first, purpose, extends: from } = manifest;
        return { id, title, family, readers, draft, first, purpose, path, hides, extends: from };
      }),
    );
    for (const [family, title] of Object.entries(FAMILIES)) {
      const mine = entries.filter(({ template }) => template.manifest.family === family);
      if (mine.length === 0) continue;
      app.say(`\n${title}`);
      for (const { id, path, hides, page, template } of mine) {
        app.say(`  ${id.padEnd(22)} ${about(id, template, page)}`);
        if (!path.startsWith(BUILT_IN)) app.say(`  ${''.padEnd(22)} ${from(path, hides, template)}`);
      }
    }
    for (const shelf of await app.shelves()) for (const notice of noticesOf(shelf)) app.say(`\n${notice}`);
    app.say('\nMake one with: rapport new <template>');
    return EXIT.done;
  },
};

/** Where a template lies that did not come with Rapport, what it takes the place of, and what it is made from. */
function from(path: string, hides: readonly string[], { manifest, diagnostics }: Template): string {
  const instead = hides.map(other => (other.startsWith(BUILT_IN) ? "Rapport's own" : other));
  const changed = diagnostics.some(({ id }) => id === 'extends-changed');
  return [
    path,
    ...(instead.length > 0 ? [`instead of ${instead.join(' and ')}`] : []),
    ...(manifest.extends === undefined ? [] : [`made from ${manifest.extends}${changed ? ', which was changed' : ''}`]),
  ].join(', ');
}

/** What is wrong with a place, or that it is not there. */
function noticesOf({ name, files, pages, notices = [] }: Shelf): readonly string[] {
  if (files || pages) return notices;
  return [`There are no templates at ${name}, which ${CONFIG_FILE} names: no such folder or package is here.`];
}

/** What it is for. Who wrote one in Notion may have no terminal at hand, so its first error stands here. */
function about(id: string, { manifest, diagnostics }: Template, page: Document | undefined): string {
  const error = diagnostics.find(({ level }) => level === 'error');
  if (error) return `can't be used: ${page ? `${error.message} To see where: ` : ''}rapport check ${id}`;
  return manifest.purpose ?? manifest.title;
}
