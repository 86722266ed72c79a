/** The mark in the browser's tab. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#37352f"/><path d="M9 23V9h6.5a4.5 4.5 0 0 1 0 9H9m6.5 0L22 23" fill="none" stroke="#fff" stroke-width="2.6" stroke-linejoin="round" stroke-linecap="round"/></svg>';
