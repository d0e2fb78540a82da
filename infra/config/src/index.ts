export { turnKnobs, type Knob, type Knobs } from './knobs.ts';
export { describeSettings, readConfig, unknownSettings, type SettingRow } from './read-config.ts';
export { SettingRefused, type SettingProblem } from './refused.ts';
export { flag, oneOf, secret, text, wholeNumber, type ConfigOf, type Setting, type Settings } from './settings.ts';
