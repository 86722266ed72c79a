/** Two people, one page. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6e69"/><circle cx="11.5" cy="12" r="4" fill="#fff"/><circle cx="20.5" cy="12" r="4" fill="#fff" opacity=".75"/><path d="M6 24c1-5 10-5 11 0M15 24c1-5 10-5 11 0" stroke="#fff" stroke-width="2.4" fill="none" stroke-linecap="round"/></svg>`;
