/** Settings under which VS Code keeps still: no updates, no welcome, nothing that asks the network. */
export const QUIET_SETTINGS: { readonly [name: string]: unknown } = {
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'files.simpleDialog.enable': true,
  // As on a desktop; in a browser VS Code saves by itself after a second.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
};
