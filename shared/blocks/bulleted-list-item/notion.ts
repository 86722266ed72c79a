import { textForm } from '../text-form.ts';
import './shape.ts';

export const bulletedListItemNotion = textForm('bulleted_list_item');
