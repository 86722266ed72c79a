import type { Manifest } from '../../../../shared/template/index.ts';

/** The families in the order in which the gallery shows them, with what they are called there. */
export const FAMILIES: readonly { readonly id: Manifest['family']; readonly title: string; readonly about: string }[] =
  [
    { id: 'one-on-ones', title: 'One-on-ones', about: 'Meetings of two, and what is promised in them.' },
    { id: 'career', title: 'Career', about: 'Where somebody is, where they want to be, and what lies between.' },
    { id: 'feedback', title: 'Feedback', about: 'Said so that it can be used.' },
    { id: 'team', title: 'Team', about: 'How a team works, and how it is doing.' },
    { id: 'plans', title: 'Plans', about: 'What to build, why, and how one will know.' },
  ];
