/** Where what is mine alone lies; ignored by git. */
export const PRIVATE_FOLDER = '.rapport/private';
