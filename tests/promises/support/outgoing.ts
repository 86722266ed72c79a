import type { LocalNotion } from '../../../extensions/local-notion/index.ts';

/** Every byte that was sent to Notion: methods, addresses (as sent and decoded), headers and bodies. */
export const outgoing = (notion: LocalNotion): string =>
  notion.requests
    .map(({ method, url, headers, body }) =>
      [method, url, decodeURIComponent(url), JSON.stringify(headers), body].join('\n'),
    )
    .join('\n');

/** The canary words in a text: `hide-topics`, `show-3`. */
export const canaries = (text: string, kind: 'hide' | 'show'): string[] => [
  ...new Set(
    [...text.matchAll(/\b(?:hide|show)-[a-z0-9-]*[a-z0-9]/g)]
      .map(([word]) => word)
      .filter(word => word.startsWith(kind)),
  ),
];
