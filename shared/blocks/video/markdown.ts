import { mediaForm } from '../media-form.ts';
import './shape.ts';

/** `<video source="https://…">caption</video>` */
export const video = mediaForm('video');
