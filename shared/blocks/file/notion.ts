import { mediaNotion } from '../media-notion.ts';
import './shape.ts';

export const fileNotion = mediaNotion('file');
