import { localForm } from '../notion-form.ts';
import './shape.ts';

export const definitionNotion = localForm(
  'definition',
  'Reference definitions stay in the file; the links they make are sent.',
);
