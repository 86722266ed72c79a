import { plainText } from '../../../../shared/document/text.ts';
import { withLines } from '../../../../shared/practice/evidence/place-evidence.ts';
import { targetSection } from '../../../../shared/practice/evidence/target-section.ts';
import { normalised } from '../../../../shared/practice/index.ts';
import type { PageMade } from '../../../../shared/workspace/page-made.ts';

/** A section of a page, as its heading there calls it. */
export interface SectionThere {
  id: string;
  title: string;
}

/**
 * The sections of a page that can take lines, from top to bottom.
 *
 * @returns all of them, and the one in which lines of other pages usually stand, where the page has it
 */
export function sectionsFor({ file, template, headings, hints }: PageMade): {
  usual: SectionThere | undefined;
  all: SectionThere[];
} {
  const { blocks } = file.body;
  const named = blocks.flatMap(({ type, text }) => {
    const title = plainText(text).trim();
    const id = type === 'heading' ? headings.get(normalised(title)) : undefined;
    return id === undefined ? [] : [{ id, title }];
  });
  const all = named.filter(
    ({ id }, i) => named.findIndex(one => one.id === id) === i && withLines(blocks, id, [], headings, hints),
  );
  const usual = targetSection(template.manifest);
  return { usual: all.find(({ id }) => id === usual), all };
}
