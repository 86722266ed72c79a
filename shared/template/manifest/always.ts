/** Names that every template and every part has, whether it asks for them or not. */
export const ALWAYS = [
  'today',
  'me',
  'people',
  'carried',
  'mine',
  'quoted',
  'questions',
  'inbox',
  'competencies',
] as const;
