import { localForm } from '../notion-form.ts';
import './shape.ts';

export const privateNotion = localForm('private', 'Private parts are never sent.');
