/** Why something was not done, and how to mend it. Nothing was changed. */
export interface Problem {
  kind: 'problem';
  code: ProblemCode;
  file: string;
  message: string;
  /** For an unconfirmed place: what `.rapport/config.yaml` lacks. */
  entry?: string;
}

export type ProblemCode =
  | 'no_file'
  | 'not_linked'
  | 'linked_already'
  | 'git_conflict'
  | 'front_matter'
  | 'trashed'
  | 'unconfirmed'
  | 'nearly_private'
  | 'was_private'
  | 'file_exists'
  | 'nothing_to_undo'
  | 'linked_twice'
  | 'private_file'
  | 'never_in_notion'
  | 'no_template'
  | 'broken_template'
  | 'answers'
  | 'no_parent'
  | 'no_origin'
  | 'broken_origin'
  | 'has_origin'
  | 'newer_page'
  | 'part_unsent'
  | 'no_people'
  | 'no_part'
  | 'not_asked'
  | 'part_edited'
  | 'not_opener'
  | 'nothing_to_take_back'
  | 'exchange_over';

export const problem = (code: ProblemCode, file: string, message: string, entry?: string): Problem => ({
  kind: 'problem',
  code,
  file,
  message,
  ...(entry !== undefined && { entry }),
});

/** Whether an action was not done. */
export const isProblem = (value: object): value is Problem => 'kind' in value && value.kind === 'problem';
