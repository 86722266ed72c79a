import { mediaForm } from '../media-form.ts';
import './shape.ts';

/** `<pdf source="https://…">caption</pdf>` */
export const pdf = mediaForm('pdf');
