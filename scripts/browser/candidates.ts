import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const linuxPlaces = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Where browsers of the Chromium family are installed on a system, the likeliest first. */
export function browserCandidates(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsPlaces.map((place) => path.win32.join(root, ...place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', path.posix.join(environment.HOME ?? '/', 'Applications')];
    return roots.flatMap((root) =>
      macApplications.map((name) => path.posix.join(root, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => folder !== '');
  return [
    ...folders.flatMap((folder) => linuxNames.map((name) => path.posix.join(folder, name))),
    ...linuxPlaces,
  ];
}
