import { localForm } from '../notion-form.ts';
import './shape.ts';

export const htmlNotion = localForm('html', 'Notion has no HTML in its pages.');
