/** Where a page of Notion is opened. */
export const pageAddress = (id: string): string => `https://app.notion.com/p/${id.replaceAll('-', '')}`;
