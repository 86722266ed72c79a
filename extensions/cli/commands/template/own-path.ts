import { OWN_TEMPLATES } from '../../../../shared/workspace/index.ts';

/** Where a template of this folder lies. */
export const ownPath = (id: string): string => `${OWN_TEMPLATES}/${id}.md`;

/** Small letters and digits with hyphens between them: what the name of a file may be everywhere. */
export const isTemplateId = (id: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
