/** What looks otherwise once we have printed it, by the number of the example, and why. */
export type Otherwise = { readonly [example: number]: string };

const ENTITY = 'a line break that is written as an entity is a line break to us, as it is in Notion';

/** Examples of CommonMark, by who shows them. */
export const COMMONMARK_OTHERWISE = {
  'markdown-it': { 39: ENTITY },
  GitHub: { 39: ENTITY, 606: 'an address that a backslash keeps from being one loses it, as no other tool minds it' },
} satisfies { [viewer: string]: Otherwise };

/** Examples of GFM, as GitHub shows them. */
export const GFM_OTHERWISE: Otherwise = {
  627: 'an address that ends like an entity, `&hl;`: it is escaped as one, and GitHub takes the backslash into its link',
};
