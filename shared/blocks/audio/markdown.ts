import { mediaForm } from '../media-form.ts';
import './shape.ts';

/** `<audio source="https://…">caption</audio>` */
export const audio = mediaForm('audio');
