import type { Catalog, Entry, QuestionBank } from '../../../../shared/catalog/index.ts';
import { contextCompetencies } from '../../../../shared/practice/competencies/context-competencies.ts';
import type { GalleryContent } from './gallery-content.ts';

/**
 * What of a catalogue the gallery needs. A template with errors is left out: nobody knows what its pages would lack.
 *
 * @example
 * collectContent(await loadCatalog(files, ['templates']))
 */
export function collectContent(catalog: Catalog): GalleryContent {
  const { competencies } = catalog;
  const bank = catalog.questions();
  return {
    templates: usable(catalog).map(({ id, path, text = '', page, template }) =>
      page ? { id, path: `${id}.md`, source: page, title: template.manifest.title } : { id, path, source: text },
    ),
    parts: Object.fromEntries(catalog.partNames.map(name => [name, catalog.part(name) ?? ''])),
    lists: { levels: Object.keys(catalog.competencies?.levels ?? {}) },
    ...(bank ? { bank: withoutNotes(bank) } : {}),
    ...(competencies ? { competencies: contextCompetencies(competencies) } : {}),
  };
}

/** The templates that the gallery shows. */
export const usable = (catalog: Catalog): Entry[] =>
  catalog.list().filter(({ template }) => template.diagnostics.every(({ level }) => level !== 'error'));

/** The bank as a drawing needs it; topics in words, audiences and follow-ups would only make the page heavier. */
function withoutNotes({ questions, focus, neighbours }: QuestionBank): NonNullable<GalleryContent['bank']> {
  return {
    questions: questions.map(({ id, topic, depth, askedBy, audience, text }) => ({
      id,
      topic,
      depth,
      askedBy,
      audience,
      text,
    })),
    focus,
    neighbours,
  };
}
