import type { Route } from './http/route.ts';
import { ASYNC_TASK_ROUTES } from './resources/async-tasks.ts';
import { BLOCK_CHILDREN_ROUTES } from './resources/block-children.ts';
import { BLOCK_ROUTES } from './resources/blocks.ts';
import { COMMENT_ROUTES } from './resources/comments.ts';
import { CUSTOM_EMOJI_ROUTES } from './resources/custom-emojis.ts';
import { DATA_SOURCE_ROUTES } from './resources/data-sources.ts';
import { DATABASE_ROUTES } from './resources/databases.ts';
import { FILE_UPLOAD_ROUTES } from './resources/file-uploads.ts';
import { MEETING_NOTES_ROUTES } from './resources/meeting-notes.ts';
import { PAGE_MARKDOWN_ROUTES } from './resources/page-markdown.ts';
import { PAGE_MOVE_ROUTES } from './resources/page-move.ts';
import { PAGE_PROPERTY_ROUTES } from './resources/page-properties.ts';
import { PAGE_ROUTES } from './resources/pages.ts';
import { QUERY_ROUTES } from './resources/query.ts';
import { SEARCH_ROUTES } from './resources/search.ts';
import { TEMPLATE_ROUTES } from './resources/templates.ts';
import { USER_ROUTES } from './resources/users.ts';
import { VIEW_QUERY_ROUTES } from './resources/view-queries.ts';
import { VIEW_ROUTES } from './resources/views.ts';

/** Every endpoint. */
export const ROUTES: readonly Route[] = [
  ...PAGE_ROUTES,
  ...PAGE_PROPERTY_ROUTES,
  ...PAGE_MOVE_ROUTES,
  ...PAGE_MARKDOWN_ROUTES,
  ...BLOCK_ROUTES,
  ...BLOCK_CHILDREN_ROUTES,
  ...MEETING_NOTES_ROUTES,
  ...DATABASE_ROUTES,
  ...DATA_SOURCE_ROUTES,
  ...QUERY_ROUTES,
  ...TEMPLATE_ROUTES,
  ...ASYNC_TASK_ROUTES,
  ...CUSTOM_EMOJI_ROUTES,
  ...VIEW_ROUTES,
  ...VIEW_QUERY_ROUTES,
  ...SEARCH_ROUTES,
  ...USER_ROUTES,
  ...COMMENT_ROUTES,
  ...FILE_UPLOAD_ROUTES,
];
