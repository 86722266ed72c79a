import { textForm } from '../text-form.ts';
import './shape.ts';

export const quoteNotion = textForm('quote');
