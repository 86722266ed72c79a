import { mediaForm } from '../media-form.ts';
import './shape.ts';

/** `<file source="https://…">caption</file>` */
export const file = mediaForm('file');
