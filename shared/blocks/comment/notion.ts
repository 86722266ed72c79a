import { localForm } from '../notion-form.ts';
import './shape.ts';

export const commentNotion = localForm('comment', 'Comments stay in the file.');
